import { emptyRecords, KINDS, type Kind, type Records } from '@/utils/domain/journal';
import { isLiving, type Tombstone } from '@/utils/domain/tombstone';
import { begin } from './database';

/** How many records are looked at in one go. */
const BATCH = 2_000;

type Stored = Records[Kind][number];

/** What records from a file are to those that are here. */
export interface Comparison {
  /** Not here. */
  fresh: Records;
  /** Here, in an older state. */
  newer: Records;
  /** Deleted here. */
  deleted: Records;
  /** How many are here as they are, or in a newer state. */
  here: number;
}

/**
 * Compares records with what is kept. One is here if its id is, or with `byWords` if one of the same
 * day and words is: what came from another app, or was typed, may be the same under another id.
 */
export async function compare(records: Records, byWords: boolean): Promise<Comparison> {
  const comparison = {
    fresh: emptyRecords(),
    newer: emptyRecords(),
    deleted: emptyRecords(),
    here: 0,
  };
  for (const kind of KINDS) {
    if (records[kind].length > 0) await compareKind(kind, records[kind], byWords, comparison);
  }
  return comparison;
}

async function compareKind(
  kind: Kind,
  records: readonly Stored[],
  byWords: boolean,
  comparison: Comparison,
): Promise<void> {
  const words = byWords || kind === 'kindLines' ? wordsOf : () => undefined;
  const wanted = new Set(records.map(({ id }) => id));
  const known = new Set(records.map((record) => words(kind, record)));
  known.delete(undefined);
  const states = new Map<string, Pick<Tombstone, 'updatedAt'> & { deleted?: boolean }>();
  const same = new Map<string | undefined, number>();
  for await (const batch of batchesOf(kind)) {
    for (const record of batch) {
      if (wanted.has(record.id)) {
        const { updatedAt } = record;
        states.set(record.id, { updatedAt, deleted: !isLiving(record) });
      } else if (known.size > 0 && isLiving(record)) {
        const its = words(kind, record);
        if (known.has(its)) same.set(its, (same.get(its) ?? 0) + 1);
      }
    }
  }
  for (const record of records) {
    const state = states.get(record.id);
    const its = words(kind, record);
    const alike = its === undefined ? 0 : (same.get(its) ?? 0);
    if (state?.deleted) push(comparison.deleted, kind, record);
    else if (state && state.updatedAt < record.updatedAt) push(comparison.newer, kind, record);
    else if (state) comparison.here += 1;
    else if (alike > 0) {
      same.set(its, alike - 1);
      comparison.here += 1;
    } else push(comparison.fresh, kind, record);
  }
}

function push(to: Records, kind: Kind, record: Stored): void {
  (to[kind] as Stored[]).push(record);
}

/** All of a store, a few at a time, each with a transaction of its own. */
async function* batchesOf(kind: Kind): AsyncGenerator<(Stored | Tombstone)[]> {
  for (let after: IDBKeyRange | undefined; ;) {
    const transaction = await begin<Kind[], 'readonly'>([kind], 'readonly');
    const batch = await transaction.objectStore(kind).getAll(after, BATCH);
    yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** What makes two records the same to a person. */
function wordsOf(kind: Kind, record: Stored): string | undefined {
  if (kind === 'kindLines' && 'text' in record) return record.text;
  if ('text' in record && 'day' in record) return `${record.day} ${record.text}`;
  if ('answers' in record)
    return `${record.day} ${JSON.stringify(record.answers.map(({ text }) => text))}`;
  return undefined;
}
