import type { Settings } from '@/utils/domain/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/platform/settings';
import { today } from './keep';

export type Told = 'nothing' | 'saved' | 'not saved';

/** The settings as the page shows them, and what came of the last change. */
export class SettingsPage {
  #current = $state.raw<Settings>();
  #lowEnergy = $state.raw(false);
  #told = $state.raw<Told>('nothing');

  get current(): Settings | undefined {
    return this.#current;
  }

  get told(): Told {
    return this.#told;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = () => void this.#read();
    read();
    return watchSettings(read);
  }

  setNudges = (nudges: boolean): Promise<void> => this.#change({ nudges });

  setMeadow = (meadow: boolean): Promise<void> => this.#change({ meadow });

  setDayStart = (dayStartsAt: number): Promise<void> => this.#change({ dayStartsAt });

  /** Whether today is a low-energy day. */
  get lowEnergy(): boolean {
    return this.#lowEnergy;
  }

  setLowEnergy = async (on: boolean): Promise<void> =>
    this.#change({ lowEnergyDay: on ? await today() : undefined });

  /** What the person chose about nudges, beside what they had chosen before. */
  setNudging = (choice: Settings['nudging']): Promise<void> =>
    this.#change({ nudging: { ...this.#current?.nudging, ...choice } });

  async #change(change: Partial<Settings>): Promise<void> {
    // Shown at once: keys can come faster than the browser answers.
    if (this.#current) this.#current = { ...this.#current, ...change };
    try {
      await changeSettings(change);
      this.#told = 'saved';
    } catch {
      this.#told = 'not saved';
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    const settings = await readSettings();
    this.#lowEnergy = settings.lowEnergyDay === (await today());
    this.#current = settings;
  }
}
