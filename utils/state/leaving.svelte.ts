import { leavePage } from '@/utils/platform/pages';
import type { Pausing } from './pausing.svelte';

/** Going on from a pause. */
export class Leaving {
  #pausing: Pausing;

  constructor(pausing: Pausing) {
    this.#pausing = pausing;
  }

  /** Words that are on the page alone do not go by one key: what went wrong is said beside them. */
  leave = async (): Promise<void> => {
    const keeper = await this.#pausing.keeper;
    await keeper?.settle();
    const { needing } = this.#pausing;
    if (needing?.unkept !== undefined && !needing.warned) needing.warn();
    else await leavePage();
  };
}
