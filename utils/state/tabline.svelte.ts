import type { Day } from '@/utils/domain/day';
import type { LineMemory, ShownLine } from '@/utils/domain/linememory';
import type { Standing } from '@/utils/domain/kindline';
import type { Settings } from '@/utils/domain/settings';
import { bringBack, lookAtLines, stands } from './linechoice';
import { setStanding, standingOf } from './linestanding';

/** What was done last with a line, so that it can be taken back. */
export type LineTold =
  | { kind: 'nothing' }
  | { kind: 'failed' }
  | { kind: 'starred' | 'unstarred' | 'retired'; line: ShownLine; was: Standing };

/** The kind line of a tab, and what the person says of it. */
export class TabLine {
  #lines = $state.raw<LineMemory>();
  #starred = $state.raw(false);
  #told = $state.raw<LineTold>({ kind: 'nothing' });
  #seen: string | undefined;
  #again: (() => Promise<void>) | undefined;

  /** `painted` is the id of the line that the first frame had. */
  constructor(painted: string | undefined) {
    this.#seen = painted;
  }

  /** The line to show, once it is known for sure. */
  get shown(): ShownLine | undefined {
    return this.#lines?.now;
  }

  /** A built-in line for when words are covered. */
  get plain(): string {
    return this.#lines?.plain ?? '';
  }

  get starred(): boolean {
    return this.#starred;
  }

  get told(): LineTold {
    return this.#told;
  }

  /** Finds the line of the day, and the one after it. */
  look = async (today: Day, settings: Settings): Promise<void> => {
    this.#again = () => this.look(today, settings);
    const had = this.#lines?.now;
    // Where each tab has its own line, a tab keeps it, unless it was retired or deleted elsewhere.
    if (had && had.id === this.#seen && settings.lineEach === 'tab' && (await stands(had))) return;
    const lines = await lookAtLines(today, settings, { shown: this.#seen });
    this.#seen = lines.now.id;
    this.#starred = (await standingOf(lines.now).catch(() => 'usual')) === 'starred';
    this.#lines = lines;
  };

  star = (): Promise<void> => this.#stand(this.#starred ? 'unstarred' : 'starred');

  /** "Not for me": it never comes again, and another one takes its place. */
  retire = (): Promise<void> => this.#stand('retired');

  /** Takes back what was done last. */
  undo = async (): Promise<void> => {
    const told = this.#told;
    if (!('line' in told)) return;
    try {
      const stands = await setStanding(told.line, told.was);
      this.#told = { kind: stands ? 'nothing' : 'failed' };
      if (!stands) return;
      if (told.line.id === this.#seen) this.#starred = told.was === 'starred';
      if (told.kind !== 'retired') return;
      await bringBack(told.line);
      // The line that stood in for it does not stay, though each tab keeps its own.
      this.#seen = told.line.id;
      await this.#again?.();
    } catch {
      this.#told = { kind: 'failed' };
    }
  };

  async #stand(kind: 'starred' | 'unstarred' | 'retired'): Promise<void> {
    const line = this.shown;
    if (!line) return;
    try {
      const was = await standingOf(line);
      // One of the person's own may be gone.
      const stands = await setStanding(line, kind === 'unstarred' ? 'usual' : kind);
      this.#told = stands ? { kind, line, was } : { kind: 'failed' };
      if (stands) this.#starred = kind === 'starred';
    } catch {
      this.#told = { kind: 'failed' };
    }
  }
}
