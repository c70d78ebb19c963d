import { settingsFrom, type Settings } from '@/utils/domain/settings';
import { changeSettings, type SettingsChange } from '@/utils/platform/changesettings';
import { rememberLook } from '@/utils/platform/remembered';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { nextPlace } from './doneorder';
import { today } from './keep';

type Told = 'nothing' | 'saved' | 'undone' | 'not saved';

/** The settings as the page shows them, and what came of the last change. */
export class SettingsPage {
  #current = $state.raw<Settings>();
  #lowEnergy = $state.raw(false);
  #told = $state.raw<Told>('nothing');
  /** What undoes the changes made on this page, the last one at the end. */
  #undoing = $state.raw<readonly { at: number; back: SettingsChange }[]>([]);
  /** How many changes are on their way to the disk. */
  #making = 0;
  /** Resolves when the last of them can be taken back, or was refused. */
  #changed: Promise<void> = Promise.resolve();

  get current(): Settings | undefined {
    return this.#current;
  }

  get told(): Told {
    return this.#told;
  }

  /** Whether a change made on this page can be taken back. */
  get undoable(): boolean {
    return this.#undoing.length > 0;
  }

  /** The place of the last of them in the order of what was done on the page. */
  get doneAt(): number {
    return this.#undoing.at(-1)?.at ?? 0;
  }

  /** Whether today is a low-energy day. */
  get lowEnergy(): boolean {
    return this.#lowEnergy;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = () => void this.#read();
    read();
    return watchSettings(read);
  }

  /**
   * Makes a change at once. `undefined` is the setting as it was at first. Where something has to be
   * written before it and is refused, nothing is changed.
   */
  change = (change: SettingsChange, first?: () => Promise<void>): Promise<void> =>
    (this.#changed = this.#change(change, first));

  /** Takes back the last change made on this page that is not taken back yet. */
  undo = async (): Promise<void> => {
    await this.#changed;
    const last = this.#undoing.at(-1);
    if (!last) return;
    this.#undoing = this.#undoing.slice(0, -1);
    if (!(await this.#make(last.back, 'undone'))) this.#undoing = [...this.#undoing, last];
  };

  /** Has these settings as they were at first, as one change. */
  reset = (keys: readonly (keyof Settings)[]): Promise<void> =>
    this.change(Object.fromEntries(keys.map((key) => [key, undefined])));

  /** Whether all of these are as they were at first. */
  isInitial(keys: readonly (keyof Settings)[]): boolean {
    const initially = settingsFrom({});
    return keys.every(
      (key) => JSON.stringify(this.#current?.[key]) === JSON.stringify(initially[key]),
    );
  }

  setLowEnergy = async (on: boolean): Promise<void> => {
    // As every change: what is not saved is back as it was, which has to be something else before.
    this.#lowEnergy = on;
    // The day is asked for either way: switched on and off again at once, it ends off.
    const day = await today();
    await this.change({ lowEnergyDay: on ? day : undefined });
  };

  /** What the person chose about nudges, beside what they had chosen before. */
  setNudging = (choice: Settings['nudging']): Promise<void> => this.change({ nudging: choice });

  async #change(change: SettingsChange, first?: () => Promise<void>): Promise<void> {
    const back = await this.#make(change, 'saved', first);
    if (back) this.#undoing = [...this.#undoing, { at: nextPlace(), back }];
  }

  /** Resolves to what undoes it, or to nothing if the browser refused. */
  async #make(
    change: SettingsChange,
    told: Told,
    first?: () => Promise<void>,
  ): Promise<SettingsChange | undefined> {
    // Shown at once: keys can come faster than the browser answers.
    if (this.#current) {
      const nudging = change.nudging && { ...this.#current.nudging, ...change.nudging };
      this.#show(settingsFrom({ ...this.#current, ...change, ...(nudging && { nudging }) }));
    }
    // The same words once more would be read out by nobody. What is set says so by itself.
    if (this.#told !== 'saved') this.#told = 'nothing';
    let before: SettingsChange | undefined;
    this.#making += 1;
    try {
      await first?.();
      before = await changeSettings(change);
      this.#told = told;
    } catch {
      this.#told = 'not saved';
    }
    this.#making -= 1;
    await this.#read();
    return before;
  }

  async #read(): Promise<void> {
    const [settings, day] = await Promise.all([readSettings(), today()]);
    // What is on its way is newer than what was read, and what is chosen next is made of what is shown.
    if (this.#making > 0) return;
    this.#lowEnergy = settings.lowEnergyDay === day;
    this.#show(settings);
  }

  /** The look is remembered with it, so that every open page has it at once, this one too. */
  #show(settings: Settings): void {
    this.#current = settings;
    rememberLook(settings);
  }
}
