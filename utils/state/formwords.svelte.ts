import {
  blankForm,
  isBlankForm,
  joined,
  newerForm,
  writeInto,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';
import { readFormDraft, writeFormDraft } from '@/utils/storage/drafts';
import { Lane } from './lane';

/** How long (ms) the store may be behind what is typed before it goes to the waiting place as well. */
const PATIENCE = 50;

type Turned = FormDraft & { turn: number };

/** The words of a form. Each key is on the disk a moment later, and there again the next time. */
export class FormWords {
  #id: FormId;
  #draft: FormDraft = $state.raw(blankForm('check'));
  /** What was cleared away last, for Undo. */
  #cleared = $state.raw<FormDraft>();
  #arrived = $state.raw(false);
  #restoring: Promise<void> | undefined;
  #turn = 0;
  #store = new Lane<Turned>(writeFormDraft);
  #spare = new Lane<Turned>((draft) =>
    writeWaitingForm(this.#id, isBlankForm(draft) ? undefined : draft),
  );
  #newest: Turned | undefined;
  /** Whether a draft may be in the waiting place. */
  #spared = false;
  /** Whether the store will be looked after in a moment. */
  #watched = false;

  constructor(id: FormId) {
    this.#id = id;
    this.#draft = blankForm(id);
  }

  get draft(): FormDraft {
    return this.#draft;
  }

  /** Whether the draft of last time is there, or there is none. */
  get arrived(): boolean {
    return this.#arrived;
  }

  get blank(): boolean {
    return isBlankForm(this.#draft);
  }

  get cleared(): boolean {
    return this.#cleared !== undefined;
  }

  /** What was written in a field. */
  text(field: string): string {
    return this.#draft.texts[field] ?? '';
  }

  /** Brings back the draft of last time; what was typed before it came stands under it. */
  restore = (): Promise<void> => (this.#restoring ??= this.#restore());

  write = (field: string, text: string): void => {
    this.change(writeInto(this.#draft, field, text));
  };

  change = (part: Partial<FormDraft>): void => {
    this.#cleared = undefined;
    this.#set({ ...this.#draft, ...part });
    if (this.#arrived) this.#save();
  };

  /** Empties the form. `unclear` brings it back. */
  clear = (): void => {
    const before = this.#draft;
    this.#set(blankForm(this.#id));
    this.#cleared = isBlankForm(before) ? undefined : before;
    this.#save();
  };

  unclear = (): void => {
    if (this.#cleared) this.change(this.#cleared);
  };

  /** Resolves when all that was written is on the disk, or the store refused it. */
  settled = async (): Promise<void> => {
    await this.#store.done();
    this.#catchUp();
    await this.#spare.done();
  };

  /** The form after it was kept: its draft is gone from the disk already. */
  empty = (): void => {
    this.#cleared = undefined;
    this.#set(blankForm(this.#id));
    // The store's own went with what was kept.
    if (this.#spared) this.#save();
  };

  /** Puts back what the disk has again. */
  putBack = (draft: FormDraft): void => {
    this.#set(draft);
  };

  async #restore(): Promise<void> {
    const [stored, waiting] = await Promise.all([
      readFormDraft(this.#id).catch(() => undefined),
      waitingForm(this.#id).catch(() => undefined),
    ]);
    const last = newerForm(stored, waiting);
    this.#turn = last?.turn ?? 0;
    this.#spared = waiting !== undefined;
    const typed = this.#draft;
    this.#arrived = true;
    if (last) this.#set(joined(last, typed));
    // What waited goes to its place.
    if (!isBlankForm(typed) || this.#spared) this.#save();
  }

  #set(draft: FormDraft): void {
    this.#draft = draft;
  }

  #save(): void {
    this.#turn += 1;
    this.#newest = { ...this.#draft, turn: this.#turn };
    this.#store.save(this.#newest);
    if (isBlankForm(this.#newest)) {
      // A draft that stays behind in the other place would come back.
      if (this.#spared) this.#spare.save(this.#newest);
      this.#spared = false;
    } else if (!this.#watched) {
      this.#watched = true;
      setTimeout(() => {
        this.#watched = false;
        this.#catchUp();
      }, PATIENCE);
    }
  }

  /** What the store does not have yet goes to the waiting place. */
  #catchUp(): void {
    const newest = this.#newest;
    if (!newest || isBlankForm(newest) || this.#store.has(newest)) return;
    this.#spared = true;
    if (!this.#spare.has(newest)) this.#spare.save(newest);
  }
}
