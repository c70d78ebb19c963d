import {
  blankForm,
  isBlankForm,
  merged,
  newerForm,
  writeInto,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';
import { readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import { TwoLanes } from './twolanes';

/** How long (ms) the store may be behind what is typed before it goes to the waiting place as well. */
const PATIENCE = 50;

const WRITE = { store: writeFormDraft, spare: writeWaitingForm };
type Place = keyof typeof WRITE;

type Turned = FormDraft & { turn: number };

/**
 * The words of a form. Each key is on the disk a moment later, and there again the next time. Several
 * pages can have the same form open: what they write is joined, and none takes words from another.
 */
export class FormWords {
  #id: FormId;
  #draft: FormDraft = $state.raw(blankForm('check'));
  /** What was cleared away last, for Undo. */
  #cleared = $state.raw<FormDraft>();
  #arrived = $state.raw(false);
  #restoring: Promise<void> | undefined;
  #turn = 0;
  /** What this page knows to stand in each place. */
  #known: Record<Place, FormDraft>;
  #lanes = new TwoLanes<Turned>({
    store: (draft) => this.#write('store', draft),
    spare: (draft, waits) => (waits ? this.#write('spare', draft) : this.#takeFromSpare()),
    isOver: isBlankForm,
    patience: PATIENCE,
  });

  constructor(id: FormId) {
    this.#id = id;
    this.#draft = blankForm(id);
    this.#known = { store: this.#draft, spare: this.#draft };
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

  /** What stands in the store, as far as this page knows. */
  get known(): FormDraft {
    return this.#known.store;
  }

  /** Brings back the draft of last time; what was typed before it came stands under it. */
  restore = (): Promise<void> => (this.#restoring ??= this.#restore());

  /** The same, and what another page writes in the form is here when the person comes back, until stopped. */
  follow(): () => void {
    void this.restore();
    const look = () => {
      // Writing brings along what is there, and where nothing differs nothing is written.
      if (this.#arrived && !document.hidden) this.#save();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }

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
    // Another page may have written in the empty form.
    if (this.#cleared) this.change(merged(blankForm(this.#id), this.#draft, this.#cleared));
  };

  /** Resolves when all that was written is on the disk, or the store refused it. */
  settled = (): Promise<void> => this.#lanes.done();

  /** The form after it was kept, with what is left of its draft in the store. */
  empty = (left: FormDraft): void => {
    this.#cleared = undefined;
    // What waits would come back, beside what was kept.
    this.#set(blankForm(this.#id));
    if (this.#lanes.spared) this.#save();
    this.putBack(left);
  };

  /** Shows what stands in the store by now. */
  putBack = (there: FormDraft): void => {
    this.#learn('store', there);
    this.#set(there);
    // It takes the place of what may still be on its way there.
    this.#save();
  };

  async #restore(): Promise<void> {
    const [stored, waiting] = await Promise.all([
      readFormDraft(this.#id).catch(() => undefined),
      waitingForm(this.#id).catch(() => undefined),
    ]);
    const last = newerForm(stored, waiting);
    this.#known = { store: stored ?? this.#known.store, spare: waiting ?? this.#known.spare };
    this.#turn = last?.turn ?? 0;
    if (waiting) this.#lanes.found();
    const typed = this.#draft;
    this.#arrived = true;
    if (last) this.#set(merged(blankForm(this.#id), typed, last));
    // What waited goes to its place.
    if (!isBlankForm(typed) || waiting) this.#save();
  }

  #set(draft: FormDraft): void {
    this.#draft = draft;
  }

  async #write(place: Place, draft: Turned): Promise<void> {
    const there = await WRITE[place](draft, this.#known[place]);
    this.#learn(place, there);
    // Typed on meanwhile, while another page had written as well: the next key must know of both.
    const both = merged(draft, this.#draft, there);
    const more = both !== this.#draft && both !== there;
    this.#set(both);
    if (more) this.#save();
  }

  /** What this page knows to wait goes; what another one wrote there stays. */
  async #takeFromSpare(): Promise<void> {
    this.#learn('spare', await writeWaitingForm(blankForm(this.#id), this.#known.spare));
  }

  #learn(place: Place, there: FormDraft): void {
    const known = isBlankForm(there) ? blankForm(this.#id) : there;
    this.#known = { ...this.#known, [place]: known };
    this.#turn = Math.max(this.#turn, there.turn ?? 0);
  }

  #save(): void {
    this.#turn += 1;
    this.#lanes.save({ ...this.#draft, turn: this.#turn });
  }
}
