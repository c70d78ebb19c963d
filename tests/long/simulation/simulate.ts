import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import { someChoices } from './choices';
import { Computer } from './computer';
import { Dice } from './dice';
import type { Counted } from './counted';
import { Judge } from './judge';
import { dayOn } from './oracle';
import { WEEKDAYS } from '@/utils/domain/nudge/choices';
import { nextStretch, type Stretch } from './person';
import type { Day } from '@/utils/domain/day';

const DAY = 24 * HOUR;

/** Lives through `days` from `start` (ms since the epoch) in a zone. The same seed is the same life. */
export function simulate(seed: string, zone: string, start: number, days: number): Counted {
  const life = new Life(seed, zone, start);
  life.live(start + days * DAY);
  const { broken, given, latest, first } = life.judge;
  const said = first === undefined ? undefined : `${seed}, ${zone}: ${first}`;
  return { days, looks: life.looks, faults: life.faults, given, latest, broken, first: said };
}

// Longer than other files: all that can happen in a life shares one clock, one computer and one judge.
class Life {
  looks = 0;
  faults = 0;
  readonly judge: Judge;
  #time: number;
  #dice: Dice;
  #computer: Computer;
  #home: string;
  /** How late alarms are just now, ms. */
  #lateness = SECOND;

  constructor(seed: string, zone: string, start: number) {
    this.#dice = new Dice(seed);
    this.#time = start;
    this.#home = zone;
    const time = () => this.#time;
    this.#computer = new Computer(time, zone, someChoices(this.#dice), this.#dice.often(0.5));
    if (this.#dice.often(0.5)) {
      const hour = Math.floor(this.#dice.between(0, 24));
      this.#computer.card = { day: this.#dice.one(WEEKDAYS), hour };
    }
    this.judge = new Judge(this.#computer, time);
    this.#look();
  }

  live(until: number): void {
    let stretch: Stretch['kind'] = 'away';
    while (this.#time < until) {
      const next = nextStretch(this.#dice, stretch);
      this.#spend(next, Math.min(this.#time + next.lasts, until));
      stretch = next.kind;
    }
  }

  #spend(stretch: Stretch, end: number): void {
    switch (stretch.kind) {
      case 'here':
        this.#beHere(end);
        break;
      case 'away':
        this.#beAway(end, stretch.locked);
        break;
      case 'asleep':
        this.#sleep(end, stretch);
    }
  }

  #beHere(end: number): void {
    while (this.#time < end) {
      const until = Math.min(end, this.#time + this.#dice.scale(MINUTE, 6 * HOUR));
      this.#runAlarms(until);
      if (this.#time < end) this.#something();
    }
  }

  #beAway(end: number, locked: boolean): void {
    // The browser knows that somebody is away when nothing was touched for a minute, or at once.
    const known = locked ? this.#time : this.#time + MINUTE;
    if (known >= end) {
      this.#runAlarms(end);
      return;
    }
    this.#runAlarms(known);
    this.#computer.presence = 'away';
    this.judge.disturbed();
    this.#look(true);
    this.#runAlarms(end);
    this.#comeBack();
  }

  #sleep(end: number, { saysGoing, saysBack }: Stretch & { kind: 'asleep' }): void {
    this.judge.disturbed();
    if (saysGoing) {
      this.#computer.presence = 'away';
      this.#look(true);
    }
    this.#time = end;
    this.#computer.presence = 'here';
    this.judge.returned();
    // Alarms that came due all fire at once, in whatever order with the news that somebody is back.
    if (saysBack && this.#dice.often(0.5)) this.#look();
    const { alarm } = this.#computer;
    if (alarm !== undefined && alarm <= this.#computer.clock) this.#fire();
    if (saysBack) this.#look();
  }

  #comeBack(): void {
    this.#computer.presence = 'here';
    this.judge.returned();
    this.#look();
  }

  /** Lets time pass, and alarms fire when they are due. */
  #runAlarms(until: number): void {
    for (;;) {
      const { alarm, wrong } = this.#computer;
      if (alarm === undefined) break;
      const due = Math.max(alarm - wrong, this.#time) + this.#dice.between(0, this.#lateness);
      if (due > until) break;
      this.#time = due;
      // A look that is so late counts as one after a sleep.
      if (due - (alarm - wrong) > 15 * SECOND) this.judge.disturbed();
      this.#fire();
    }
    this.#time = Math.max(this.#time, until);
    this.judge.passed();
  }

  #fire(): void {
    this.#computer.alarm = undefined;
    this.#look();
    // Bursts: the same alarm again, or another worker that was on its way.
    while (this.#dice.often(0.02)) this.#look();
  }

  #look(left = false): void {
    this.looks += 1;
    this.judge.looked(this.#computer.look(left));
  }

  /** One of the things that happen in a life with a browser. */
  #something(): void {
    this.faults += 1;
    const dice = this.#dice;
    const happen = dice.one<() => void>([
      () => this.#look(),
      () => this.#answer(),
      () => this.#answer(),
      () => this.#pause(),
      () => this.#keep(),
      () => this.#check(),
      () => this.#rest(),
      () => this.#change(),
      () => this.#restart(),
      () => this.#loseAlarm(),
      () => this.#beLate(),
      () => this.#setClock(),
      () => this.#travel(),
      () => this.#lowEnergy(),
      () => this.#damage(),
    ]);
    happen();
  }

  #answer(): void {
    const minutes = this.#dice.one([5, 15, 60]);
    const answer = this.#dice.one([
      { kind: 'later', minutes },
      { kind: 'later', minutes },
      { kind: 'done' },
      { kind: 'not today' },
    ] as const);
    const offer = this.#computer.answer(answer);
    if (!offer) return;
    if (answer.kind === 'later') this.judge.putOff(minutes, offer);
    else if (answer.kind === 'not today') this.judge.rests('tomorrow');
    else this.judge.disturbed();
    this.#look();
  }

  /** The page of a pause notes it as long as it goes on, up to an hour, and when it is ended. */
  #pause(): void {
    const computer = this.#computer;
    const end = this.#time + this.#dice.scale(SECOND, 90 * MINUTE);
    const noted = Math.min(end, this.#time + HOUR);
    const note = (goesOn: boolean) => {
      computer.pausedAt = computer.clock;
      this.judge.paused({ goesOn });
    };
    computer.answeredAt = computer.clock;
    note(true);
    this.#look();
    while (this.#time < noted) {
      // A page in the background has its turn once a minute.
      this.#runAlarms(Math.min(this.#time + MINUTE, noted));
      note(this.#time < noted);
    }
    this.#runAlarms(end);
    note(false);
    if (this.#dice.often(0.5)) this.#look();
  }

  #keep(): void {
    this.#computer.keptAt = this.#computer.clock;
    this.judge.kept();
    this.#look();
  }

  /** The weekly check is made, or skipped for a time that has gone by. */
  #check(): void {
    const ago = this.#dice.often(0.5) ? 0 : this.#dice.scale(MINUTE, 7 * DAY);
    this.#computer.checkedAt = Math.floor(this.#computer.clock - ago);
    this.judge.checked();
    this.#look();
  }

  #rest(): void {
    const kind = this.#dice.one(['hour', 'tomorrow', 'open', undefined, undefined] as const);
    this.#computer.rest(kind);
    this.judge.rests(kind);
    this.#look();
    // Nobody leaves them switched off for good in here: there would be nothing to see.
    if (kind !== 'open') return;
    this.#runAlarms(this.#time + this.#dice.scale(MINUTE, 10 * HOUR));
    this.#computer.rest(undefined);
    this.judge.rests(undefined);
    this.#look();
  }

  #change(): void {
    this.#computer.choices = someChoices(this.#dice);
    this.#computer.dayStartsAt = this.#dice.one([0, 0, 3, 6]);
    this.judge.disturbed();
    this.#look();
  }

  /** An update of the browser or the extension clears alarms; a restart may. */
  #restart(): void {
    if (this.#dice.often(0.5)) this.#computer.alarm = undefined;
    if (this.#dice.often(0.3)) {
      this.#time += this.#dice.scale(2 * SECOND, 10 * MINUTE);
      this.judge.returned();
      this.#look(true);
    }
    this.judge.disturbed();
    this.#look();
  }

  /** Somebody clears the alarm, and nothing wakes the worker until something does. */
  #loseAlarm(): void {
    this.#computer.alarm = undefined;
    this.judge.disturbed();
    this.#time += this.#dice.scale(SECOND, 3 * HOUR);
    this.judge.disturbed();
    this.#look();
  }

  /** The computer is busy: alarms are late for a while. */
  #beLate(): void {
    this.#lateness = this.#dice.scale(SECOND, 10 * MINUTE);
    const until = this.#time + this.#dice.scale(MINUTE, 2 * HOUR);
    while (this.#time < until) {
      this.judge.disturbed();
      this.#runAlarms(Math.min(until, this.#time + MINUTE));
    }
    this.#lateness = this.#dice.scale(SECOND, 10 * SECOND);
    this.judge.disturbed();
  }

  /** The clock is set wrong, and right again after a while. */
  #setClock(): void {
    const sign = this.#dice.often(0.5) ? 1 : -1;
    this.#computer.wrong += sign * this.#dice.scale(SECOND, 3 * DAY);
    this.judge.clockSet();
    if (this.#dice.often(0.5)) this.#look();
    this.#runAlarms(this.#time + this.#dice.scale(SECOND, 5 * HOUR));
    this.#computer.wrong = 0;
    this.judge.clockSet();
    this.#look();
  }

  #travel(): void {
    const zones = [this.#home, 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'];
    this.#computer.zone = this.#dice.one(zones);
    this.judge.disturbed();
    this.#look();
    this.#runAlarms(this.#time + this.#dice.scale(HOUR, 20 * HOUR));
    this.#computer.zone = this.#home;
    this.judge.disturbed();
    this.#look();
  }

  #lowEnergy(): void {
    const computer = this.#computer;
    computer.lowEnergyDay = dayOn(computer.clock, computer.zone, computer.dayStartsAt) as Day;
    this.judge.disturbed();
    this.#look();
  }

  /** What is stored is nonsense, or of a newer version. */
  #damage(): void {
    const { nudging, offer, rest } = this.#computer.shared();
    const newer = { ...nudging, version: 9, from: 'new', presence: { kind: 'floating' } };
    const left = this.#dice.one([
      null,
      7,
      { rest },
      { nudging: 'none', offer, rest },
      { nudging: newer, offer, rest },
    ]);
    this.#computer.damage(left);
    if (typeof left !== 'object' || !left) this.judge.rests(undefined);
    this.judge.lost();
    this.#look();
  }
}
