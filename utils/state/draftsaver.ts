import { bothDrafts, isBlank, type Draft } from '@/utils/domain/draft';
import { waitingDraft, writeWaitingDraft } from '@/utils/platform/waiting';
import { readDraft, writeDraft } from '@/utils/storage/drafts';
import { hasWin } from '@/utils/storage/wins';

/** How long (ms) the store may take over a draft before it is put in the waiting place. */
const PATIENCE = 100;

/**
 * Writes drafts as fast as the disk takes them, one at a time and always the newest: what is on the
 * disk is never older than one write, a few milliseconds.
 */
export class DraftSaver {
  #next: Draft | undefined;
  #writing: Promise<void> | undefined;
  #reading: Promise<unknown> | undefined;
  /** Whether there may be a draft on the disk. */
  #stands = true;
  /** Whether the store let a draft down, so that they go to the waiting place. */
  #waits = false;

  /**
   * The draft from last time, wherever it is. Nothing is written until it is known. One whose win
   * was kept before the draft could be taken away is none; what is saved next takes it away.
   */
  async read(): Promise<Draft | undefined> {
    const reading = readBoth();
    this.#reading = reading.catch(() => undefined);
    const { waiting, stored } = await reading;
    this.#waits = waiting !== undefined;
    this.#stands = (waiting ?? stored) !== undefined;
    // Each by itself: words that stand beside a kept win are not kept by that.
    return bothDrafts(await unlessKept(waiting), await unlessKept(stored));
  }

  /** A blank one takes the draft away. */
  save(draft: Draft): void {
    // An empty field that was empty before is nothing to write down.
    if (isBlank(draft) && !this.#stands && !this.#next && !this.#writing) return;
    this.#next = draft;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when all that was given is on the disk. */
  async done(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await this.#reading;
    for (let draft = this.#next; draft; draft = this.#next) {
      this.#next = undefined;
      await this.#write(draft);
      this.#stands = !isBlank(draft);
    }
    this.#writing = undefined;
  }

  async #write(draft: Draft): Promise<void> {
    if (isBlank(draft)) return this.#remove(draft);
    if (!this.#waits && (await storedInTime(draft))) return;
    this.#waits = true;
    // If this fails as well, the words are still in the field.
    await writeWaitingDraft(draft).catch(() => undefined);
  }

  /** From both places: a draft that stays behind in one would come back. */
  async #remove(blank: Draft): Promise<void> {
    if (this.#waits) await writeWaitingDraft(undefined).catch(() => undefined);
    this.#waits = false;
    await writeDraft(blank).catch(() => undefined);
  }
}

async function readBoth(): Promise<{ waiting: Draft | undefined; stored: Draft | undefined }> {
  const [waiting, stored] = await Promise.all([
    waitingDraft().catch(() => undefined),
    readDraft().catch(() => undefined),
  ]);
  return { waiting, stored };
}

async function unlessKept(draft: Draft | undefined): Promise<Draft | undefined> {
  if (draft?.as === undefined) return draft;
  return (await hasWin(draft.as).catch(() => false)) ? undefined : draft;
}

async function storedInTime(draft: Draft): Promise<boolean> {
  const stored = writeDraft(draft).then(
    () => true,
    () => false,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const inTime = await Promise.race([stored, late]);
  clearTimeout(timer);
  return inTime;
}
