import { leavePage } from '@/utils/platform/pages';
import type { Pausing } from './pausing.svelte';

/** Going on from a pause. */
export class Leaving {
  #pausing: Pausing;
  #warned = $state.raw(false);

  constructor(pausing: Pausing) {
    this.#pausing = pausing;
  }

  /** Whether the person wanted to go on while their words were not kept. */
  get warned(): boolean {
    return this.#warned;
  }

  /** Words that are on the page alone do not go by one key: what went wrong is said beside them. */
  leave = async (): Promise<void> => {
    const keeper = await this.#pausing.keeper;
    const { unkeptWords } = (await keeper?.settle()) ?? { unkeptWords: false };
    const over = this.#pausing.needing?.over ?? false;
    if ((unkeptWords || over) && !this.#warned) this.#warned = true;
    else await leavePage();
  };
}
