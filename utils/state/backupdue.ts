import { readSettings } from '@/utils/platform/settings';

/** Makes the weekly backup in passing, if one is wanted. What that takes is loaded only then. */
export async function backUpInPassing(): Promise<void> {
  if ((await readSettings()).backup === 'off') return;
  const { backUpWhenDue } = await import('./backup');
  await backUpWhenDue();
}
