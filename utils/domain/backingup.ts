import type { BackupState } from './backup';

// What only making a backup needs. A new tab asks backup.ts whether one is due, and does without this.

/** What is noted before a try in passing, so that one that is cut short counts as well. */
export function tryBegins({ failingSince }: BackupState, now: number): BackupState {
  // By a clock that was ahead it would never have been a week.
  return { triedAt: now, failingSince: Math.min(failingSince ?? now, now) };
}

/** The name of a backup's file. One day has one. */
export function backupName(day: string, encrypted: boolean): string {
  return `inbetween-backup-${day}.json${encrypted ? '.age' : ''}`;
}

/** Whether what was read again is what was written, to the byte. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
