import { HOUR } from '@/utils/domain/time';
import { Dice } from './dice';
import { simulate, type Counted } from './simulate';

const DAY = 24 * HOUR;

/** Lives through so many days in all: a part in every zone, half of them around a change of the clocks. */
export function simulateEverywhere(days: number, seed: string): Counted & { zones: number } {
  const zones = Intl.supportedValuesOf('timeZone');
  const each = Math.max(2, Math.ceil(days / zones.length));
  const all = zones.map((zone) => {
    const life = `${seed} ${zone}`;
    return simulate(life, zone, startIn(zone, new Dice(life)), each);
  });
  return { ...all.reduce(together), zones: zones.length };
}

function startIn(zone: string, dice: Dice): number {
  const from = Date.UTC(2024, 0, 1) + Math.floor(dice.between(0, 6 * 365)) * DAY;
  if (dice.often(0.4)) return from;
  const change = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  return change ? change.epochMilliseconds - Math.floor(dice.between(1, 3 * 24)) * HOUR : from;
}

function together(one: Counted, other: Counted): Counted {
  const broken = { ...one.broken };
  for (const what of Object.keys(broken) as (keyof typeof broken)[]) {
    broken[what] += other.broken[what];
  }
  return {
    days: one.days + other.days,
    looks: one.looks + other.looks,
    given: one.given + other.given,
    faults: one.faults + other.faults,
    latest: Math.max(one.latest, other.latest),
    broken,
    first: one.first ?? other.first,
  };
}
