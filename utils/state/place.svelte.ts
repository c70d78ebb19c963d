import { readAddress, writeAddress, type Address, type Found } from '@/utils/domain/address';

/** Where in the journal the page is. The address bar is the truth, so Back works by itself. */
export class Place {
  #found = $state.raw<Found>(readAddress(location.hash));

  get address(): Address {
    return this.#found.address;
  }

  /** What of the address made no sense, if it came so. */
  get wrong(): Found['wrong'] {
    return this.#found.wrong;
  }

  /** Follows the address until stopped. */
  follow(): () => void {
    const read = () => (this.#found = readAddress(location.hash));
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
    history.replaceState(history.state, '', writeAddress(address));
  };
}
