import type { Day } from './day';
import { TONES, type Tone } from './kindlines';

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
  /** What its land is like. */
  palette: Palette;
  /** How the built-in kind lines speak. */
  tone: Tone | 'any';
  /** Whether a backup is made every week, and in which form. */
  backup: 'off' | 'plain' | 'encrypted';
  /** Where backups go. */
  backupTo: 'folder' | 'downloads';
}

interface Rule<T> {
  initially: T;
  sound: (value: unknown) => value is T;
}

const flag = (initially: boolean): Rule<boolean> => ({
  initially,
  sound: (value) => typeof value === 'boolean',
});

const oneOf = <T extends string>(names: readonly T[], initially: NoInfer<T>): Rule<T> => ({
  initially,
  sound: (value): value is T => (names as readonly unknown[]).includes(value),
});

const rules: { [Key in keyof Settings]: Rule<Settings[Key]> } = {
  nudges: flag(true),
  // The new tab reads settings and plans nothing, so the rules of what is in it are elsewhere.
  nudging: {
    initially: {},
    sound: (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
  },
  dayStartsAt: {
    initially: 0,
    sound: (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6,
  },
  lowEnergyDay: {
    initially: undefined,
    sound: (value): value is Day => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  },
  meadow: flag(true),
  palette: oneOf(PALETTES, 'meadow'),
  tone: oneOf(['any', ...TONES], 'any'),
  backup: oneOf(['off', 'plain', 'encrypted'], 'off'),
  backupTo: oneOf(['folder', 'downloads'], 'downloads'),
};

/**
 * The settings, complete, from what is stored, which is what the person set and nothing else. A
 * value that makes no sense is read as its default.
 */
export function settingsFrom(stored: unknown): Settings {
  const values: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const read = <Key extends keyof Settings>(key: Key): Settings[Key] => {
    const rule: Rule<Settings[Key]> = rules[key];
    const value = values[key];
    return rule.sound(value) ? value : rule.initially;
  };
  return {
    nudges: read('nudges'),
    nudging: read('nudging'),
    dayStartsAt: read('dayStartsAt'),
    lowEnergyDay: read('lowEnergyDay'),
    meadow: read('meadow'),
    palette: read('palette'),
    tone: read('tone'),
    backup: read('backup'),
    backupTo: read('backupTo'),
  };
}

/** What of these values is a choice the person can have made: known, and making sense. */
export function soundSettings(values: object): Partial<Settings> {
  const sound = Object.entries(values).filter(
    ([key, value]) =>
      Object.hasOwn(rules, key) && value !== undefined && rules[key as keyof Settings].sound(value),
  );
  return Object.fromEntries(sound);
}
