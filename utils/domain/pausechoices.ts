import { BREATHS, breathLength, ownBreathFrom, PACES, type Breath, type Pace } from './breath';
import { fieldsOf } from './fields';
import { ANCHORS, type ChosenAnchor } from './pause';
import { HOUR, MINUTE } from './time';

/** How long a pause may last. `breaths` is three of them, whatever the anchor. */
export const LENGTHS = ['breaths', 'one', 'three', 'five', 'open'] as const;
export type Length = (typeof LENGTHS)[number];

/** The sounds there are to rest on. */
export const SOUNDS = ['rain', 'bell', 'hum'] as const;
export type Sound = (typeof SOUNDS)[number];

/** What the person chose for their pauses; it is remembered. */
export interface PauseChoices {
  anchor: ChosenAnchor;
  length: Length;
  pace: Pace;
  /** Their own pace. */
  own: Breath;
  sound: Sound;
  /** A soft tone whenever the breath turns. */
  tone: boolean;
  /** Nothing moves, also where the system would allow it. */
  still: boolean;
  /** Dark and low at night, whatever colours the system has. */
  dim: boolean;
}

/** The choices, complete, from what is stored. A value that makes no sense is read as its default. */
export function pauseChoicesFrom(stored: unknown): PauseChoices {
  const values = fieldsOf(stored);
  return {
    anchor: oneOf(ANCHORS, values.anchor),
    length: oneOf(LENGTHS, values.length),
    pace: oneOf(PACES, values.pace),
    own: ownBreathFrom(values.own),
    sound: oneOf(SOUNDS, values.sound),
    tone: values.tone === true,
    still: values.still === true,
    dim: values.dim !== false,
  };
}

/** The breath these choices ask for. */
export function breathOf({ pace, own }: PauseChoices): Breath {
  return pace === 'own' ? own : BREATHS[pace];
}

/** How long a pause of these choices goes on by itself, ms; one that is open-ended has no length. */
export function plannedLength(choices: PauseChoices): number | undefined {
  switch (choices.length) {
    case 'breaths':
      return 3 * breathLength(breathOf(choices));
    case 'one':
      return MINUTE;
    case 'three':
      return 3 * MINUTE;
    case 'five':
      return 5 * MINUTE;
    case 'open':
      return undefined;
  }
}

/**
 * How long it is said to have lasted, from the ms that went by. Past an hour a page was left open
 * rather than rested with.
 */
export function lastedOf(passed: number): number {
  return Math.round(Math.min(Math.max(passed, 0), HOUR));
}

/** The value if it is one of these, else the first of them. */
function oneOf<T extends string>(these: readonly [T, ...T[]], value: unknown): T {
  return these.find((each) => each === value) ?? these[0];
}
