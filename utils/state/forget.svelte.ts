import type { Forgetting } from '@/utils/domain/forget';
import type { RecordKind } from '@/utils/domain/journal';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { forgetStored, forgetWaiting } from '@/utils/platform/forget';
import { tellChange } from '@/utils/storage/changes';
import { readFolder, writeFolder } from '@/utils/storage/folder';
import {
  areasKept,
  countToForget,
  forgetRecords,
  idsOf,
  putBack,
  removeDatabase,
  type Removed,
} from '@/utils/storage/forget';
import { BACKUP, BEFORE, JOURNAL, SCRATCH } from '@/utils/storage/names';
import { nextPlace } from './doneorder';
import { whileForgettingAll } from './kept';

export type ForgetView =
  | { kind: 'choosing' }
  | { kind: 'working' }
  | { kind: 'shown'; forgetting: Forgetting; counts: Partial<Record<RecordKind, number>> }
  | { kind: 'forgotten' }
  | { kind: 'back' }
  | { kind: 'failed'; trouble: Trouble };

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
      const counts = await countToForget(forgetting);
      return { kind: 'shown', forgetting, counts };
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
    const removed = await forgetKept(forgetting).catch((error: unknown) => {
      this.#forgotten = before;
      throw error;
    });
    // What is beside the journal may not go: what has gone can be taken back all the same.
    this.#forgotten = removed ? [...before, { ...one, bringBack: () => putBack(removed) }] : [one];
    const beside = await forgetBeside(forgetting, removed ?? []);
    const bringBack = async () => {
      if (removed) await putBack(removed);
      await beside();
    };
    if (removed) this.#forgotten = [...before, { ...one, bringBack }];
    return { kind: 'forgotten' };
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

/**
 * The records, and what puts them back. Where everything is to go and the store cannot be read, it is
 * removed unread, and nothing can put it back.
 */
async function forgetKept(forgetting: Forgetting): Promise<Removed | undefined> {
  try {
    return await forgetRecords(forgetting);
  } catch (error) {
    if (forgetting.what !== 'everything' || !(await removeDatabase(JOURNAL))) throw error;
    return undefined;
  }
}

/** The same outside of the journal. Copies of it go whole. Resolves to what brings back the rest. */
async function forgetBeside(
  forgetting: Forgetting,
  removed: Removed,
): Promise<() => Promise<void>> {
  // The one from before an update, and what is left if putting it back was cut short.
  for (const name of [BEFORE, SCRATCH]) await removeDatabase(name);
  // A page of settings may offer to put the first one back.
  tellChange();
  if (forgetting.what !== 'everything') return forgetWaiting(forgetting, new Set(idsOf(removed)));
  const folder = await readFolder().catch(() => undefined);
  const stored = await forgetStored();
  // Empty by now. Where another page holds on to it, an empty one stays.
  for (const name of [JOURNAL, BACKUP]) await removeDatabase(name);
  tellChange();
  return async () => {
    await stored();
    if (folder) await writeFolder(folder);
  };
}
