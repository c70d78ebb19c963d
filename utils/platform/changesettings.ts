import { soundSettings, type Settings } from '@/utils/domain/settings';
import { alone, writeLocal } from './local';
import { KEY, readStored } from './settings';

/** What the person chose, without what is as it was at first. */
export async function readChosen(): Promise<Partial<Settings>> {
  return soundSettings(await readStored());
}

/** Some settings; `undefined` stands for one that the person has not set. */
export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

/**
 * Sets what is named and nothing else; `undefined` takes a choice back. Resolves to what was stored
 * under the same names before, which is the change that undoes this one. What was chosen about nudges
 * has names of its own: of it, too, only those that are named are set.
 */
export function changeSettings(change: SettingsChange): Promise<SettingsChange> {
  return alone(KEY, async () => {
    const stored: Record<string, unknown> = { ...(await readStored()) };
    const before: SettingsChange = namedIn(change, stored);
    const after: Record<string, unknown> = { ...stored, ...change };
    if (change.nudging) {
      const { nudging = {} } = soundSettings(stored);
      before.nudging = namedIn(change.nudging, nudging);
      const chosen = withoutUnset({ ...nudging, ...change.nudging });
      after.nudging = Object.keys(chosen).length > 0 ? chosen : undefined;
    }
    await writeLocal({ [KEY]: withoutUnset(after) });
    return before;
  });
}

/** What stands under the names of `change`. */
function namedIn(change: object, stored: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(change).map((name) => [name, stored[name]]));
}

function withoutUnset(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * Sets what the person has not chosen here; what they have chosen stays. Resolves to what it set, and
 * to what was stored under the same names before.
 */
export function chooseMissing(chosen: Partial<Settings>): Promise<Undoable> {
  return alone(KEY, async () => {
    const stored: Record<string, unknown> = { ...(await readStored()) };
    const kept = soundSettings(stored);
    const set = Object.entries(chosen).filter(([key]) => !(key in kept));
    await writeLocal({ [KEY]: { ...stored, ...chosen, ...kept } });
    const before = set.map(([key]) => [key, stored[key]]);
    return { set: Object.fromEntries(set), before: Object.fromEntries(before) as SettingsChange };
  });
}

/** What was set, and what undoes it. */
export interface Undoable {
  set: Partial<Settings>;
  before: SettingsChange;
}

/** Undoes that. What somebody has set to something else since stays. */
export async function unchoose({ set, before }: Undoable): Promise<void> {
  await alone(KEY, async () => {
    const stored: Record<string, unknown> = { ...(await readStored()) };
    for (const [key, value] of Object.entries(set)) {
      if (JSON.stringify(stored[key]) !== JSON.stringify(value)) continue;
      stored[key] = before[key as keyof Settings];
    }
    await writeLocal({ [KEY]: withoutUnset(stored) });
  });
}
