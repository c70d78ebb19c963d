import { dayOf, type Day } from '@/utils/domain/day';
import { now, zone } from '@/utils/platform/here';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { stopAll } from './stopall';
import { watchDay } from './watchday';

/** The person's own day, kept true while a page is open: days end. */
export class Today {
  #day = $state.raw<Day>(dayOf(now(), zone()));

  get day(): Day {
    return this.#day;
  }

  /** Reads it now, when days begin at another hour, at each new day and return to the page, until stopped. */
  follow(): () => void {
    const read = async () => {
      const { dayStartsAt } = await readSettings();
      days.wait(dayStartsAt);
      this.#day = dayOf(now(), zone(), dayStartsAt);
    };
    const look = () => void read();
    const days = watchDay(look);
    const stop = stopAll([days.stop, watchSettings(look)]);
    look();
    return stop;
  }
}
