export interface PollOptions {
  readonly timeout?: number;
  readonly interval?: number;
}

/** How long (ms) something is waited for unless said otherwise: on a busy machine a browser may wait long for a core. */
export const PATIENCE = 60_000;

/** The page or browser asked is gone: asking again is of no use. */
export class GoneError extends Error {}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is truthy and returns it. An error counts as "not yet"; when time is up,
 * the last one is told as the cause.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = PATIENCE, interval = 20 }: PollOptions = {},
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, undefined | null | false | 0 | ''>;
      last = undefined;
    } catch (error) {
      if (error instanceof GoneError) throw error;
      last = error;
    }
    await pause(interval);
  } while (Date.now() < end);
  const why = last instanceof Error ? ` (${last.message})` : '';
  throw new Error(`Waited ${String(timeout)} ms for ${what}${why}`, { cause: last });
}

/** Rejects when `promise` has not settled in time. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${String(ms)} ms for ${what}`));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
