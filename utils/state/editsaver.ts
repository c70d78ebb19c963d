import { editId, type EditDraft } from '@/utils/domain/editdraft';
import type { EntryChange } from '@/utils/domain/entry';
import { now } from '@/utils/platform/here';
import { addWaitingEdit, takeWaitingEdits } from '@/utils/platform/waitingedits';
import { writeEdit } from '@/utils/storage/editdrafts';
import { Lane } from './lane';
import { soon } from './soon';

/** How long (ms) the store may be behind what is typed before it goes to the waiting place as well. */
const PATIENCE = 50;

/** A change as it stands, or none: then the edit is over. */
interface Step {
  change: EntryChange | undefined;
  turn: number;
}

/** Writes one edit of a kept entry down as it is made, until it is over. */
export class EditSaver {
  /** The id of the entry. */
  readonly of: string;
  #id: EditDraft['id'];
  #seen: number;
  /** The edits of before that go on in this one. */
  #from: readonly EditDraft[];
  #newest: Step = { change: undefined, turn: 0 };
  #stored = 0;
  /** Whether something of it may be in the waiting place. */
  #spared: boolean;
  /** Looks in a moment whether the store is behind. */
  #watch = soon(() => this.#catchUp(), PATIENCE);
  #store = new Lane<Step>(async (step) => {
    await writeEdit(this.#id, this.#draft(step), this.#from);
    this.#stored = step.turn;
    this.#letGo();
  });
  #spare = new Lane<Step>(async (step) => {
    const edit = step.turn > this.#stored ? this.#draft(step) : undefined;
    await (edit ? addWaitingEdit(edit) : takeWaitingEdits(this.has));
  });

  constructor(seen: { id: string; updatedAt: number }, from: readonly EditDraft[]) {
    this.#id = editId(seen.id, crypto.randomUUID());
    this.of = seen.id;
    this.#seen = seen.updatedAt;
    this.#from = from;
    this.#spared = from.length > 0;
  }

  /** Whether an edit is this one, or goes on in it. */
  has = ({ id, turn }: EditDraft): boolean =>
    id === this.#id || this.#from.some((one) => one.id === id && one.turn === turn);

  /** What is changed by now; without a change, nothing of it stays anywhere. */
  save(change: EntryChange | undefined): void {
    const untouched = this.#newest.turn === 0 && this.#from.length === 0;
    if (untouched && !change) return;
    this.#newest = { change, turn: Math.max(this.#newest.turn + 1, now()) };
    this.#store.save(this.#newest);
    if (!change) {
      if (this.#spared) this.#spare.save(this.#newest);
      this.#spared = false;
      return;
    }
    this.#watch();
  }

  /** What the store does not have yet goes to the waiting place. */
  #catchUp(): void {
    if (!this.#newest.change || this.#newest.turn <= this.#stored) return;
    if (this.#spare.has(this.#newest)) return;
    this.#spared = true;
    this.#spare.save(this.#newest);
  }

  /** What the store has waits no more. */
  #letGo(): void {
    if (!this.#spared || this.#newest.turn > this.#stored) return;
    this.#spared = false;
    this.#spare.save(this.#newest);
  }

  #draft({ change, turn }: Step): EditDraft | undefined {
    return change && { id: this.#id, of: this.of, seen: this.#seen, change, turn };
  }
}
