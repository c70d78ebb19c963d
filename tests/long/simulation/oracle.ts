import type { NudgeChoices } from '@/utils/domain/nudge/choices';
import type { CheckTime } from '@/utils/domain/check';
import type { NudgeKind } from '@/utils/domain/nudge/kinds';
import type { Rest } from '@/utils/domain/nudge/rest';

// Says what may and what must happen, by other means than the code that is tested: it looks at the
// clock on the wall of one moment, minute by minute, and keeps no plan. Slow, and easy to read.

const MINUTE = 60_000;

/** The clock on the wall. */
function wall(at: number, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** Whether the wall shows a time within quiet hours, or within the quiet around a session. */
export function isQuiet(at: number, zone: string, { quiet, session }: NudgeChoices): boolean {
  const shown = wall(at, zone);
  const minute = shown.hour * 60 + shown.minute;
  const today = shown.dayOfWeek;
  const yesterday = shown.toPlainDate().subtract({ days: 1 }).dayOfWeek;
  const inHours = quiet.some(({ from, to, weekdays }) => {
    const begins = (day: number) => weekdays.some((one) => one === day);
    if (from < to) return begins(today) && minute >= from && minute < to;
    return (begins(today) && minute >= from) || (begins(yesterday) && minute < to);
  });
  return inHours || (session.on && isAroundSession(at, shown, session));
}

/**
 * Whether it may be quiet: it is, or the clocks go back to where it is while the wall shows this time for the
 * first of two times. Nobody knows which of them ends the quiet.
 */
export function mayBeQuiet(at: number, zone: string, choices: NudgeChoices): boolean {
  if (isQuiet(at, zone, choices)) return true;
  const shown = wall(at, zone);
  const again = shown.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' });
  const change = shown.getTimeZoneTransition('next');
  if (again.epochMilliseconds <= at || !change) return false;
  return isQuiet(change.epochMilliseconds, zone, choices);
}

function isAroundSession(
  at: number,
  shown: Temporal.ZonedDateTime,
  { weekday, time, around }: NudgeChoices['session'],
): boolean {
  return [-1, 0, 1].some((days) => {
    const date = shown.toPlainDate().add({ days });
    if (date.dayOfWeek !== weekday) return false;
    const plainTime = new Temporal.PlainTime(Math.floor(time / 60), time % 60);
    const wished = date.toPlainDateTime(plainTime);
    // Shown twice, because the clocks go back: nobody knows which of them is meant.
    const first = wished.toZonedDateTime(shown.timeZoneId, { disambiguation: 'earlier' });
    const last = wished.toZonedDateTime(shown.timeZoneId, { disambiguation: 'later' });
    // On that day the clocks skip the time of the session, and people decide for themselves.
    if (!first.toPlainTime().equals(plainTime)) return false;
    const from = first.epochMilliseconds - around * MINUTE;
    return at >= from && at < last.epochMilliseconds + (60 + around) * MINUTE;
  });
}

/** The person's day, written out. */
export function dayOn(at: number, zone: string, startsAt: number): string {
  const shown = wall(at, zone).toPlainDateTime().subtract({ hours: startsAt });
  return shown.toPlainDate().toString();
}

/** When a rest ends, to the ms, found by asking whether it is still on. */
export function endOfRest(rest: Rest, zone: string, startsAt: number): number {
  if (rest.kind === 'open') return Infinity;
  let [on, over] = [rest.at, rest.at + 50 * 60 * MINUTE];
  while (over - on > 1) {
    const between = Math.floor((on + over) / 2);
    if (isResting(rest, between, zone, startsAt)) on = between;
    else over = between;
  }
  return over;
}

/** Whether a rest that the person asked for is still on. */
export function isResting(
  rest: Rest | undefined,
  at: number,
  zone: string,
  startsAt: number,
): boolean {
  if (!rest) return false;
  if (rest.kind === 'open') return true;
  if (rest.kind === 'hour') return at - rest.at < 60 * MINUTE;
  return dayOn(at, zone, startsAt) === dayOn(rest.at, zone, startsAt);
}

/** Whether a check answered at `answeredAt` is this week's: three days of it, or till the card's next time. */
export function isChecked(
  answeredAt: number | undefined,
  at: number,
  zone: string,
  card: CheckTime | undefined,
): boolean {
  if (answeredAt === undefined || at < answeredAt) return false;
  if (at < answeredAt + 72 * 60 * MINUTE) return true;
  if (!card) return false;
  const plainTime = new Temporal.PlainTime(card.hour);
  for (let days = 0; days <= 8; days += 1) {
    const date = wall(answeredAt, zone).toPlainDate().add({ days });
    const time = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
    if (date.dayOfWeek === card.day && time > answeredAt) return at < time;
  }
  return false;
}

/** Whether nudges of a kind are wished for. */
export function isWished(kind: NudgeKind, { session, kinds }: NudgeChoices): boolean {
  const around = kind === 'before' || kind === 'after';
  return around ? session.on && session[kind] : kinds[kind].on;
}

/** The kinds that are on and count minutes, with how many. */
export function countedMinutes({ kinds, cues }: NudgeChoices) {
  return Object.entries(kinds).flatMap(([kind, { on, rhythm }]) => {
    const isEmpty = kind === 'body' && !Object.values(cues).includes(true);
    return on && !isEmpty && rhythm.kind === 'every' ? [{ kind, minutes: rhythm.minutes }] : [];
  });
}

/** The moments within a span at which the wall shows a set time of a kind that is on. */
export function setTimesWithin(from: number, to: number, zone: string, choices: NudgeChoices) {
  const kinds = Object.entries(choices.kinds);
  const times = kinds.flatMap(([kind, { on, rhythm }]) => {
    const isEmpty = kind === 'body' && !Object.values(choices.cues).includes(true);
    return on && !isEmpty && rhythm.kind === 'times' ? [{ ...rhythm, kind }] : [];
  });
  if (times.length === 0 || to <= from) return [];
  const moments: { kind: string; at: number }[] = [];
  const last = wall(to, zone).toPlainDate();
  for (
    let date = wall(from, zone).toPlainDate();
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    const ofDay = times.filter(({ weekdays }) => weekdays.some((one) => one === date.dayOfWeek));
    const each = ofDay.flatMap(({ kind, times: all }) => all.map((minutes) => ({ kind, minutes })));
    for (const { kind, minutes } of each) {
      const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
      // Shown twice, because the clocks went back: the first time counts. Skipped: never shown.
      const shown = date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'earlier' });
      const at = shown.epochMilliseconds;
      if (shown.toPlainTime().equals(time) && from <= at && at < to) moments.push({ kind, at });
    }
  }
  return moments;
}
