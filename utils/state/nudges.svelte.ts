import { hasNoTime } from '@/utils/domain/nudge/ahead';
import { restingAt, type Rest } from '@/utils/domain/nudge/rest';
import type { NudgeKind } from '@/utils/domain/nudge/kinds';
import { isOn } from '@/utils/domain/nudge/next';
import { NUDGE_KINDS } from '@/utils/domain/nudge/kinds';
import { MINUTE } from '@/utils/domain/time';
import { now } from '@/utils/platform/here';
import { readShared, watchPlan, watchRest } from '@/utils/platform/nudging';
import { lastTaken } from '@/utils/platform/offer';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { endRest, restNudges } from './answers';
import { isLowEnergy, surroundings } from './offering';

/** Times are ms since the epoch. */
export type NudgeView =
  | { kind: 'reading' }
  | { kind: 'off' }
  | { kind: 'low_energy' }
  /** Without `until`, until the person says. */
  | { kind: 'resting'; until: number | undefined }
  | { kind: 'no_time' }
  | { kind: 'next'; of: NudgeKind; at: number }
  | { kind: 'away' }
  | { kind: 'none' };

/** What is said of nudges: whether they rest, and when the next one comes. */
export class Nudges {
  #view = $state.raw<NudgeView>({ kind: 'reading' });
  #failed = $state.raw(false);

  get view(): NudgeView {
    return this.#view;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#view = await readView();
      this.#failed = false;
    };
    // Not after each win: what is said anew is read out, and nobody asked for more than "Kept.".
    const unwatch = [watchPlan, watchRest, watchSettings].map((watch) => watch(() => void read()));
    void read();
    return () => {
      for (const stop of unwatch) stop();
    };
  }

  /** Whether what the person chose last could not be written down. */
  get failed(): boolean {
    return this.#failed;
  }

  rest = (kind: Rest['kind']): Promise<void> => restNudges(kind).catch(this.#refused);

  endRest = (): Promise<void> => endRest().catch(this.#refused);

  #refused = (): void => {
    this.#failed = true;
  };
}

async function readView(): Promise<NudgeView> {
  const settings = await readSettings();
  const [{ nudging, rest }, { keptAt = 0, pausedAt = 0 }] = await Promise.all([
    readShared(),
    lastTaken(),
  ]);
  const around = surroundings(settings, rest);
  const wished = nudging.later?.asked ?? NUDGE_KINDS.some((kind) => isOn(kind, around));
  if (!settings.nudges || !wished) return { kind: 'off' };
  if (isLowEnergy(now(), around)) return { kind: 'low_energy' };
  const resting = restingAt(now(), around);
  if (resting) return { kind: 'resting', ...resting };
  if (hasNoTime(around, now())) return { kind: 'no_time' };
  const { next, presence } = nudging;
  // The worker hears of a win or a pause no sooner than before a nudge, and the popup has no room for all
  // its rules: the gap after those comes on top of what it planned.
  const free = Math.min(Math.max(keptAt, pausedAt), now()) + around.choices.gap * MINUTE;
  const at = Math.max(next?.at ?? 0, free);
  if (next && at >= now()) return { kind: 'next', of: next.kind, at };
  return presence.kind === 'away' ? { kind: 'away' } : { kind: 'none' };
}
