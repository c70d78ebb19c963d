/** A person's own calendar day, `YYYY-MM-DD`. Written down once, so that travel never moves it. */
export type Day = `${number}-${number}-${number}`;

/** A day of the week as ISO counts them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of days: a week, or any other. Both ends belong to it. */
export interface Days {
  first: Day;
  last: Day;
}

/**
 * The calendar day at `now` (ms since the epoch) in an IANA time zone. A day that begins at
 * `startsAt` (whole hours after midnight, by the clock on the wall) still counts as the day before
 * until then.
 */
export function dayOf(now: number, zone: string, startsAt = 0): Day {
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return toDay(wall.toPlainDateTime().subtract({ hours: startsAt }).toPlainDate());
}

/**
 * The first moment after `now` (ms since the epoch) that belongs to another day. Where the clocks
 * skip that hour, the day begins when they land: some zones have days without a midnight.
 */
export function nextDayStart(now: number, zone: string, startsAt = 0): number {
  const today = Temporal.PlainDate.from(dayOf(now, zone, startsAt));
  for (let ahead = 1; ; ahead += 1) {
    const start = today
      .add({ days: ahead })
      .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(startsAt) });
    // Apia had no 30 December 2011: what should begin then begins after it.
    if (start.epochMilliseconds > now) return start.epochMilliseconds;
  }
}

/** The week that holds `day`, beginning on `firstDay`. */
export function weekOf(day: Day, firstDay: Weekday): Days {
  const date = Temporal.PlainDate.from(day);
  const first = date.subtract({ days: (date.dayOfWeek - firstDay + 7) % 7 });
  return { first: toDay(first), last: toDay(first.add({ days: 6 })) };
}

/** The day `days` later, or earlier if negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(Temporal.PlainDate.from(day).add({ days }));
}

/**
 * Whether a text is a day as it is written down, and one that the calendar has. The first and the last
 * year are none: the weeks of such days would reach into years that are written with other digits.
 */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(?!0000|9999)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(month, year);
}

/**
 * The moment (ms since the epoch) that stands for a day of which no time is known: near enough for an
 * order, whatever the zone, and no time of day.
 */
export function untimed(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toDay(date: Temporal.PlainDate): Day {
  return date.toString() as Day;
}
