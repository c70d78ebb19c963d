import { dayOf } from '@/utils/domain/day';
import { MINUTE } from '@/utils/domain/time';
import { now, zone } from '@/utils/platform/here';

/**
 * Calls `look` when the next day begins and when the page is seen again, until stopped. It asks the clock
 * each minute: no timer counts the time that a computer sleeps, and the clock and the zone can be set.
 */
export function watchDay(look: () => void) {
  let timer: ReturnType<typeof setTimeout>;
  let watching = true;
  const seen = () => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', seen);
  /** Whoever has looked says at which hour days begin, so that the next one is waited for. */
  const wait = (dayStartsAt: number) => {
    const day = () => dayOf(now(), zone(), dayStartsAt);
    const before = day();
    const ask = () => {
      clearTimeout(timer);
      if (day() !== before) look();
      else if (watching) timer = setTimeout(ask, MINUTE - (now() % MINUTE));
    };
    ask();
  };
  const stop = () => {
    watching = false;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
  return { wait, stop };
}
