import type { KindLine, Standing } from '@/utils/domain/kindline';
import type { Settings } from '@/utils/domain/settings';
import { now } from '@/utils/platform/here';
import { watchChanges } from '@/utils/storage/changes';
import { deleteKindLine, editKindLine, restoreKindLine, someOwn } from '@/utils/storage/kindlines';
import { nextPlace } from './doneorder';
import { today } from './keep';
import { lookAtLines, standings } from './linechoice';
import {
  keepLine,
  putStandingBack,
  rewordLine,
  setStanding,
  type KeptLine,
  type LineName,
} from './linestanding';

/** What came of taking something back. Somebody else may have changed the line, or used its words. */
type Undone = 'undone' | 'overtaken' | 'there already';
/** What came of the last change. */
type ShelfTold = 'nothing' | KeptLine | 'changed' | 'deleted' | Undone | 'failed';

/** A change that was made here, and the one before it. */
interface Done {
  /** Its place in the order of what was done on the page. */
  at: number;
  /** What takes it back, as long as nothing else was done or tried here since. */
  back: (() => Promise<Undone>) | undefined;
  before: Done | undefined;
}

/** How many of the person's own lines are shown at a time: there may be ten thousand. */
const PAGE = 50;

/** The kind lines as the settings show them: the person's own, and what was said of the others. */
export class LineShelf {
  #own = $state.raw<readonly KindLine[]>([]);
  #marks = $state.raw<ReadonlyMap<string, Standing>>();
  #told = $state.raw<ShelfTold>('nothing');
  /** The last change that is not taken back. */
  #done = $state.raw<Done>();
  #count = $state.raw(PAGE);
  #settings: Settings | undefined;

  /** The first of the person's own, by the alphabet. */
  get own(): readonly KindLine[] {
    return this.#own.slice(0, this.#count);
  }

  /** Whether there are more of them. */
  get hasMore(): boolean {
    return this.#own.length > this.#count;
  }

  get told(): ShelfTold {
    return this.#told;
  }

  get undoable(): boolean {
    return this.#done?.back !== undefined;
  }

  /** The place of the last change in the order of what was done on the page. */
  get doneAt(): number {
    return this.#done?.at ?? 0;
  }

  /** How a built-in line stands. */
  standing(id: string): Standing {
    return this.#marks?.get(id) ?? 'usual';
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    void this.#read();
    return watchChanges(() => void this.#read());
  }

  /** The new tab's next line is chosen again, by what is set now. */
  chooseAnew = async (settings: Settings): Promise<void> => {
    this.#settings = settings;
    await lookAtLines(await today(), settings, { anew: true });
  };

  more = (): void => {
    this.#count += PAGE;
    void this.#read();
  };

  /** Keeps a line. Resolves to whether its words may leave the field. */
  add = async (text: string): Promise<boolean> => {
    this.#begin();
    try {
      this.#told = await keepLine(text);
      if (this.#told === 'kept') this.#did();
    } catch {
      this.#told = 'failed';
    }
    return this.#told === 'kept' || this.#told === 'there already';
  };

  /** Changes the words of one. Resolves to whether they are safe. */
  edit = async (line: KindLine, text: string): Promise<boolean> => {
    this.#begin();
    const answer = await this.#try('changed', () => rewordLine(line, text));
    if (answer?.kind !== 'changed') {
      if (answer) this.#told = answer.kind === 'there already' ? 'there already' : 'failed';
      return false;
    }
    this.#did(async () => {
      const { kind } = await editKindLine(answer.record, { text: line.text }, now());
      return kind === 'changed' ? 'undone' : kind;
    });
    return true;
  };

  stand = async (line: LineName, was: Standing, standing: Standing): Promise<void> => {
    this.#begin();
    const stands = await this.#try('changed', () => setStanding(line, standing));
    if (stands === false) this.#told = 'overtaken';
    if (stands) {
      this.#did(async () =>
        (await putStandingBack(line, was, standing)) ? 'undone' : 'overtaken',
      );
    }
  };

  remove = async (line: KindLine): Promise<void> => {
    this.#begin();
    const deleted = await this.#try('deleted', () => deleteKindLine(line.id, now()));
    if (deleted) {
      this.#did(async () => ((await restoreKindLine(deleted, now())) ? 'undone' : 'there already'));
    }
  };

  /** Takes back the last change, or says why it cannot be. */
  undo = async (): Promise<void> => {
    const done = this.#done;
    if (!done?.back) return;
    // At once: keys that are pressed twice take it back once.
    this.#done = done.before;
    const undone = await this.#try('undone', done.back);
    if (undone) this.#told = undone;
    else this.#done = done;
  };

  /** What is told of another change has no Undo of the one before beside it. */
  #begin(): void {
    if (this.#done) this.#done = { ...this.#done, back: undefined };
  }

  #did(back?: () => Promise<Undone>): void {
    this.#done = { at: nextPlace(), back, before: this.#done };
  }

  async #try<T>(told: ShelfTold, work: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await work();
      this.#told = told;
      return answer;
    } catch {
      this.#told = 'failed';
      return undefined;
    }
  }

  async #read(): Promise<void> {
    this.#marks = await standings();
    this.#own = await someOwn(this.#count + 1).catch(() => []);
    if (this.#settings) await this.chooseAnew(this.#settings);
  }
}
