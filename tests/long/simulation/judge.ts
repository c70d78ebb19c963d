import type { NudgeKind } from '@/utils/domain/nudge/kinds';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest } from '@/utils/domain/nudge/rest';
import { MINUTE, SECOND } from '@/utils/domain/time';
import { NONE, type Broken } from './broken';
import type { Computer } from './computer';
import { byOtherClock, isByOtherClock, type Mark } from './mark';
import * as oracle from './oracle';

const MET_AT_THE_DOOR = 2 * MINUTE;

// Longer than other files: all that can be wrong is held against the same marks.
/** Watches a computer from outside, knows the real time, and says what should not have been. */
export class Judge {
  readonly broken: Broken = { ...NONE };
  given = 0;
  /** The longest that a nudge came after the moment at which it was planned, ms. */
  latest = 0;
  /** The first thing that was wrong, to look into. */
  first: string | undefined;
  #computer: Computer;
  #time: () => number;
  #last: (Mark & { kind: NudgeKind }) | undefined;
  /** Whether nothing has woken the worker since the clock was set. */
  #unseen = false;
  /** When the clock was set last. Real time. */
  #set = -Infinity;
  #known: 'here' | 'away' = 'here';
  #begun: Mark | undefined;
  #paused: Mark | undefined;
  /** Whether a pause goes on. */
  #pausing = false;
  #kept: Mark | undefined;
  #checked: Mark | undefined;
  #rest: Rest | undefined;
  #returned: Mark | undefined;
  /** Put off: the mark of the nudge it was the answer to, and whether its kind was not on. */
  #later: { after: number; at: number; asked: boolean } | undefined;
  /** Since when nothing came between: the person is there and all goes as planned. Real time. */
  #calmSince: number;
  #planned: { at: number; first: number } | undefined;
  #checkedUpTo: number;

  constructor(computer: Computer, time: () => number) {
    this.#computer = computer;
    this.#time = time;
    this.#calmSince = time();
    this.#checkedUpTo = time();
    this.#begun = this.#mark();
  }

  /** Something came between: what was planned may move. */
  disturbed(): void {
    this.#calmSince = this.#time();
    this.#checkedUpTo = this.#time();
    this.#planned = undefined;
  }

  returned(): void {
    this.#returned = this.#mark();
    this.disturbed();
  }

  /** A pause begins, goes on or ends here. */
  paused({ goesOn }: { goesOn: boolean }): void {
    this.#pausing = goesOn;
    this.#paused = this.#mark();
    this.#later = undefined;
    this.disturbed();
  }

  checked(): void {
    this.#checked = this.#mark();
    this.disturbed();
  }

  kept(): void {
    this.#kept = this.#mark();
    this.disturbed();
  }

