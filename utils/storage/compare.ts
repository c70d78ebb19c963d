import { KINDS, type Kind, type Lists, type Records } from '@/utils/domain/journal';
import type { Countable } from '@/utils/domain/packed';
import { isLiving, type Tombstone } from '@/utils/domain/tombstone';
import { begin } from './database';

/** How many records are looked at in one go. */
const BATCH = 2_000;

type Stored = Records[Kind][number];

/**
 * What a record from a file is to those that are here: `here` as it is, or in a newer state; `fresh`,
 * not here; `newer` than what is here; `deleted` here.
 */
const VERDICTS = ['here', 'fresh', 'newer', 'deleted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What records from a file are to those that are here. */
export interface Comparison {
  records: Lists;
  /** Each record's verdict, by its place: a number for each, because there can be many. */
  places: Record<Kind, Uint8Array>;
  counts: Record<Kind, Record<Verdict, number>>;
}

/**
 * Compares records with what is kept. One is here if its id is. Those from `elsewhere` do not say when
 * they were last changed, so none of them is newer; and one is here as well if another of the same day
 * and words is: what came from another app, or was typed, may be the same under another id.
 */
export async function compare(records: Lists, elsewhere: boolean): Promise<Comparison> {
  const places: Partial<Comparison['places']> = {};
  const counts: Partial<Comparison['counts']> = {};
  for (const kind of KINDS) {
    const its = (places[kind] = await compareKind(kind, records[kind], elsewhere));
    const counted = VERDICTS.map((verdict, at) => [verdict, countOf(its, at)]);
    counts[kind] = Object.fromEntries(counted) as Record<Verdict, number>;
  }
  return { records, places, counts } as Comparison;
}

/** How many of all kinds have this verdict. */
export function countAs({ counts }: Comparison, verdict: Verdict): number {
  return KINDS.reduce((sum, kind) => sum + counts[kind][verdict], 0);
}

/** The records of a kind that have one of these verdicts, in their order. */
export function* recordsAs<K extends Kind>(
  { records, places }: Comparison,
  kind: K,
  verdicts: readonly Verdict[],
): Generator<{ record: Records[K][number]; verdict: Verdict }, undefined> {
  let at = 0;
  for (const record of records[kind]) {
    const verdict = VERDICTS[places[kind][at] ?? 0] ?? 'here';
    at += 1;
    if (verdicts.includes(verdict)) yield { record, verdict };
  }
}

function countOf(places: Uint8Array, verdict: number): number {
  return places.reduce((sum, place) => sum + (place === verdict ? 1 : 0), 0);
}

async function compareKind(
  kind: Kind,
  records: Countable<Stored>,
  elsewhere: boolean,
): Promise<Uint8Array> {
  const places = new Uint8Array(records.length);
  if (records.length === 0) return places;
  const words = elsewhere || kind === 'kindLines' ? wordsOf : () => undefined;
  const wanted = new Set<string>();
  const known = new Set<string>();
  for (const record of records) {
    wanted.add(record.id);
    const its = words(kind, record);
    if (its !== undefined) known.add(its);
  }
  const states = new Map<string, Pick<Tombstone, 'updatedAt'> & { deleted?: boolean }>();
  const same = new Map<string, number>();
  for await (const batch of batchesOf(kind)) {
    for (const record of batch) {
      if (wanted.has(record.id)) {
        const { updatedAt } = record;
        states.set(record.id, { updatedAt, deleted: !isLiving(record) });
      } else if (known.size > 0 && isLiving(record)) {
        const its = words(kind, record);
        if (its !== undefined && known.has(its)) same.set(its, (same.get(its) ?? 0) + 1);
      }
    }
  }
  let at = 0;
  for (const record of records) {
    places[at] = VERDICTS.indexOf(verdictOf(record));
    at += 1;
  }
  return places;

  function verdictOf(record: Stored): Verdict {
    const state = states.get(record.id);
    if (state?.deleted) return 'deleted';
    if (state) return !elsewhere && state.updatedAt < record.updatedAt ? 'newer' : 'here';
    const its = words(kind, record);
    const alike = its === undefined ? 0 : (same.get(its) ?? 0);
    if (its === undefined || alike === 0) return 'fresh';
    same.set(its, alike - 1);
    return 'here';
  }
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
