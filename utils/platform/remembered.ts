import { fieldsOf } from '@/utils/domain/fields';
import { lookMemoryFrom, type LookMemory } from '@/utils/domain/firstframe';
import type { Settings } from '@/utils/domain/settings';

// `localStorage` can be read before the first frame is painted, which nothing else can. It is not
// safe on the disk, so it holds copies of what is shown, whether words are covered, and nothing
// that could be lost. Every open page hears of a change at once.

const LOOK = 'look';
const COVERED = 'covered';
/** `public/pause-light.js` reads it, too. */
const PAUSE = 'pause';
/** What has no word of the person's, nor a copy of one. */
export const WORDLESS: readonly string[] = [LOOK, COVERED, PAUSE];

/** The settings that matter before the first frame. */
export function rememberedLook(): LookMemory {
  return lookMemoryFrom(recall(LOOK));
}

/** Remembers them, as they are in the settings by now; this page and every other has them at once. */
export function rememberLook(settings: Settings): void {
  remember(LOOK, lookMemoryFrom(settings));
  // The browser tells all pages of the change but the one that made it.
  if (typeof document !== 'undefined') wearLook();
}

/** Has this page in the colours that are remembered. */
export function wearLook(): void {
  const { look } = rememberedLook();
  document.documentElement.style.colorScheme = look === 'system' ? '' : look;
}

/** What was chosen on the pause page last, unchecked. */
export function rememberedPause(): object {
  return fieldsOf(recall(PAUSE));
}

/** Remembers the choices for the next pause. */
export function rememberPause(choices: object): void {
  remember(PAUSE, choices);
}

/** Whether words were covered, here or in another tab, and not asked for since. */
export function isCovered(): boolean {
  return recall(COVERED) === true;
}

/** Covers the words in every open new tab and in those to come, or no longer in those to come. */
export function setCovered(covered: boolean): void {
  remember(COVERED, covered);
}

/** Whether this is the news that another page has just covered the words. */
export function tellsOfCover(event: Event): boolean {
  const { key, newValue } = event as StorageEvent;
  return key === COVERED && newValue === 'true';
}

/** Calls back when another page remembers something else. Returns what ends it. */
export function watchRemembered(changed: (event: Event) => void): () => void {
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener('storage', changed);
  };
}

/** What is remembered under a name, unchecked; null if nothing is. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Where nothing can be remembered, the first frame knows less, and all else is as ever. */
export function remember(key: string, value: unknown): void {
  try {
    const text = JSON.stringify(value);
    if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
  } catch {
    // Full, or switched off.
  }
}
