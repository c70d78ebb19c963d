import type { Forgetting } from '@/utils/domain/forget';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { areasKept, putBack } from '@/utils/storage/forget';
import { nextPlace } from './doneorder';
import { countAll, forgetBeside, forgetKept, type Counts } from './forgetting';
import { whileForgettingAll } from './kept';

export type ForgetView =
  | { kind: 'choosing' }
  | { kind: 'working' }
  /** `unread`: why the journal could not be looked at. Then nothing of it is counted. */
  | { kind: 'shown'; forgetting: Forgetting; counts: Counts; unread?: Trouble }
  | { kind: 'forgotten' }
  | { kind: 'back' }
  /** `partly`: all is forgotten but the journal itself. */
  | { kind: 'failed'; trouble: Trouble; partly?: boolean };

/** Something that was forgotten on this page. */
interface Forgotten {
  /** Its place in the order of what was done on the page. */
  at: number;
  /** What brings it back. There is none while it goes, nor of what went unread. */
  bringBack: (() => Promise<void>) | undefined;
}

/** Forgets what the person chooses. What was forgotten is held by this page, until it is left. */
export class Forget {
  #view = $state.raw<ForgetView>({ kind: 'choosing' });
  /** What was forgotten on this page, the last of it at the end. */
  #forgotten = $state.raw<readonly Forgotten[]>([]);

  get view(): ForgetView {
    return this.#view;
  }

  /** Whether something can be taken back: as long as the page is open. */
  get undoable(): boolean {
    return this.#forgotten.at(-1)?.bringBack !== undefined;
  }

  /** The place of the last of it in the order of what was done on the page. */
  get doneAt(): number {
    return this.#forgotten.at(-1)?.at ?? 0;
  }

  /** Another choice: what was shown of the last one goes. */
  choose = (): void => {
    this.#view = { kind: 'choosing' };
  };

  /** Every area that a win names, each once. */
  areas = (): Promise<string[]> => areasKept();

  /** Shows how much would go. */
  show = async (forgetting: Forgetting): Promise<void> => {
    await this.#work(async () => {
      try {
        return { kind: 'shown', forgetting, counts: await countAll(forgetting) };
      } catch (error) {
        // A store that cannot be read can still go as a whole.
        if (forgetting.what !== 'everything') throw error;
        return { kind: 'shown', forgetting, counts: {}, unread: troubleOf(error) };
      }
    });
  };

  /** Does it. Resolves when nothing of it is left. */
  forget = async (forgetting: Forgetting): Promise<void> => {
    await this.#work(() =>
      forgetting.what === 'everything'
        ? whileForgettingAll(() => this.#forget(forgetting))
        : this.#forget(forgetting),
    );
  };

  /** Puts back what was forgotten last as it was. */
  undo = async (): Promise<void> => {
    const bringBack = this.#forgotten.at(-1)?.bringBack;
    // The keys are there also while the button cannot be pressed.
    if (!bringBack || this.#view.kind === 'working') return;
    await this.#work(async () => {
      await bringBack();
      this.#forgotten = this.#forgotten.slice(0, -1);
      return { kind: 'back' };
    });
  };

  async #forget(forgetting: Forgetting): Promise<ForgetView> {
    const before = this.#forgotten;
    const one = { at: nextPlace(), bringBack: undefined };
    this.#forgotten = [...before, one];
    let failure: Trouble | undefined;
    const removed = await forgetKept(forgetting).catch((error: unknown) => {
      this.#forgotten = before;
      // What lies outside of a journal that nobody can reach goes all the same.
      if (forgetting.what !== 'everything') throw error;
      failure = troubleOf(error);
      return [];
    });
    // What is beside the journal may not go: what has gone can be taken back all the same.
    this.#forgotten = removed ? [...before, { ...one, bringBack: () => putBack(removed) }] : [one];
    await forgetBeside(forgetting, removed ?? [], (beside) => {
      const bringBack = async () => {
        if (removed?.length) await putBack(removed);
        await beside();
      };
      if (removed) this.#forgotten = [...before, { ...one, bringBack }];
    });
    return failure ? { kind: 'failed', trouble: failure, partly: true } : { kind: 'forgotten' };
  }

  async #work(work: () => Promise<ForgetView>): Promise<void> {
    this.#view = { kind: 'working' };
    try {
      this.#view = await work();
    } catch (error) {
      this.#view = { kind: 'failed', trouble: troubleOf(error) };
    }
  }
}
