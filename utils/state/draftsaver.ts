import { bothDrafts, isBlank, isSpent, under, type Draft } from '@/utils/domain/draft';
import { now } from '@/utils/platform/here';
import { waitingDrafts, writeWaitingDraft } from '@/utils/platform/waiting';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { winOf } from '@/utils/storage/wins';
import { TwoLanes } from './twolanes';

/** How long (ms) the store may be behind what is typed before the newest draft waits elsewhere as well. */
const PATIENCE = 25;
/** How long (ms) whoever needs the words on the disk waits for the store before that. */
const LONG_PATIENCE = 100;

type Turned = Draft & { turn: number };

/** Writes drafts as fast as the disk takes them. Reading takes the newest of both places. */
export class DraftSaver {
  #lanes = new TwoLanes<Turned>({
    store: async (draft) => {
      await writeDraft(draft, this.#known);
      this.#known = draft.text;
    },
    spare: async (draft, waits) => {
      await writeWaitingDraft(draft, { seen: this.#seen, safe: !waits });
      this.#seen = waits ? [draft] : [];
    },
    isOver: isBlank,
    patience: PATIENCE,
  });
  #turn = 0;
  /** What the store had of this field last: what else is there is another's. */
  #known = '';
  /** What was in the waiting place and is in this field, or spent: what else is there is another's. */
  #seen: readonly Draft[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  /** Whether there may be a draft on the disk. */
  #stands = true;

  /**
   * The draft from last time, wherever it is. Nothing is written until it is known. One whose win
   * was kept before the draft could be taken away is none; what is saved next takes it away.
   */
  async read(): Promise<Draft | undefined> {
    const reading = readBoth();
    this.#reading = reading.catch(() => undefined);
    const places = await reading;
    const { waiting, stored } = places;
    this.#turn = Math.max(0, ...[...waiting, ...stored].map(({ turn = 0 }) => turn));
    this.#known = stored.find(isNewest)?.text ?? '';
    this.#seen = waiting;
    if (waiting.length > 0) this.#lanes.found();
    this.#stands = waiting.length > 0 || stored.length > 0;
    return unkept(places);
  }

  /** A blank one takes the draft away. */
  save(draft: Draft): void {
    void this.#reading.then(() => this.#put(draft));
  }

  /** Resolves when all that was given is on the disk, in one place or the other. */
  async done(): Promise<void> {
    await this.#reading;
    await this.#lanes.done(LONG_PATIENCE);
  }

  #put(draft: Draft): void {
    // An empty field that was empty before is nothing to write down.
    if (isBlank(draft) && !this.#stands) return;
    this.#stands = !isBlank(draft);
    // By the clock, so that it says as well which of two fields wrote last.
    this.#turn = Math.max(this.#turn + 1, now());
    this.#lanes.save({ ...draft, turn: this.#turn });
  }
}

/** The draft that waits to be finished, wherever it is; for whoever only looks and does not write. */
export async function draftToFinish(): Promise<Draft | undefined> {
  return unkept(await readBoth());
}

interface Places {
  waiting: Draft[];
  stored: Draft[];
}

async function readBoth(): Promise<Places> {
  const [waiting, stored] = await Promise.all([
    waitingDrafts().catch(() => []),
    readDrafts().catch(() => []),
  ]);
  return { waiting, stored };
}

/** Each by itself: words that stand beside a kept win are not kept by that. */
async function unkept(places: Places): Promise<Draft | undefined> {
  const [stored, waiting] = await Promise.all(
    [places.stored, places.waiting].map((drafts) => Promise.all(drafts.map(unlessKept))),
  );
  const last = bothDrafts(waiting?.find(isNewest), stored?.find(isNewest));
  const aside = [...(stored ?? []), ...(waiting ?? [])].filter((draft) => !isNewest(draft));
  return aside.reduceRight((below, above) => under(above, below), last);
}

async function unlessKept(draft: Draft | undefined): Promise<Draft | undefined> {
  if (draft?.as === undefined) return draft;
  const win = await winOf(draft.as).catch(() => undefined);
  return win && isSpent(draft, win) ? undefined : draft;
}

function isNewest(draft: Draft | undefined): boolean {
  return draft?.id === 'win';
}
