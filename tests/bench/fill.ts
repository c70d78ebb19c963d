import type { Entry } from '@/utils/domain/entry';
import type { Page } from '../../scripts/browsers/types.ts';

/** How many entries travel to the page at a time. */
const BATCH = 2_000;

const AREAS = ['rest', 'boundaries', 'feeling', 'body', 'connection', undefined];
const TEXTS = [
  'drank some water before the coffee',
  'said no to the extra shift, and the sky stayed up',
  'noticed I was holding my breath, and let my shoulders down',
  'Café in the rain, nothing else',
  'lay down for ten minutes and let it be enough',
  'answered a friend with one line',
];

/** So many entries, ending on `last`, so many a day, the same every time: mostly wins. */
export function someEntries(count: number, last: string, perDay: number): Entry[] {
  const end = Temporal.PlainDate.from(last);
  return Array.from({ length: count }, (_, at) => {
    const day = end.subtract({ days: Math.floor(at / perDay) });
    const createdAt =
      day.toZonedDateTime('UTC').epochMilliseconds + 9 * 3_600_000 + (count - at) * 1_000;
    const common = {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      day: day.toString(),
      createdAt,
      updatedAt: createdAt,
      private: at % 50 === 7,
    };
    return { ...kindOf(at), record: { ...common, ...wordsOf(at) } } as Entry;
  });
}

function kindOf(at: number): Pick<Entry, 'kind'> {
  return { kind: at % 23 === 11 ? 'pauses' : at % 37 === 21 ? 'reflections' : 'wins' };
}

function wordsOf(at: number): object {
  if (at % 23 === 11) return { anchor: 'sound', lasted: 60_000, need: 'quiet' };
  if (at % 37 === 21) {
    const answers = [{ question: 'What happened?', text: `It rained, entry ${at}.` }];
    return { form: 'own', title: 'From my therapist', answers };
  }
  const area = AREAS[at % AREAS.length];
  return { text: `${TEXTS[at % TEXTS.length] ?? ''} (${at})`, ...(area && { area }) };
}

/** Puts entries into the database of a page whose database is there. */
export async function fillJournal(page: Page, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    await page.evaluate(addAll, entries.slice(from, from + BATCH));
  }
}

/** Runs in the page. */
function addAll(entries: readonly Entry[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = ['wins', 'pauses', 'reflections'];
      const adding = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
      for (const { kind, record } of entries) adding.objectStore(kind).add(record);
      adding.oncomplete = () => {
        database.close();
        resolve();
      };
      adding.onabort = () => {
        reject(new Error('The journal could not be filled.'));
      };
    };
  });
}
