import { answerOffer, waitingOffer, watchOffer } from '@/utils/platform/offer';

/** Whether a pause waits to be answered, kept true while the page is open. */
export class OfferCard {
  #waits = $state(false);

  get waits(): boolean {
    return this.#waits;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#waits = (await waitingOffer()) !== undefined;
    };
    void read();
    return watchOffer(() => void read());
  }

  dismiss = async (): Promise<void> => {
    this.#waits = false;
    await answerOffer();
  };
}
