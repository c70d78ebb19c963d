import { browser } from 'wxt/browser';
import type { Forgetting } from '@/utils/domain/forget';
import { draftGoes, goes } from '@/utils/domain/forget';
import { forgetHeld } from './held';
import { isAllowed } from './permissions';
import { putBackStored } from './putback';
import { isCovered, setCovered, WORDLESS } from './remembered';
import { addWaiting, takeWaiting, takeWaitingDrafts, waitingDrafts, waitingWins } from './waiting';
import { takeWaitingEdits } from './waitingedits';
import { formsWaiting, takeWaitingForms } from './waitingforms';

/** The ids of what waits outside of the database and would go, but for changes of what is kept. */
export async function waitingToForget(forgetting: Forgetting): Promise<string[]> {
  const wins = (await waitingWins()).filter((win) => goes(forgetting, 'wins', win));
  const begun = [...(await waitingDrafts()), ...(await formsWaiting())];
  return [...wins, ...begun.filter((one) => goes(forgetting, 'drafts', one))].map(({ id }) => id);
}

/**
 * Takes the forgotten off the waiting lists, and what waits of the records that are `gone`. `going` hears
 * at once what brings back as much of it as went: any of the lists may refuse.
 */
export async function forgetWaiting(
  forgetting: Forgetting,
  gone: ReadonlySet<string>,
  going: (bringBack: () => Promise<void>) => void,
): Promise<void> {
  const ways: (() => Promise<void>)[] = [];
  going(async () => {
    for (const bringBack of ways.toReversed()) await bringBack();
  });
  const wins = await takeWaiting((win) => goes(forgetting, 'wins', win));
  ways.push(async () => {
    for (const win of wins) await addWaiting(win);
  });
  ways.push(await takeWaitingDrafts((draft) => goes(forgetting, 'drafts', draft)));
  ways.push(await takeWaitingForms((form) => goes(forgetting, 'drafts', form)));
  ways.push(await takeWaitingEdits((edit) => draftGoes(forgetting, edit, gone)));
  forgetCopies();
}

/**
 * Empties every store that the browser has for us outside of the database: settings, the note, what
 * waits, what is remembered. Resolves to what brings the settings and the words back.
 */
export async function forgetStored(): Promise<() => Promise<void>> {
  const before = await browser.storage.local.get(null);
  await browser.storage.local.clear();
  const held = await forgetHeld();
  const covered = isCovered();
  localStorage.clear();
  sessionStorage.clear();
  return async () => {
    if (covered) setCovered(true);
    await putBackStored(before, held);
  };
}

/**
 * What pages remember of the person's words to show before anything is read: copies, which come again by
 * themselves. How the page looks, and whether it is covered, stays.
 */
function forgetCopies(): void {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  for (const name of names) if (!WORDLESS.includes(name)) localStorage.removeItem(name);
  sessionStorage.clear();
}

/** What nothing brings back: what the browser remembers of files. */
export async function forgetFiles(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  await forgetDownloads();
}

/** The browser's list of downloads names the files we saved. The files stay where they are. */
async function forgetDownloads(): Promise<void> {
  if (!(await isAllowed('downloads'))) return;
  // Without a limit of 0 only the last thousand are told.
  const own = (await browser.downloads.search({ limit: 0 })).filter(
    ({ byExtensionId }) => byExtensionId === browser.runtime.id,
  );
  for (const { id } of own) await browser.downloads.erase({ id });
}
