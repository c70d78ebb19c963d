import { askForNotifications, notificationsAllowed } from '@/utils/platform/reach';
import type { Palette, Settings } from '@/utils/domain/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/platform/settings';
import { today } from './keep';

export type Told = 'nothing' | 'saved' | 'not saved' | 'notifications refused';

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

  setPalette = (palette: Palette): Promise<void> => this.#change({ palette });

  setDayStart = (dayStartsAt: number): Promise<void> => this.#change({ dayStartsAt });

  /** Whether today is a low-energy day. */
  get lowEnergy(): boolean {
    return this.#lowEnergy;
  }

  setLowEnergy = async (on: boolean): Promise<void> =>
    this.#change({ lowEnergyDay: on ? await today() : undefined });

  /** Asks the browser first. The question needs the click, so nothing is awaited before it. */
  setNotifications = async (wanted: boolean): Promise<void> => {
    if (wanted && !(await askForNotifications())) {
      this.#told = 'notifications refused';
      await this.#read();
    } else {
      await this.#change({ notifications: wanted });
    }
  };

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
    // The permission can be taken away in the browser's own settings at any time.
    const notifications = settings.notifications && (await notificationsAllowed());
    this.#lowEnergy = settings.lowEnergyDay === (await today());
    this.#current = { ...settings, notifications };
  }
}
