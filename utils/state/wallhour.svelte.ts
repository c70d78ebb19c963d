import { MINUTE } from '@/utils/domain/time';
import { hour, now } from '@/utils/platform/here';

/** Every zone on earth begins its hours with one of these. */
const STEP = 15 * MINUTE;

/** The hour on the wall, 0 to 23, kept true while a page is open: a tab may stay from noon to night. */
export class WallHour {
  #hour = $state.raw(hour());

  get hour(): number {
    return this.#hour;
  }

  /** Follows the clock until stopped. Timers of a sleeping tab are late: it also looks when it is seen again. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(look, STEP - (now() % STEP));
      this.#hour = hour();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }
}
