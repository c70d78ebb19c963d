import { leavePage } from '@/utils/platform/pages';
import type { Pausing } from './pausing.svelte';

/** Going on from a pause, and closing its tab. */
export class Leaving {
  #pausing: Pausing;

  constructor(pausing: Pausing) {
    this.#pausing = pausing;
  }

  /** Whether something is on the page alone of which the person was not told. */
  get asks(): boolean {
    const { needing } = this.#pausing;
    return needing?.unkept !== undefined && !needing.warned;
  }

  /** Words that are on the page alone do not go by one key: what went wrong is said beside them. */
  leave = async (): Promise<void> => {
    const keeper = await this.#pausing.keeper;
    await keeper?.settle();
    if (this.asks) this.#pausing.needing?.warn();
    else await leavePage();
  };
}
