import { LATER, type Answer } from '@/utils/domain/nudge/answer';
import type { Offer } from '@/utils/domain/nudge/offer';
import { now } from '@/utils/platform/here';
import { waitingOffer, watchOffer } from '@/utils/platform/offer';
import { writeAnswer } from './answers';

/** What was said to a nudge, and when (ms since the epoch). */
interface Told {
  answer: Answer;
  at: number;
}

/** The nudge that waits to be answered, or was answered on this page. Kept true while it is open. */
export class OfferCard {
  #offer = $state.raw<Offer>();
  #told = $state.raw<Told>();

  /** The nudge, until it is answered. */
  get offer(): Offer | undefined {
    return this.#offer;
  }

  /** What the person said to the last one here, as long as no other has come. */
  get told(): Told | undefined {
    return this.#told;
  }

  /** After how many minutes it can be asked for again. */
  readonly later = LATER;

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#offer = await waitingOffer();
      if (this.#offer) this.#told = undefined;
    };
    void read();
    return watchOffer(() => void read());
  }

  /** Resolves when the answer is written down. */
  answer = async (answer: Answer): Promise<void> => {
    const offer = this.#offer;
    if (!offer) return;
    this.#offer = undefined;
    this.#told = { answer, at: now() };
    await writeAnswer(offer, answer);
  };
}
