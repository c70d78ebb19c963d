import { fieldsOf, type Fields } from '@/utils/domain/fields';
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
  return alone(KEY, async () => write(await readStored(), change));
}

/** To be called alone with the settings, of which these are `stored`. */
async function write(stored: Fields, change: SettingsChange): Promise<SettingsChange> {
  const before: SettingsChange = namedIn(change, stored);
  const after: Record<string, unknown> = { ...stored, ...change };
  if (change.nudging) {
    const nudging = fieldsOf(stored.nudging);
    before.nudging = namedIn(change.nudging, nudging);
    const chosen = withoutUnset({ ...nudging, ...change.nudging });
    after.nudging = Object.keys(chosen).length > 0 ? chosen : undefined;
  }
  await writeLocal({ [KEY]: withoutUnset(after) });
  return before;
}

/** What stands under the names of `change`. */
function namedIn(change: object, stored: Fields): Fields {
  return Object.fromEntries(Object.keys(change).map((name) => [name, stored[name]]));
}

function withoutUnset(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * Sets what the person has not chosen here; what they have chosen stays, also of nudges. Resolves to what
 * it set, and to what was stored under the same names before.
 */
export function chooseMissing(chosen: Partial<Settings>): Promise<Undoable> {
  return alone(KEY, async () => {
    const stored = await readStored();
    const kept = soundSettings(stored);
    const set: SettingsChange = missingIn(kept, chosen);
    if (chosen.nudging && kept.nudging) set.nudging = missingIn(kept.nudging, chosen.nudging);
    return { set, before: await write(stored, set) };
  });
}

function missingIn(kept: object, chosen: object): Fields {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => !(name in kept)));
}

/** What was set, and what undoes it. */
export interface Undoable {
  set: SettingsChange;
  before: SettingsChange;
}

/** Undoes that. What somebody has set to something else since stays. */
export async function unchoose({ set, before }: Undoable): Promise<void> {
  await alone(KEY, async () => {
    const stored = await readStored();
    const { nudging, ...others } = before;
    const back: SettingsChange = stillIn(stored, set, others);
    if (nudging) back.nudging = stillIn(fieldsOf(stored.nudging), fieldsOf(set.nudging), nudging);
    await write(stored, back);
  });
}

/** Of what was there `before`, what is still as it was `set`. */
function stillIn(stored: Fields, set: Fields, before: Fields): Fields {
  const isStill = (name: string) => JSON.stringify(stored[name]) === JSON.stringify(set[name]);
  return Object.fromEntries(Object.entries(before).filter(([name]) => isStill(name)));
}
