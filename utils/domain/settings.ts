import { AREAS, type Area } from './area';
import { isDay, type Day, type Weekday } from './day';
import { fieldsOf } from './fields';
import { TONES, type Tone } from './tone';

/** What the land of the meadow is like. */
export const PALETTES = ['meadow', 'heath', 'dunes', 'autumn', 'snow'] as const;

export type Palette = (typeof PALETTES)[number];

/** What the person can choose. */
export interface Settings {
  /** Whether anything is offered at all. */
  nudges: boolean;
  /** What the person chose about nudges and nothing else; utils/domain/nudge/choices.ts reads it. */
  nudging: Readonly<Record<string, unknown>>;
  /** Whole hours after midnight at which a new day begins, 0 to 6. */
  dayStartsAt: number;
  /** The low-energy day, if one was chosen. It ends by itself when that day does. */
  lowEnergyDay: Day | undefined;
  /** Whether the new tab shows the meadow. */
  meadow: boolean;
  /** The colours of every page: as the system has them, or always the same. */
  look: Look;
  /** How long a kind line stays: all day, or until the next new tab. */
  lineEach: LineEach;
  /** The day of the week on which the weekly check is offered, if it is to be. */
  checkDay: Weekday | undefined;
  /** The hour of that day, 0 to 23. */
  checkHour: number;
  /** The area to lean towards: its kind lines and examples come more often. */
  focusArea: Area | undefined;
  /** How the built-in kind lines speak. */
  tone: Tone | 'any';
  /** Whether every new tab begins covered. */
  startCovered: boolean;
  /** Whether single keys do something on the new tab. */
  keys: boolean;
  /** Whether the new tab brings up a win from before now and then. */
  fromBefore: boolean;
  clock: boolean;
  greeting: boolean;
  /** Whether the new tab has a row of the sites visited most, if the browser allows it. */
  topSites: boolean;
  /** What its land is like. */
  palette: Palette;
  /** Whether a backup is made every week, and in which form. */
  backup: 'off' | 'plain' | 'encrypted';
  /** What was chosen on the pause page, as it is stored: see pausechoices.ts, which reads it. */
  pausePage: object;
}

export const LOOKS = ['system', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];
export const LINE_EACH = ['day', 'tab'] as const;
export type LineEach = (typeof LINE_EACH)[number];

interface Rule<T> {
  initially: T;
  sound: (value: unknown) => value is T;
}

const flag = (initially: boolean): Rule<boolean> => ({
  initially,
  sound: (value) => typeof value === 'boolean',
});

const oneOf = <T extends string, Initially extends T | undefined>(
  values: readonly T[],
  initially: Initially,
): Rule<T | Initially> => ({
  initially,
  sound: (value): value is T => values.includes(value as T),
});

const whole = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const rules: { [Key in keyof Settings]: Rule<Settings[Key]> } = {
  nudges: flag(true),
  // The new tab reads settings and plans nothing, so the rules of what is in it are elsewhere.
  nudging: {
    initially: {},
    sound: (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
  },
  dayStartsAt: {
    initially: 0,
    sound: (value): value is number => whole(value, 0, 6),
  },
  lowEnergyDay: { initially: undefined, sound: isDay },
  meadow: flag(true),
  look: oneOf(LOOKS, 'system'),
  lineEach: oneOf(LINE_EACH, 'day'),
  checkDay: {
    initially: undefined,
    sound: (value): value is Weekday => whole(value, 1, 7),
  },
  checkHour: { initially: 18, sound: (value): value is number => whole(value, 0, 23) },
  focusArea: oneOf(AREAS, undefined),
  tone: oneOf(['any', ...TONES], 'any'),
  startCovered: flag(false),
  keys: flag(true),
  fromBefore: flag(true),
  clock: flag(false),
  greeting: flag(false),
  topSites: flag(false),
  palette: oneOf(PALETTES, 'meadow'),
  backup: oneOf(['off', 'plain', 'encrypted'], 'off'),
  pausePage: {
    initially: {},
    sound: (value): value is object => typeof value === 'object' && value !== null,
  },
};

/**
 * The settings, complete, from what is stored, which is what the person set and nothing else. A
 * value that makes no sense is read as its default.
 */
export function settingsFrom(stored: unknown): Settings {
  const values = fieldsOf(stored);
  const read = ([key, { initially, sound }]: [string, Rule<unknown>]) => [
    key,
    sound(values[key]) ? values[key] : initially,
  ];
  return Object.fromEntries(Object.entries<Rule<unknown>>(rules).map(read)) as Settings;
}

/** What of these values is a choice the person can have made: known, and making sense. */
export function soundSettings(values: object): Partial<Settings> {
  const sound = Object.entries(values).filter(
    ([key, value]) =>
      Object.hasOwn(rules, key) && value !== undefined && rules[key as keyof Settings].sound(value),
  );
  return Object.fromEntries(sound);
}
