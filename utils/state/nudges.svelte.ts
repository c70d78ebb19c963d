import { dayOf } from '@/utils/domain/day';
import { now, zone } from '@/utils/platform/here';
import { readPlan, watchPlan } from '@/utils/platform/nudges';
import { waitingOffer, watchOffer } from '@/utils/platform/offer';
import { readSettings, watchSettings } from '@/utils/platform/settings';

export type NudgeView =
  | { kind: 'reading' }
  | { kind: 'off' }
  | { kind: 'low energy' }
  | { kind: 'waiting' }
  /** `at` is ms since the epoch. */
  | { kind: 'next'; at: number }
  | { kind: 'away' };

/** What the popup says of nudges: whether an offer waits, and when the next one comes. */
export class Nudges {
  #view = $state.raw<NudgeView>({ kind: 'reading' });

  get view(): NudgeView {
    return this.#view;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#view = await readView();
    };
    const unwatch = [watchPlan, watchOffer, watchSettings].map((watch) => watch(() => void read()));
    void read();
    return () => {
      for (const stop of unwatch) stop();
    };
  }
}

async function readView(): Promise<NudgeView> {
  const { nudges, dayStartsAt, lowEnergyDay } = await readSettings();
  if (!nudges) return { kind: 'off' };
  if (lowEnergyDay === dayOf(now(), zone(), dayStartsAt)) return { kind: 'low energy' };
  if (await waitingOffer()) return { kind: 'waiting' };
  const plan = await readPlan();
  return plan?.kind === 'counting' ? { kind: 'next', at: plan.dueAt } : { kind: 'away' };
}
