import type { StoreNames } from 'idb';
import { draftGoes, goes, without, type Forgetting, type Place } from '@/utils/domain/forget';
import { KINDS, RECORD_KINDS, type RecordKind } from '@/utils/domain/journal';
import { asideOf } from '@/utils/domain/draft';
import { blankForm, isBlankForm, type FormDraft } from '@/utils/domain/formdraft';
import type { Reflection } from '@/utils/domain/reflection';
import { isLiving, type Tombstone } from '@/utils/domain/tombstone';
import { allOf } from './allof';
import { tellChange } from './changes';
import { begin, closeDatabase, type Transaction } from './database';
import { finish } from './finish';
import { putFormDraft } from './formdrafts';
import type { Schema } from './schema';

const PLACES: Place[] = [...KINDS, 'drafts', 'about'];

type Stored = Schema[StoreNames<Schema>]['value'];

/**
 * What was forgotten, to be held in memory and nowhere else while it can be taken back. `trimmed`: these
 * are records that stay, as they were before what they said of the forgotten was taken out of them.
 */
export type Removed = { place: Place; records: Stored[]; trimmed?: true }[];

/** How many of each kind would go, and the ids of what is written in fields and is not kept yet. */
export async function countToForget(
  forgetting: Forgetting,
): Promise<{ counts: Partial<Record<RecordKind, number>>; begun: string[] }> {
  const transaction = await begin([...RECORD_KINDS, 'drafts'], 'readonly');
  const counts: Partial<Record<RecordKind, number>> = {};
  const gone = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const records = await allOf<Stored>(transaction.objectStore(kind));
    const going = records.filter((one) => isLiving(one) && goes(forgetting, kind, one));
    if (going.length > 0) counts[kind] = going.length;
    for (const { id } of going) gone.add(id);
  }
  const drafts = await allOf<Stored>(transaction.objectStore('drafts'));
  const begun = drafts.filter((draft) => draftGoes(forgetting, draft, gone));
  return { counts, begun: begun.map(({ id }) => id) };
}

/** The areas that wins name, each once. */
export async function areasKept(): Promise<string[]> {
  const transaction = await begin(['wins'], 'readonly');
  const wins = (await allOf(transaction.objectStore('wins'))).filter(isLiving);
  return [...new Set(wins.flatMap(({ area }) => area ?? []))];
}

/**
 * Removes records, all or none, without a tombstone: nothing of them stays in the database.
 * Resolves to what it was when the browser has removed it from the disk.
 */
export async function forgetRecords(forgetting: Forgetting): Promise<Removed> {
  const transaction = await begin(PLACES, 'readwrite');
  // All is read before anything is written: what the disk refuses is told by the end alone.
  const found: Removed = await Promise.all(
    PLACES.map(async (place) => ({
      place,
      records: await allOf<Stored>(transaction.objectStore(place)),
    })),
  );
  const kept = found
    .filter(({ place }) => place !== 'drafts')
    .map(({ place, records }) => ({
      place,
      records: records.filter((one) => goes(forgetting, place, one)),
    }));
  const gone = new Set(idsOf(kept));
  const drafts = found.find(({ place }) => place === 'drafts')?.records ?? [];
  const removed: Removed = [
    ...kept,
    { place: 'drafts', records: drafts.filter((one) => draftGoes(forgetting, one, gone)) },
  ];
  const trimmed = trimReflections(found, forgetting, gone);
  const forms = trimForms(drafts, forgetting, gone);
  await finish(
    transaction,
    ...removed.flatMap(({ place, records }) =>
      records.map(({ id }) => transaction.objectStore(place).delete(id)),
    ),
    ...trimmed.map(({ after }) => transaction.objectStore('reflections').put(after)),
    ...forms.map(({ after }) => {
      const store = transaction.objectStore('drafts');
      return isBlankForm(after) ? store.delete(after.id) : store.put(after);
    }),
  );
  tellChange();
  return [
    ...removed,
    { place: 'reflections', records: trimmed.map(({ before }) => before), trimmed: true },
    ...forms.map(({ before, after }) => ({
      ...{ place: 'drafts' as const, records: [before] },
      // One in which nothing else was written is gone.
      ...(!isBlankForm(after) && { trimmed: true as const }),
    })),
  ];
}

/** The ids of what was removed, and not of what stays without a part of it. */
export function idsOf(removed: Removed): string[] {
  return removed.flatMap(({ records, trimmed }) => (trimmed ? [] : records.map(({ id }) => id)));
}

/** Puts back what was removed, all or none. What was written in another page since stays. */
export async function putBack(removed: Removed): Promise<void> {
  const transaction = await begin(PLACES, 'readwrite');
  await finish(transaction, ...removed.map((gone) => putBeside(transaction, gone)));
  tellChange();
}

async function putBeside(
  transaction: Transaction<'readwrite', Place[]>,
  { place, records, trimmed }: Removed[number],
): Promise<void> {
  const store = transaction.objectStore(place);
  const there = new Set(await store.getAllKeys());
  const put = async (record: Stored) => {
    const since = there.has(record.id) ? await store.get(record.id) : undefined;
    if ('texts' in record && (since || trimmed)) {
      const blank = blankForm(record.id);
      // Of a form that stayed, what was chosen comes back, unless it was kept or emptied since.
      const back = trimmed ? { ...blank, chosen: record.chosen } : record;
      if (since) await putFormDraft(transaction, back, blank);
    } else await store.put(since && !('texts' in record) ? besides(record, since) : record);
  };
  await Promise.all(records.map(put));
}

/** A record as it was removed, where there is another of its id by now. */
function besides(record: Exclude<Stored, FormDraft>, since: Stored): Stored {
  if ('updatedAt' in record) {
    if (!('updatedAt' in since) || since.updatedAt <= record.updatedAt) return record;
    if (!('answers' in record && 'answers' in since)) return since;
    // A reflection that had stayed, and was edited: what it said of the forgotten comes back alone.
    return { ...since, wins: record.wins, area: record.area };
  }
  const drafts = 'text' in record && 'text' in since && !('updatedAt' in since);
  return drafts ? asideOf(record, since, crypto.randomUUID()) : since;
}

/** Removes the database as such. Resolves to whether it is gone: another page may hold on to it. */
export async function removeDatabase(name: string, patience = 2_000): Promise<boolean> {
  // An opening that never ends is not waited for.
  closeDatabase().catch(() => undefined);
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), patience);
  });
}

/** Those reflections that stay, without what is gone, and as they were. */
function trimReflections(
  found: Removed,
  forgetting: Forgetting,
  gone: ReadonlySet<string>,
): { before: Reflection; after: Reflection }[] {
  const reflections = found.find(({ place }) => place === 'reflections')?.records ?? [];
  return (reflections as (Reflection | Tombstone)[])
    .filter((record) => isLiving(record))
    .filter(({ id }) => !gone.has(id))
    .map((before) => ({ before, after: without(before, forgetting, gone) }))
    .filter(({ before, after }) => after !== before);
}

/** The same of forms that are written in and stay: of wins that were chosen in them. */
function trimForms(
  drafts: readonly Stored[],
  forgetting: Forgetting,
  gone: ReadonlySet<string>,
): { before: FormDraft; after: FormDraft }[] {
  return drafts
    .filter((draft): draft is FormDraft => 'chosen' in draft && !draftGoes(forgetting, draft, gone))
    .filter(({ chosen }) => chosen.some((id) => gone.has(id)))
    .map((before) => ({
      before,
      after: { ...before, chosen: before.chosen.filter((id) => !gone.has(id)) },
    }));
}
