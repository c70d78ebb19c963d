import { LATER, type Answer } from '@/utils/domain/nudge/answer';
import type { Offer } from '@/utils/domain/nudge/offer';
import { waitingOffer, watchOffer } from '@/utils/platform/offer';
import { putOff, writeAnswer } from './answers';

/** What was said to a nudge. Times are ms since the epoch. */
interface Told {
  answer: Answer;
  /** When it comes again that was put off, once that is known; `never` if it is quiet then. */
  again?: number | 'never';
}

/** The nudge that waits to be answered, or was answered on this page. Kept true while it is open. */
export class OfferCard {
  #offer = $state.raw<Offer>();
  #told = $state.raw<Told>();
  #failed = $state.raw(false);

  /** The nudge, until it is answered. */
  get offer(): Offer | undefined {
    return this.#offer;
  }

  /** What the person said to the last one here, as long as no other has come. */
  get told(): Told | undefined {
    return this.#told;
  }

  /** Whether the last answer could not be written down: the nudge waits on. */
  get failed(): boolean {
    return this.#failed;
  }

  /** After how many minutes it can be asked for again. */
  readonly later = LATER;

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#offer = await waitingOffer();
      if (this.#offer) this.#told = undefined;
      this.#failed = false;
    };
    void read();
    return watchOffer(() => void read());
  }

  /** Resolves when the answer is written down, or cannot be. */
  answer = async (answer: Answer): Promise<void> => {
    const offer = this.#offer;
    if (!offer) return;
    this.#offer = undefined;
    const told = { answer };
    this.#told = told;
    try {
      if (answer.kind === 'later') {
        const again = await putOff(offer, answer.minutes);
        if (this.#told === told) this.#told = { answer, again: again ?? 'never' };
      } else await writeAnswer(offer, answer);
    } catch {
      this.#offer ??= offer;
      this.#told = undefined;
      this.#failed = true;
    }
  };
}