  /** What the person asked for, whatever was written down of it. Till they say stands until they do. */
  rests(kind: Rest['kind'] | undefined): void {
    const { clock, zone, dayStartsAt } = this.#computer;
    const asked = kind && { kind, at: clock };
    const ends = (rest: Rest) => oracle.endOfRest(rest, zone, dayStartsAt);
    if (!asked || !this.#rest || ends(this.#rest) <= ends(asked)) this.#rest = asked;
    this.disturbed();
  }

  putOff(minutes: number, { at: after, kind }: Offer): void {
    const at = this.#computer.clock + minutes * MINUTE;
    this.#later = { after, at, asked: !oracle.isWished(kind, this.#computer.choices) };
    this.disturbed();
  }

  /** The plan was lost: the new one keeps its distance to what it cannot know. */
  lost(): void {
    this.#begun = this.#mark();
    this.disturbed();
  }

  /** The clock was set: what was written down with the old one can lie ahead. */
  clockSet(): void {
    this.#set = this.#time();
    this.#unseen = true;
    this.disturbed();
  }

  /** Time has passed. */
  passed(): void {
    this.#checkWaits();
  }

  /** A look was taken, and this is what it gave. */
  looked(given: { kind: NudgeKind } | undefined): void {
    const computer = this.#computer;
    const { next } = computer;
    if (next && computer.alarm === undefined) this.#wrong('noAlarm', 'no alarm');
    // What was due while the worker took them for away is none that was lost.
    if (this.#known === 'away') this.disturbed();
    // A rest that was begun by a wrong clock counts from the first look by another one: nobody else
    // can know that the clock was wrong, or for how long.
    const { clock } = computer;
    if (this.#rest && this.#rest.at > clock) this.#rest = { ...this.#rest, at: clock };
    this.#checkWaits();
    this.#unseen = false;
    this.#known = computer.presenceKnown;
    if (given) this.#judge(given.kind);
    if (!next || computer.presence === 'away') this.#planned = undefined;
    else {
      // A look that is late may have come after a sleep: whoever sits there waits as at the door.
      const first = Math.min(next.at, this.#planned?.first ?? Infinity);
      const moved = next.at - first > MET_AT_THE_DOOR;
      if (moved && !this.#mayMove()) this.#wrong('moved', String(next.at - first));
      this.#planned = { at: next.at, first: moved ? next.at : first };
    }
  }

  #judge(kind: NudgeKind): void {
    const { clock, zone, choices, dayStartsAt, lowEnergyDay, presence } = this.#computer;
    const time = this.#time();
    const gap = choices.gap * MINUTE;
    const within = (mark: Mark | undefined, length: number) =>
      mark !== undefined && time - mark.time < length && clock - mark.clock < length;
    const isLater = this.#later !== undefined && clock >= this.#later.at;
    const answersLast = isLater && this.#last?.clock === this.#later?.after;
    this.given += 1;
    if (within(this.#last, MINUTE) && this.#last?.kind === kind) this.#wrong('twice', kind);
    if (oracle.isQuiet(clock, zone, choices)) this.#wrong('inQuiet', kind);
    if (within(this.#returned, MET_AT_THE_DOOR)) this.#wrong('afterReturn', kind);
    if (!answersLast && within(this.#last, gap)) this.#wrong('underGap', kind);
    if (oracle.isResting(this.#rest, clock, zone, dayStartsAt)) this.#wrong('whileResting', kind);
    if (presence === 'away') this.#wrong('nobodyThere', kind);
    if (lowEnergyDay === oracle.dayOn(clock, zone, dayStartsAt)) this.#wrong('lowEnergy', kind);
    if (this.#pausing) this.#wrong('inPause', kind);
    if (within(this.#paused, gap) || within(this.#kept, gap)) this.#wrong('tooSoon', kind);
    const asked = isLater && this.#later?.asked;
    if (!asked && !oracle.isWished(kind, choices)) this.#wrong('switchedOff', kind);
    if (this.#isDone(kind, clock)) this.#wrong('checkedAlready', kind);
    if (isLater) this.#later = undefined;
    this.#last = { ...this.#mark(), kind };
    this.#calmSince = time;
    this.#planned = undefined;
  }

  /** What should have come by now. */
  #checkWaits(): void {
    const { clock, choices, zone, presence, presenceKnown } = this.#computer;
    const time = this.#time();
    const calm = time - this.#calmSince;
    // Later is later than any interval: the person wished so.
    const waits = this.#later !== undefined && clock < this.#later.at + 2 * MINUTE;
    const away = presence === 'away' || presenceKnown === 'away';
    if (waits || away || this.#unseen) {
      this.disturbed();
      return;
    }
    const lateBy = this.#planned ? clock - this.#planned.at : 0;
    this.latest = Math.max(this.latest, lateBy);
    if (lateBy > MINUTE) this.#wrong('late', String(lateBy));
    const gap = choices.gap * MINUTE;
    const intervals = oracle
      .countedMinutes(choices)
      .filter(({ kind, minutes }) => {
        const begun = clock - minutes * MINUTE - 2 * gap - 4 * MINUTE;
        return !this.#isDone(kind, clock) && !this.#isDone(kind, begun);
      })
      .map(({ minutes }) => minutes * MINUTE);
    const usual = Math.min(...intervals) + gap + 4 * MINUTE;
    // A clock that was set back passes the same times again. Whether it ran there or was set right
    // cannot be known, and one gap too many is kinder than none.
    const again = byOtherClock([this.#last, this.#paused, this.#kept], this.#mark()).some(
      (mark) => mark.clock <= clock && clock - mark.clock < usual + gap,
    );
    const longest = again || time - this.#set < usual + gap ? usual + gap : usual;
    if (calm > longest && !this.#isBlocked(clock) && this.#isFreeSince(clock - longest))
      this.#wrong('waitTooLong', String(calm));
    this.#checkSetTimes(clock, zone, calm);
    this.#checkedUpTo = time;
  }

  /** Every set time since the last look at which all had been well for long enough. */
  #checkSetTimes(clock: number, zone: string, calm: number): void {
    const { choices } = this.#computer;
    const gap = choices.gap * MINUTE;
    const from =
      clock - Math.floor(Math.min(calm - 3 * MINUTE, this.#time() - this.#checkedUpTo + MINUTE));
    const marks = [this.#last, this.#begun, this.#paused, this.#kept];
    for (const { kind, at } of oracle.setTimesWithin(from, clock - MINUTE, zone, choices)) {
      const held = marks.some((mark) => mark && at - mark.clock <= gap);
      if (held || this.#isBlocked(at) || this.#isDone(kind, at)) continue;
      this.#wrong('setTimeLost', new Date(at).toISOString());
    }
  }

  /** Whether it would be a nudge for a check that is this week's already. */
  #isDone(kind: string, at: number): boolean {
    const { checkedAt, zone, card } = this.#computer;
    return kind === 'check' && oracle.isChecked(checkedAt, at, zone, card);
  }

  #isFreeSince(from: number): boolean {
    const { clock } = this.#computer;
    const { zone, choices } = this.#computer;
    for (let at = from; at < clock; at += MINUTE) {
      if (this.#isBlocked(Math.floor(at)) || oracle.mayBeQuiet(Math.floor(at), zone, choices))
        return false;
    }
    return true;
  }

  /** Planned for the seconds before quiet, or held by what was noted while the clock was another. */
  #mayMove(): boolean {
    const marks = [this.#last, this.#paused, this.#kept, this.#checked];
    return this.#isBlocked(this.#computer.clock) || isByOtherClock(marks, this.#mark());
  }

  /** Whether nothing may come at all. */
  #isBlocked(clock: number): boolean {
    const { zone, choices, dayStartsAt, lowEnergyDay } = this.#computer;
    return (
      oracle.isQuiet(clock, zone, choices) ||
      oracle.isResting(this.#rest, clock, zone, dayStartsAt) ||
      lowEnergyDay === oracle.dayOn(clock, zone, dayStartsAt)
    );
  }

  #wrong(what: keyof Broken, detail: string): void {
    this.broken[what] += 1;
    const { clock, zone } = this.#computer;
    const at = Temporal.Instant.fromEpochMilliseconds(clock).toZonedDateTimeISO(zone).toString();
    this.first ??= `${what} (${detail}) at ${at}, ${JSON.stringify(this.#computer.shared())}, ${JSON.stringify(this.#computer.choices)}, last ${JSON.stringify(this.#last)}, planned ${JSON.stringify(this.#planned)}, back ${(this.#time() - (this.#returned?.time ?? 0)) / SECOND} s`;
  }

  #mark(): Mark {
    return { time: this.#time(), clock: this.#computer.clock };
  }
}
