import { DAY, HOUR } from './time';

/** What came of backing up, the last time and before. */
export interface BackupState {
  /** When the last one was done (ms since the epoch), if there was one. */
  at?: number | undefined;
  /** How it was found to be whole: read back byte by byte, or told by the browser. */
  proof?: 'same bytes' | 'told' | undefined;
  /** How many records it held. */
  kept?: number | undefined;
  /** When the person said "not now" to an offer, ms since the epoch. */
  putOffAt?: number | undefined;
  /** When one was tried in passing, whatever came of it, ms since the epoch. */
  triedAt?: number | undefined;
  /** Why the last try came to nothing. */
  trouble?: BackupTrouble | undefined;
  /** Since when every try in passing came to nothing, ms since the epoch. */
  failingSince?: number | undefined;
}

/**
 * - `asks`: the browser wants a click before it writes to the folder again
 * - `gone`: the folder is not there
 * - `different`: what was read back is not what was written
 * - `passphrase`: it is to be encrypted, and there is none
 * - `failed`: it could not be made or written
 */
type BackupTrouble = 'asks' | 'gone' | 'different' | 'passphrase' | 'failed';

const WEEK = 7 * DAY;
/** How much may be in this browser and nowhere else before a backup is offered. */
const MUCH = 30;
/** How long an offer stays away once it was put off. */
const PUT_OFF = 30 * DAY;

/**
 * Whether the weekly backup is to be made now. After a try that came to nothing there is an hour of
 * rest, so that not every new tab tries. A clock that was wrong once delays none.
 */
export function isDue(state: BackupState, now: number): boolean {
  const { triedAt = -Infinity } = state;
  return isOld(state, now) && !(now >= triedAt && now - triedAt < HOUR);
}

function isOld({ at }: BackupState, now: number): boolean {
  return at === undefined || now - at >= WEEK || at > now;
}

/** What a page says of backups by itself: that there could be one, or that the weekly one does not work. */
export type Offer = 'none yet' | 'failing';

/**
 * Whether to offer a backup, and as what: when much is nowhere else, or when a week of tries came to
 * nothing. A weekly one that has not failed is on its way. "Not now" keeps it away for a while.
 */
export function backupOffer(
  state: BackupState,
  { now, kept, weekly }: { now: number; kept: number; weekly: boolean },
): Offer | undefined {
  const { putOffAt = -Infinity, failingSince = Infinity } = state;
  const unsaved = kept - (state.kept ?? 0);
  const recently = now >= putOffAt && now - putOffAt < PUT_OFF;
  if (recently || !isOld(state, now)) return undefined;
  if (!weekly) return unsaved >= MUCH ? 'none yet' : undefined;
  const failed = state.trouble !== undefined && unsaved >= MUCH;
  return failed || (now - failingSince >= WEEK && unsaved > 0) ? 'failing' : undefined;
}

/** Where a copy of a lost journal may be: nobody can look there for the person. */
export type BackupPlace = 'folder' | 'downloads' | 'saved' | 'unknown';

/** Where backups went, or whether a file was saved by hand, as far as it is remembered. */
export function whereBackupsAre({ at, proof, kept }: BackupState): BackupPlace {
  if (at !== undefined) return proof === 'told' ? 'downloads' : 'folder';
  return kept === undefined ? 'unknown' : 'saved';
}
