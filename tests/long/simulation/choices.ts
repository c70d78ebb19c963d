import {
  choicesFrom,
  type NudgeChoices,
  type Rhythm,
  WEEKDAYS,
} from '@/utils/domain/nudge/choices';
import { CHOSEN_KINDS, CUES } from '@/utils/domain/nudge/kinds';
import type { Dice } from './dice';

/** Choices as somebody might make them, and now and then as nobody would. */
export function someChoices(dice: Dice): NudgeChoices {
  const stored: Record<string, unknown> = {};
  for (const kind of CHOSEN_KINDS) {
    stored[`${kind}.on`] = dice.often(kind === 'pause' ? 0.85 : 0.35);
    if (dice.often(0.6)) stored[`${kind}.rhythm`] = someRhythm(dice);
  }
  for (const cue of CUES) if (dice.often(0.2)) stored[`cue.${cue}`] = false;
  if (dice.often(0.5)) stored.gap = dice.one([10, 15, 25, 40, 60, 0, 1_000_000]);
  if (dice.often(0.7)) stored.quiet = someQuiet(dice);
  if (dice.often(0.4)) {
    stored['session.on'] = true;
    stored['session.weekday'] = dice.one(WEEKDAYS);
    stored['session.time'] = time(dice);
    stored['session.around'] = dice.one([0, 30, 60, 180]);
    stored['session.before'] = dice.often(0.5);
    stored['session.after'] = dice.often(0.5);
  }
  return choicesFrom(stored);
}

function someRhythm(dice: Dice): Rhythm {
  const kind = dice.one(['every', 'times', 'varied'] as const);
  if (kind === 'every') return { kind, minutes: dice.one([10, 20, 50, 90, 240, 480, 0, 1, 1e6]) };
  if (kind === 'varied') return { kind, count: dice.one([1, 2, 3, 5, 8]) };
  const times = [1, 2, 3, 4].slice(0, dice.one([1, 2, 4])).map(() => time(dice));
  return { kind, times, weekdays: dice.often(0.7) ? WEEKDAYS : [dice.one(WEEKDAYS)] };
}

function someQuiet(dice: Dice) {
  if (dice.often(0.05)) return [{ from: 480, to: 480, weekdays: WEEKDAYS }];
  return [1, 2, 3].slice(0, dice.one([0, 1, 2, 3])).map(() => ({
    from: time(dice),
    to: time(dice),
    weekdays: dice.often(0.6) ? WEEKDAYS : WEEKDAYS.filter(() => dice.often(0.5)),
  }));
}

/** Minutes after midnight; often one that clocks skip or show twice somewhere. */
function time(dice: Dice): number {
  return dice.often(0.3) ? dice.one([0, 30, 90, 120, 150, 180]) : Math.floor(dice.between(0, 1440));
}
