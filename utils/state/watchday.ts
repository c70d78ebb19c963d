import { nextDayStart } from '@/utils/domain/day';
import { now, zone } from '@/utils/platform/here';

/** Calls `look` when the next day begins and when the page is seen again, until stopped. */
export function watchDay(look: () => void) {
  let timer: ReturnType<typeof setTimeout>;
  let watching = true;
  // A sleeping computer's timers are late, but its pages are seen again when it wakes.
  const seen = () => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', seen);
  /** Whoever has looked says at which hour days begin, so that the next one is waited for. */
  const wait = (dayStartsAt: number) => {
    clearTimeout(timer);
    if (watching) timer = setTimeout(look, nextDayStart(now(), zone(), dayStartsAt) - now());
  };
  const stop = () => {
    watching = false;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
  return { wait, stop };
}
