import { daysFrom, type WeekMemory } from '@/utils/domain/firstframe';
import type { Day, Days } from '@/utils/domain/day';
import { withoutPrivate, type DayOfWins } from '@/utils/domain/windays';

// Opening the database takes a new tab longer than all else, and the longer the more was written
// lately. So this week's wins have a copy in `localStorage`, which can be read at once. Whoever changes
// wins drops it before and after (database.ts), and a page that has read the week makes it anew: it may
// be missing, and it is never of something that was changed.

const KEY = 'week';
/** How many UTF-16 units of it are kept: a longer week is read from the database alone. */
const MOST = 50_000;

/**
 * The week of a day as it was shown last, without what is just for the person; nothing if it may have
 * changed. It is not asked here on which day a week begins: that would take longer than all else.
 */
export function copiedWeek(day: Day): DayOfWins[] | undefined {
  try {
    return daysFrom(JSON.parse(localStorage.getItem(KEY) ?? 'null'), day);
  } catch {
    return undefined;
  }
}

/** Copies the week as it has just been read. */
export function copyWeek({ first }: Days, days: readonly DayOfWins[]): void {
  try {
    const shared = withoutPrivate(days);
    const text = JSON.stringify({ first, days: shared } satisfies WeekMemory);
    // Of nothing there is no copy: who has forgotten everything finds nothing held anywhere.
    if (shared.length === 0 || text.length > MOST) localStorage.removeItem(KEY);
    else if (localStorage.getItem(KEY) !== text) localStorage.setItem(KEY, text);
  } catch {
    // Full, or switched off.
  }
}

/** Drops the copy. Chromium's worker has no `localStorage`; it keeps wins and changes none. */
export function dropWeekCopy(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is none.
  }
}
