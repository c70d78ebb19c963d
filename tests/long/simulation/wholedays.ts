import { choicesFrom, type NudgeChoices } from '@/utils/domain/nudge/choices';
import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import { someChoices } from './choices';
import { Computer } from './computer';
import type { Counted } from './counted';
import { Dice } from './dice';
import { Judge } from './judge';
import { dayOn, isQuiet } from './oracle';

const STEP = 5 * MINUTE;

/**
 * Days of somebody who is there all along, while nothing comes between: what varies has no set time
 * that could be seen to go by, so here it is counted. `wished` is how many had to come.
 */
export function liveWholeDays(
  seed: string,
  zone: string,
  start: number,
  days: number,
): Counted & { wished: number } {
  const dice = new Dice(seed);
  // Half of them chose nothing: three pauses a day, at moments that vary.
  const choices = dice.often(0.5) ? choicesFrom({}) : someChoices(dice);
  let time = start;
  let looks = 0;
  const computer = new Computer(() => time, zone, choices, dice.often(0.5));
  const judge = new Judge(computer, () => time);
  const given = new Map<string, number>();
  const look = () => {
    looks += 1;
    const nudge = computer.look();
    judge.looked(nudge);
    if (!nudge) return;
    const name = `${dayOn(computer.clock, zone, 0)} ${nudge.kind}`;
    given.set(name, (given.get(name) ?? 0) + 1);
  };
  look();
  while (computer.alarm !== undefined && computer.alarm < start + days * 24 * HOUR) {
    time = Math.max(time, computer.alarm) + dice.between(0, 5 * SECOND);
    computer.alarm = undefined;
    look();
  }
  const all = wholeDays(start, days, zone).flatMap((day) =>
    wishedOn(day, choices, zone).map((wish) => ({
      ...wish,
      date: day.date,
      came: given.get(`${day.date} ${wish.kind}`) ?? 0,
    })),
  );
  const lost = all.filter(({ came, count }) => came < count);
  const broken = { ...judge.broken, variedLost: lost.length };
  const said = judge.first ?? (lost[0] && JSON.stringify([lost[0], choices]));
  return {
    ...{ days, looks, faults: 0, given: judge.given, latest: judge.latest, broken },
    first: said === undefined ? undefined : `${seed}, ${zone}: ${said}`,
    wished: all.reduce((sum, { count }) => sum + count, 0),
  };
}

interface WholeDay {
  date: string;
  from: number;
  to: number;
}

/** The days that were lived through from their first moment to their last. */
function wholeDays(start: number, days: number, zone: string): WholeDay[] {
  const first = Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return Array.from({ length: days - 1 }, (_, number) => {
    const date = first.add({ days: number + 1 });
    const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
    return { date: date.toString(), from: at(date), to: at(date.add({ days: 1 })) };
  }).filter(({ to }) => to <= start + days * 24 * HOUR);
}

/**
 * How many of each kind that varies have to come on a day, if that can be said: its hours are in one
 * piece, and a nudge that waits until all others have had their turn does so well within its part.
 */
function wishedOn({ from, to }: WholeDay, choices: NudgeChoices, zone: string) {
  const steps = Array.from({ length: Math.floor((to - from) / STEP) }, (_, n) => from + n * STEP);
  const open = steps.map((at) => !isQuiet(at, zone, choices));
  const pieces = open.filter((free, n) => free && !open[n - 1]).length;
  const { kinds, session, gap } = choices;
  const on = Object.entries(kinds).filter(([, { on: wish }]) => wish);
  const turns =
    on.length + Number(session.on && session.before) + Number(session.on && session.after);
  return on.flatMap(([kind, { rhythm }]) => {
    if (rhythm.kind !== 'varied' || pieces !== 1) return [];
    if (kind === 'body' && !Object.values(choices.cues).includes(true)) return [];
    const part = (open.filter(Boolean).length * STEP) / rhythm.count;
    const wait = turns * gap * MINUTE;
    return wait <= HOUR && wait < part / 2 ? [{ kind, count: rhythm.count }] : [];
  });
}
