/** What went against a promise, and how often. All of it is to be 0. */
export interface Broken {
  /** Two of the same within a minute. */
  twice: number;
  inQuiet: number;
  afterReturn: number;
  underGap: number;
  whileResting: number;
  nobodyThere: number;
  lowEnergy: number;
  /** In the middle of a pause. */
  inPause: number;
  /** After a pause or a kept win. */
  tooSoon: number;
  switchedOff: number;
  /** A nudge for a weekly check that was made or skipped this week. */
  checkedAlready: number;
  /** A nudge that was due while the person was there did not come within a minute. */
  late: number;
  /** What was planned moved away, though nothing came between. */
  moved: number;
  /** On a whole day at the computer there were fewer nudges of a kind that varies than wished for. */
  variedLost: number;
  /** A set time went by, though everything was well. */
  setTimeLost: number;
  /** The wait grew past the interval. */
  waitTooLong: number;
  /** Something is planned and no alarm stands. */
  noAlarm: number;
}

/** None of it. */
export const NONE: Broken = {
  ...{ twice: 0, inQuiet: 0, afterReturn: 0, underGap: 0, whileResting: 0, nobodyThere: 0 },
  ...{
    lowEnergy: 0,
    inPause: 0,
    tooSoon: 0,
    switchedOff: 0,
    checkedAlready: 0,
    late: 0,
    moved: 0,
    variedLost: 0,
    setTimeLost: 0,
    waitTooLong: 0,
  },
  ...{ noAlarm: 0 },
};
