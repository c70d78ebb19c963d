import {
  ownWords,
  readAddress,
  writeAddress,
  type Address,
  type Found,
  type Query,
} from '@/utils/domain/address';
import { fieldsOf } from '@/utils/domain/fields';

/**
 * Where in the journal the page is. The address bar is the truth, so Back works by itself; what of a
 * search the person wrote is beside it, in what the tab alone remembers of the place.
 */
export class Place {
  #found = $state.raw<Found>(arrive());
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
      this.#found = arrive();
      this.#hash = location.hash;
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
    write(address);
    this.#hash = location.hash;
  };
}

/** Reads where the page is. Words that stand in the address, as somebody wrote them, leave it. */
function arrive(): Found {
  const found = readAddress(location.hash);
  const { address } = found;
  if (address.view !== 'search') return found;
  const { words, area } = ownWords(address.query);
  if (words === '' && area === undefined) {
    const own = remembered();
    return { ...found, address: { ...address, query: { ...address.query, ...own } } };
  }
  // What makes no sense stays, so that it is told again.
  if (!found.wrong) write(address);
  return found;
}

/** What the tab remembers of the search at this place. */
function remembered(): Partial<Query> {
  const { words, area } = fieldsOf(history.state);
  return {
    ...(typeof words === 'string' && { words }),
    ...(typeof area === 'string' && { area }),
  };
}

function write(address: Address): void {
  const state = address.view === 'search' ? ownWords(address.query) : null;
  history.replaceState(state, '', writeAddress(address));
}
