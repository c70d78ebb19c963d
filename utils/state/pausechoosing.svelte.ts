import { pauseChoicesFrom, type PauseChoices } from '@/utils/domain/pausechoices';
import { changeSettings } from '@/utils/platform/changesettings';
import { rememberedPause, rememberPause } from '@/utils/platform/remembered';
import { readSettings, watchSettings } from '@/utils/platform/settings';

/** What the person chose for their pauses: there at once as it was last time, and remembered. */
export class PauseChoosing {
  #stored = rememberedPause();
  #current = $state.raw<PauseChoices>(pauseChoicesFrom(this.#stored));
  /** How many choices are on their way into the settings. */
  #writing = 0;

  get current(): PauseChoices {
    return this.#current;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      const { pausePage } = await readSettings();
      // Of two choices in a row the first is stored first, and must not take the second one back.
      if (this.#writing === 0) this.#take(pausePage);
    };
    void read();
    return watchSettings(() => void read());
  }

  /** Has the page low and warm at night, if that is wished. For an effect. */
  wear = (): void => {
    const { dataset } = document.documentElement;
    if (dataset.light === 'night' && this.#current.dim) dataset.dim = '';
    else delete dataset.dim;
  };

  choose = async (change: Partial<PauseChoices>): Promise<void> => {
    this.#take({ ...this.#stored, ...change });
    // A choice that could not be remembered still holds for this pause.
    this.#writing += 1;
    await changeSettings({ pausePage: this.#stored }).catch(() => undefined);
    this.#writing -= 1;
  };

  #take(stored: object): void {
    // What is the same stays the same object: a breath that goes on would begin anew.
    if (JSON.stringify(stored) === JSON.stringify(this.#stored)) return;
    this.#stored = stored;
    this.#current = pauseChoicesFrom(stored);
    rememberPause(stored);
  }
}
