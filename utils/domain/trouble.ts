/**
 * Why the store does not do what it was asked:
 * - `newer`: a later version of Inbetween made it; this one may look and not write
 * - `blocked`: another page holds on to an older one
 * - `full`: the disk, or what the browser grants, is full
 * - `refused`: the browser does not open it, as in a permanently private window or after damage
 */
export type Trouble = 'newer' | 'blocked' | 'full' | 'refused';

/** What every function of the store throws when the store is not to be had. */
export class StoreTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(`The store is not to be had: ${trouble}`, { cause });
    this.name = 'StoreTrouble';
    this.trouble = trouble;
  }
}

/** The trouble behind whatever was thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof StoreTrouble) return error.trouble;
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  return 'refused';
}
