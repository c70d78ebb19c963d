import { editId, type EditDraft } from '@/utils/domain/editdraft';
import type { EntryChange } from '@/utils/domain/entry';
import { now } from '@/utils/platform/here';
import { addWaitingEdit, takeWaitingEdits } from '@/utils/platform/waitingedits';
import { writeEdit } from '@/utils/storage/editdrafts';
import { TwoLanes } from './twolanes';

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
  /** The turn of the newest step; 0 before the first. */
  #turn = 0;
  #lanes = new TwoLanes<Step>({
    store: (step) => writeEdit(this.#id, this.#draft(step), this.#from),
    spare: async (step, waits) => {
      const edit = waits ? this.#draft(step) : undefined;
      await (edit ? addWaitingEdit(edit) : takeWaitingEdits(this.has));
    },
    isOver: ({ change }) => !change,
    patience: PATIENCE,
  });

  constructor(seen: { id: string; updatedAt: number }, from: readonly EditDraft[]) {
    this.#id = editId(seen.id, crypto.randomUUID());
    this.of = seen.id;
    this.#seen = seen.updatedAt;
    this.#from = from;
    if (from.length > 0) this.#lanes.found();
  }

  /** Whether an edit is this one, or goes on in it. */
  has = ({ id, turn }: EditDraft): boolean =>
    id === this.#id || this.#from.some((one) => one.id === id && one.turn === turn);

  /** What is changed by now; without a change, nothing of it stays anywhere. */
  save(change: EntryChange | undefined): void {
    const untouched = this.#turn === 0 && this.#from.length === 0;
    if (untouched && !change) return;
    this.#turn = Math.max(this.#turn + 1, now());
    this.#lanes.save({ change, turn: this.#turn });
  }

  #draft({ change, turn }: Step): EditDraft | undefined {
    return change && { id: this.#id, of: this.of, seen: this.#seen, change, turn };
  }
}
