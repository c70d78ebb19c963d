import { answeredUntil, type CheckTime } from '@/utils/domain/check';
import { comesAgain } from '@/utils/domain/nudge/again';
import { answered, rested, type Answer, type Shared } from '@/utils/domain/nudge/answer';
import type { NudgeChoices } from '@/utils/domain/nudge/choices';
import type { NudgeKind } from '@/utils/domain/nudge/kinds';
import { look, stillOffered, wakeWith } from '@/utils/domain/nudge/look';
import { offerFrom, stillWaiting, type Offer } from '@/utils/domain/nudge/offer';
import type { Rest } from '@/utils/domain/nudge/rest';
import { freshNudging, nudgingFrom, restFrom } from '@/utils/domain/nudge/state';
import type { Day } from '@/utils/domain/day';
import { SECOND } from '@/utils/domain/time';

/** A browser on a computer, as far as nudges see it. Times are ms by its own clock unless said otherwise. */
export class Computer {
  /** By how much its clock is wrong, ms. */
  wrong = 0;
  zone: string;
  choices: NudgeChoices;
  dayStartsAt = 0;
  lowEnergyDay: Day | undefined;
  presence: 'here' | 'away' = 'here';
  /** When a pause was begun last, and when somebody was last known to be in one. */
  answeredAt: number | undefined;
  pausedAt: number | undefined;
  keptAt: number | undefined;
  /** When the weekly check was made or skipped last, and when its card is wished for. */
  checkedAt: number | undefined;
  card: CheckTime | undefined;
  alarm: number | undefined;
  /** Packed extensions of Chromium have alarms half a minute apart. */
  readonly packed: boolean;
  /** What is on the disk: text, as browsers keep it. */
  #stored = 'null';
  #nudging: Shared['nudging'] | undefined;
  /** The real time, which nobody in here can see. */
  #time: () => number;

  constructor(time: () => number, zone: string, choices: NudgeChoices, packed: boolean) {
    this.#time = time;
    this.zone = zone;
    this.choices = choices;
    this.packed = packed;
  }

  get clock(): number {
    return Math.floor(this.#time() + this.wrong);
  }

  /** What any waking of the worker does, in the order of utils/state/look.ts. Returns what it gave. */
  look(left = false): { kind: NudgeKind } | undefined {
    const now = this.clock;
    const before = this.shared();
    const rest = before.rest && { ...before.rest, at: Math.min(before.rest.at, now) };
    const { zone, choices, dayStartsAt, lowEnergyDay, pausedAt, keptAt, checkedAt, card } = this;
    const around = { choices, zone, dayStartsAt, lowEnergyDay, rest };
    const { after, given, wakeAt } = look(before.nudging, {
      now,
      presence: left ? 'away' : this.presence,
      pausedAt,
      keptAt,
      check:
        checkedAt === undefined
          ? undefined
          : { answeredAt: checkedAt, until: answeredUntil(checkedAt, card, zone) },
      around,
    });
    const offer: Offer | undefined = given
      ? { ...given, at: now, dot: true, card: true, pending: [] }
      : stillOffered(before.offer, { now, answeredAt: this.answeredAt, around });
    this.#write({ nudging: after, offer, rest });
    this.#setAlarm(wakeWith(wakeAt, offer, around));
    return given;
  }

  shared(): Shared {
    const stored = JSON.parse(this.#stored) as Partial<Record<keyof Shared, unknown>> | null;
    return {
      nudging: nudgingFrom(stored?.nudging, freshNudging(this.clock, 'a seed')),
      offer: offerFrom(stored?.offer),
      rest: restFrom(stored?.rest),
    };
  }

  /** What it takes for the next nudge, and the person for. */
  get next() {
    return this.#nudging?.next;
  }

  get presenceKnown() {
    return this.#nudging?.presence.kind ?? 'here';
  }

  answer(answer: Answer): Offer | undefined {
    const shared = this.shared();
    const offer = stillWaiting(shared.offer, this.clock, this.answeredAt);
    if (offer) this.#write(this.#answered(shared, offer, answer));
    return offer;
  }

  /** What is true after an answer, as in utils/state/again.ts and answers.ts. */
  #answered(shared: Shared, offer: Offer, answer: Answer): Shared {
    const { clock: now, zone, choices, dayStartsAt, lowEnergyDay, pausedAt, keptAt } = this;
    const after = answered(shared, offer, answer, now, this);
    if (answer.kind !== 'later') return after;
    const around = { choices, zone, dayStartsAt, lowEnergyDay, rest: shared.rest };
    const { nudging } = comesAgain(after.nudging, { now, pausedAt, keptAt, around });
    return { ...after, nudging };
  }

  rest(kind: Rest['kind'] | undefined): void {
    const shared = this.shared();
    this.#write(kind ? rested(shared, kind, this.clock, this) : { ...shared, rest: undefined });
  }

  /** Writes something else where the plan was. */
  damage(stored: unknown): void {
    this.#stored = JSON.stringify(stored);
  }

  #write(shared: Shared): void {
    this.#nudging = shared.nudging;
    this.#stored = JSON.stringify(shared);
  }

  #setAlarm(when: number | undefined): void {
    if (when === this.alarm) return;
    this.alarm =
      when !== undefined && this.packed ? Math.max(when, this.clock + 30 * SECOND) : when;
  }
}
