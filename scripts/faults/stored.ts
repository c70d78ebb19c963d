import { until } from '../browsers/poll.ts';
import type { Page } from '../browsers/types.ts';

declare const browser: typeof import('wxt/browser').browser;

interface Words {
  readonly id: string;
  readonly text: string;
  /** A draft has none. */
  readonly day?: string;
  /** Of a draft that is in both places, the newer has the higher one. */
  readonly turn?: number;
}

/** Everything of the person's that is on the disk, as any page of the extension can read it. */
export interface Stored {
  readonly wins: Words[];
  /** What stands in the field when it opens the next time. */
  readonly draft: string | undefined;
  readonly waiting: Words[];
}

/** Reads it past the extension's own code, so that a fault of that cannot hide another. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(readInPage);
}

/** The same, once all that waited has moved over. */
export function readOnceMoved(page: Page): Promise<Stored> {
  return until('the list to be empty', async () => {
    const now = await readStored(page);
    return now.waiting.length === 0 && now;
  });
}

/** How often the words are kept: in their place, or waiting for it. The same win counts once. */
export function timesKept({ wins, waiting }: Stored, text: string): number {
  return new Set([...wins, ...waiting].filter((one) => one.text === text).map(({ id }) => id)).size;
}

/** Whether the words wait in the second place: that can be asked where the store itself is not to be had. */
export function waits(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (words) => {
    const { waiting = [] } = await browser.storage.local.get('waiting');
    return (waiting as Partial<Words>[]).some((one) => one.text === words);
  }, text);
}

async function readInPage(): Promise<Stored> {
  const database = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
    const request = indexedDB.open('inbetween');
    // Nothing was there: nothing is to be made by looking.
    request.onupgradeneeded = () => {
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      if (request.error?.name === 'AbortError') resolve(undefined);
      else reject(request.error ?? new Error('not opened'));
    };
  });
  const all = (store: string) =>
    new Promise<Partial<Words>[]>((resolve, reject) => {
      if (!database?.objectStoreNames.contains(store)) {
        resolve([]);
        return;
      }
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => {
        resolve(request.result as Partial<Words>[]);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('not read'));
      };
    });
  const named = (list: readonly Partial<Words>[]) =>
    list.filter((one): one is Words => one.id !== undefined && one.text !== undefined);
  const wins = named(await all('wins'));
  const [draft] = named(await all('drafts'));
  database?.close();
  const local: { waiting?: Words[]; waitingDrafts?: Words[] } = await browser.storage.local.get([
    'waiting',
    'waitingDrafts',
  ]);
  const waitingDraft = local.waitingDrafts?.at(-1);
  const stale = (draft?.turn ?? 0) > (waitingDraft?.turn ?? 0);
  const newer = waitingDraft && !stale ? waitingDraft : draft;
  return {
    wins,
    draft: newer?.text,
    waiting: named(local.waiting ?? []),
  };
}
