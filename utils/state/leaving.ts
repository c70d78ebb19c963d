import { SECOND } from '@/utils/domain/time';
import { leavePage } from '@/utils/platform/pages';
import type { Pausing } from './pausing.svelte';

/** Going on from a pause, and closing its tab. */
export class Leaving {
  #pausing: Pausing;
  #going: Promise<void> | undefined;

  constructor(pausing: Pausing) {
    this.#pausing = pausing;
  }

  /** Whether something is on the page alone of which the person was not told. */
  get asks(): boolean {
    const { needing } = this.#pausing;
    return needing?.unkept !== undefined && !needing.warned;
  }

  /**
   * Words that are on the page alone do not go by one key: what went wrong is said beside them. To ask
   * again while the store is waited for is the same wish.
   */
  leave = (): Promise<void> =>
    (this.#going ??= this.#leave().finally(() => (this.#going = undefined)));

  async #leave(): Promise<void> {
    // A store that takes its time keeps nobody here. What it has not kept by then is told of.
    const late = new Promise((resolve) => setTimeout(resolve, SECOND));
    await Promise.race([this.#settled(), late]);
    if (this.asks) this.#pausing.needing?.warn();
    else await leavePage();
  }

  async #settled(): Promise<void> {
    await (await this.#pausing.keeper)?.settle();
  }
}
