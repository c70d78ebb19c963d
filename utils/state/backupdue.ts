import { isDue } from '@/utils/domain/backup';
import { backupTimes } from '@/utils/platform/backuptimes';
import { now } from '@/utils/platform/here';
import { readSettings } from '@/utils/platform/settings';

/** Has the weekly backup made, if one is due, once the browser has nothing else to do. */
export function backUpOnceIdle(): void {
  requestIdleCallback(() => void backUpInPassing());
}

/**
 * Makes the weekly backup in passing, if one is wanted and its time has come. What that takes is loaded
 * only then. Never throws: the settings say what came of it, and no other page does.
 */
export async function backUpInPassing(): Promise<void> {
  try {
    if ((await readSettings()).backup === 'off' || !isDue(await backupTimes(), now())) return;
    const { backUpWhenDue } = await import('./backup');
    await backUpWhenDue();
  } catch {
    // The next page tries again.
  }
}
