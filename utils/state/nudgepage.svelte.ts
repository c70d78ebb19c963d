import { hasNoTime, lookAhead, type Ahead } from '@/utils/domain/nudge/ahead';
import type { ChosenKind } from '@/utils/domain/nudge/kinds';
import { restingAt, type Rest } from '@/utils/domain/nudge/rest';
import type { Due } from '@/utils/domain/nudge/state';
import { withTaken } from '@/utils/domain/nudge/taken';
import type { Settings } from '@/utils/domain/settings';
import { HOUR, MINUTE } from '@/utils/domain/time';
import { now, zone } from '@/utils/platform/here';
import { readShared, watchPlan, watchRest } from '@/utils/platform/nudging';
import { lastTaken, watchKept } from '@/utils/platform/offer';
import { askFor, isAllowed, onPermissions } from '@/utils/platform/permissions';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { playChime } from '@/utils/platform/tone';
import { endRest, restNudges, showOne, type ShownOne } from './answers';
import { surroundings } from './offering';
import { stopAll } from './stopall';

/** What the settings say of the coming hours. Times are ms since the epoch. */
export interface NudgePlan {
  now: number;
  /** The IANA time zone the browser reports. */
  zone: string;
  next: Due | undefined;
  /** The coming 24 hours. */
  ahead: Ahead;
  /** Without `until`, until the person says. */
  resting: { until: number | undefined } | undefined;
  noTime: boolean;
  /** Whether the browser allows notifications at this moment. */
  allowed: boolean;
}

const NOTHING: Ahead = { nudges: [], quiet: [] };

/** The plan as the settings show it, with the clock beside it. */
export class NudgePage {
  #plan = $state.raw<NudgePlan>();
  #shown = $state.raw<ShownOne>();
  #failed = $state.raw(false);
  #refused = $state.raw<ChosenKind>();

  get plan(): NudgePlan | undefined {
    return this.#plan;
  }

  /** What came of it when the person asked for a nudge. */
  get shown(): ShownOne | undefined {
    return this.#shown;
  }

  /** Whether what the person chose or asked for last could not be written down. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The kind for which the browser said no to notifications just now. */
  get refused(): ChosenKind | undefined {
    return this.#refused;
  }

  /** Reads now, after every change and as the clock goes on, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#plan = await readPlan(await readSettings());
    };
    const changed = () => void read();
    const clock = setInterval(changed, MINUTE / 2);
    const stop = stopAll([
      ...[watchPlan, watchRest, watchSettings, watchKept, onPermissions].map((watch) =>
        watch(changed),
      ),
      () => clearInterval(clock),
    ]);
    changed();
    return stop;
  }

  showOne = (): Promise<void> =>
    this.#try(async () => {
      this.#shown = await showOne();
    });

  /** Asks the browser. The question needs the click, so nothing is awaited before it. */
  ask = async (kind: ChosenKind): Promise<boolean> => {
    const allowed = await askFor('notifications');
    this.#refused = allowed ? undefined : kind;
    return allowed;
  };

  rest = (kind: Rest['kind']): Promise<void> => this.#try(() => restNudges(kind));

  endRest = (): Promise<void> => this.#try(endRest);

  hear = (): Promise<void> => playChime().catch(() => undefined);

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
  }
}

async function readPlan(settings: Settings): Promise<NudgePlan> {
  const [{ nudging: planned, rest }, taken] = await Promise.all([readShared(), lastTaken()]);
  const around = surroundings(settings, rest);
  const at = now();
  const nudging = withTaken(planned, { now: at, ...taken, around });
  const ahead = settings.nudges
    ? lookAhead(nudging, around, { from: at, to: at + 24 * HOUR })
    : NOTHING;
  const { next } = nudging;
  return {
    now: at,
    zone: zone(),
    next: settings.nudges && next && next.at >= at ? next : ahead.nudges[0],
    ahead,
    resting: restingAt(at, around),
    noTime: settings.nudges && hasNoTime(around, at),
    allowed: await isAllowed('notifications'),
  };
}
