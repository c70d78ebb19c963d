import { lastedOf } from '@/utils/domain/pausechoices';
import type { ChosenAnchor, PauseChange } from '@/utils/domain/pause';
import { HOUR, SECOND } from '@/utils/domain/time';
import { now, passed } from '@/utils/platform/here';
import type { Needing } from './needing.svelte';
import type { PauseKeeper } from './pausekeeper.svelte';

/**
 * Where the person is on the pause page:
 * - `choosing`: nothing has begun
 * - `pausing`: the pause goes on
 * - `over`: it ended, by itself or by the person
 * - `asked`: they came for "What do I need right now?" alone
 */
export type PauseView = 'choosing' | 'pausing' | 'over' | 'asked';

/**
 * How often (ms) it is written down how long the pause has lasted, in case the page is closed; and so
 * that no nudge comes in its middle.
 */
const BEAT = 20 * SECOND;

/** One visit to the pause page. The pause is kept from its beginning on. */
export class Pausing {
  #view = $state.raw<PauseView>('choosing');
  #keeper = $state.raw<Promise<PauseKeeper>>();
  /** The answer to the question, once that was on the page: one for the visit, also if the pause goes on. */
  needing: Needing | undefined;
  /** When the stretch that goes on now began, and how long those before it were; ms. */
  #since = 0;
  #before = 0;
  #end: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  get view(): PauseView {
    return this.#view;
  }

  /** What keeps the pause, once there is one to keep. */
  get keeper(): Promise<PauseKeeper> | undefined {
    return this.#keeper;
  }

  /** Begins. With a `planned` length (ms) it ends by itself. */
  begin = (anchor: ChosenAnchor, planned: number | undefined): void => {
    if (this.#view !== 'choosing') return;
    this.#keeper = keeperOf(anchor);
    this.#goOn(planned);
  };

  /** The attention goes to another anchor, within the same pause. */
  moveTo = (anchor: ChosenAnchor): void => {
    if (this.#view === 'pausing') this.#change({ anchor });
  };

  end = (): void => {
    if (this.#view !== 'pausing') return;
    clearTimeout(this.#end);
    clearInterval(this.#beat);
    this.#before = this.#lasted();
    this.#change({ lasted: lastedOf(this.#before) });
    this.#view = 'over';
  };

  /** Goes on with the pause that ended, until the person ends it. */
  stay = (): void => {
    if (this.#view !== 'over') return;
    this.#goOn(undefined);
    this.#count();
  };

  /** Straight to the question. It is kept once it is answered. */
  ask = (): void => {
    if (this.#view === 'choosing') this.#view = 'asked';
  };

  /** The keeper for an answer, also where no pause went before. */
  answering = (): Promise<PauseKeeper> => (this.#keeper ??= keeperOf('need'));

  #goOn(planned: number | undefined): void {
    this.#view = 'pausing';
    this.#since = passed();
    if (planned !== undefined) this.#end = setTimeout(this.end, planned);
    this.#beat = setInterval(this.#count, BEAT);
  }

  #count = (): void => {
    const lasted = this.#lasted();
    this.#change({ lasted: lastedOf(lasted) });
    // Nothing more is counted of a page that was left open, and it does not keep nudges away.
    if (lasted >= HOUR) clearInterval(this.#beat);
  };

  #lasted(): number {
    return this.#before + passed() - this.#since;
  }

  #change(change: PauseChange): void {
    void this.#keeper?.then((keeper) => keeper.change(change));
  }
}

/** Loaded once something is to be kept: the store is not needed to open the page. */
async function keeperOf(anchor: ChosenAnchor | 'need'): Promise<PauseKeeper> {
  const begun = now();
  const { PauseKeeper } = await import('./pausekeeper.svelte');
  return new PauseKeeper(anchor, begun);
}
