import {
  blankForm,
  isBlankForm,
  joined,
  writeInto,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { readFormDraft, writeFormDraft } from '@/utils/storage/drafts';

/** The words of a form. Each key is on the disk a moment later, and there again the next time. */
export class FormWords {
  #id: FormId;
  #draft: FormDraft = $state.raw(blankForm('check'));
  /** What was cleared away last, for Undo. */
  #cleared = $state.raw<FormDraft>();
  #arrived = $state.raw(false);
  #restoring: Promise<void> | undefined;
  #next: FormDraft | undefined;
  #writing: Promise<void> | undefined;

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
    await this.#writing;
  };

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
    this.#next = this.#draft;
    this.#writing ??= this.#writeAll();
  }

  /** One at a time and always the newest. What the store refuses is still in the form. */
  async #writeAll(): Promise<void> {
    for (let draft = this.#next; draft; draft = this.#next) {
      this.#next = undefined;
      await writeFormDraft(draft).catch(() => undefined);
    }
    this.#writing = undefined;
  }
}
