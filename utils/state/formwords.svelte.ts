import {
  blankForm,
  isBlankForm,
  joined,
  writeInto,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { readFormDraft, writeFormDraft } from '@/utils/storage/drafts';
import { Lane } from './lane';

/** The words of a form. Each key is on the disk a moment later, and there again the next time. */
export class FormWords {
  #id: FormId;
  #draft: FormDraft = $state.raw(blankForm('check'));
  /** What was cleared away last, for Undo. */
  #cleared = $state.raw<FormDraft>();
  #arrived = $state.raw(false);
  #restoring: Promise<void> | undefined;
  #turn = 0;
  /** What the store refuses is still in the form. */
  #lane = new Lane<{ turn: number; draft: FormDraft }>(({ draft }) => writeFormDraft(draft));

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
  settled = (): Promise<void> => this.#lane.done();

  /** The form after it was kept: its draft is gone from the disk already. */
  empty = (): void => {
    this.#cleared = undefined;
    this.#set(blankForm(this.#id));
  };

  /** Puts back what the disk has again. */
  putBack = (draft: FormDraft): void => {
    this.#set(draft);
  };

  async #restore(): Promise<void> {
    const stored = await readFormDraft(this.#id).catch(() => undefined);
    const typed = this.#draft;
    this.#arrived = true;
    if (stored) this.#set(joined(stored, typed));
    if (!isBlankForm(typed)) this.#save();
  }

  #set(draft: FormDraft): void {
    this.#draft = draft;
  }

  #save(): void {
    this.#turn += 1;
    this.#lane.save({ turn: this.#turn, draft: this.#draft });
  }
}
