/** What a page or the worker asks of the store, by the functions of utils/storage that it calls itself. */
export type Query = {
  /** Who asks, and for what. */
  what: string;
  /** How often it is asked for one sample: a page's clock is coarse. Default 10. */
  times?: number;
  /** Why it takes longer where more is kept. Where nothing is said, it must not. */
  grows?: string;
} & (
  | { ask: Ask }
  /** Gets ready, which does not count, and resolves to what is timed. */
  | { ready: () => Promise<Ask> }
);

type Ask = () => Promise<unknown>;

/** Gets ready to ask a query. */
export async function readyToAsk(query: Query): Promise<Ask> {
  return 'ask' in query ? query.ask : query.ready();
}

/** How often a query is asked for one sample. */
export function timesOf({ times = 10 }: Query): number {
  return times;
}

/** What was asked for, which is there: a query that finds nothing would be fast for no reason. */
export function there<T>(answer: T | undefined): T {
  if (answer === undefined || answer === 0 || (Array.isArray(answer) && answer.length === 0)) {
    throw new Error('What the bench asks for is not there.');
  }
  return answer;
}

/** A number that no other call has given: for words and times that are new each time. */
export function fresh(): number {
  last += 1;
  return last;
}
let last = Date.now();
