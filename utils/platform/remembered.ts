import type { Day } from '@/utils/domain/day';

// `localStorage` can be read before the first frame is painted, which nothing else can. It is not
// safe on the disk, so it holds a copy of what is shown and nothing that could be lost.

const KEY = 'line';
/** `public/pause-light.js` reads it, too. */
const PAUSE = 'pause';

/** The kind line that a new tab showed last, if it is still that day. */
export function rememberedLine(today: Day): string | undefined {
  const { day, text } = stored(KEY);
  return day === today && typeof text === 'string' ? text : undefined;
}

/** Remembers the line of a day for the next new tab. */
export function rememberLine(day: Day, text: string): void {
  if (rememberedLine(day) !== text) localStorage.setItem(KEY, JSON.stringify({ day, text }));
}

/** What was chosen on the pause page last, unchecked. */
export function rememberedPause(): object {
  return stored(PAUSE);
}

/** Remembers the choices for the next pause. */
export function rememberPause(choices: object): void {
  localStorage.setItem(PAUSE, JSON.stringify(choices));
}

function stored(key: string): { day?: unknown; text?: unknown } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
