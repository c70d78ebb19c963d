import { HOUR } from '@/utils/domain/time';
import { NONE } from './broken';
import { Dice } from './dice';
import { simulate } from './simulate';
import { together, type Counted } from './counted';
import { liveWholeDays } from './wholedays';

const DAY = 24 * HOUR;

/** A few lives are long, so that a sleep of a month does not end with the life. */
const LONG = { days: 90, every: 30 };

/** Lives through so many days in all: a part in every zone, half of them around a change of the clocks. */
export function simulateEverywhere(days: number, seed: string): Counted & { zones: number } {
  const zones = Intl.supportedValuesOf('timeZone');
  const long = zones.filter((_, number) => number % LONG.every === 0);
  const rest = (days - long.length * LONG.days) / (zones.length - long.length);
  const each = Math.max(2, Math.ceil(rest));
  const all = zones.map((zone) => {
    const life = `${seed} ${zone}`;
    const its = long.includes(zone) ? Math.max(LONG.days, each) : each;
    return simulate(life, zone, startIn(zone, new Dice(life)), its);
  });
  return { ...all.reduce(together), zones: zones.length };
}

const NOTHING: Counted = {
  ...{ days: 0, looks: 0, given: 0, faults: 0, latest: 0 },
  ...{ broken: NONE, first: undefined },
};

/** In every zone one whole day of somebody who is there all along. */
export function wholeDaysEverywhere(seed: string) {
  const all = Intl.supportedValuesOf('timeZone').map((zone) => {
    const life = `${seed} ${zone}`;
    return liveWholeDays(life, zone, startIn(zone, new Dice(life)), 2);
  });
  const wished = all.reduce((sum, one) => sum + one.wished, 0);
  return { ...all.reduce<Counted>(together, NOTHING), wished };
}

function startIn(zone: string, dice: Dice): number {
  const from = Date.UTC(2024, 0, 1) + Math.floor(dice.between(0, 6 * 365)) * DAY;
  if (dice.often(0.4)) return from;
  const change = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  return change ? change.epochMilliseconds - Math.floor(dice.between(1, 3 * 24)) * HOUR : from;
}
