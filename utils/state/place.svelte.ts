import { readAddress, writeAddress, type Address, type Found } from '@/utils/domain/address';

/** Where in the journal the page is. The address bar is the truth, so Back works by itself. */
export class Place {
  #found = $state.raw<Found>(readAddress(location.hash));
  /** The address as it was read or written last. */
  #hash = location.hash;

  get address(): Address {
    return this.#found.address;
  }

  /** What of the address made no sense, if it came so. */
  get wrong(): Found['wrong'] {
    return this.#found.wrong;
  }

  /** Follows the address until stopped. */
  follow(): () => void {
    const read = () => {
      this.#hash = location.hash;
      this.#found = readAddress(this.#hash);
    };
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('hashchange', read);
    };
  }

  /** Opens a place as a link does: Back leads here again. */
  go = (address: Address): void => {
    location.hash = writeAddress(address);
  };

  /** There is nothing at such a place: the newest is shown instead, and what was wrong is said. */
  missed = (wrong: 'week' | 'year'): void => {
    this.#found = { address: { view: wrong === 'week' ? 'list' : 'year' }, wrong };
  };

  /** Writes down where within its view the page is by now, without a step for Back. */
  note = (address: Address): void => {
    // Back has led on already where the address is another, and the page hears of it in a moment.
    if (location.hash !== this.#hash) return;
    history.replaceState(history.state, '', writeAddress(address));
    this.#hash = location.hash;
  };
}
