import type { Browser, Page } from '../../../scripts/browsers/types.ts';
import { BENCH_PAGE } from './extension.ts';
import type { Question, Told } from './page.ts';

/** How long one look at the page waits for an answer (ms): a driver's own patience ends at 30 s. */
const LOOK = 20_000;

/** Opens the page that asks the store. */
export async function openBench(browser: Browser): Promise<Page> {
  const page = await browser.openPage(BENCH_PAGE);
  await page.waitFor(() => document.documentElement.dataset.ready === '');
  return page;
}

/** Fills the empty store with so many records. */
export async function fill(page: Page, count: number): Promise<void> {
  await answerTo(page, { kind: 'fill', count });
}

/** What can be asked, in the order of asking. */
export async function listOf(page: Page): Promise<Told[]> {
  return (await answerTo(page, { kind: 'list' })) as Told[];
}

/** How long a query takes, ms. */
export async function timeOf(page: Page, query: number): Promise<number> {
  return (await answerTo(page, { kind: 'time', query })) as number;
}

async function answerTo(page: Page, question: Question): Promise<unknown> {
  let told = await page.evaluate(ask, LOOK, JSON.stringify(question));
  while (told === '') told = await page.evaluate(ask, LOOK);
  const { answer, failed } = JSON.parse(told) as { answer?: unknown; failed?: string };
  if (failed !== undefined) throw new Error(`${JSON.stringify(question)}: ${failed}`);
  return answer;
}

/** Runs in the page: asks, or goes on waiting for the answer. Resolves to nothing if it takes longer. */
function ask(patience: number, question?: string): Promise<string> {
  const { dataset } = document.documentElement;
  return new Promise((resolve) => {
    const answered = () => resolve(dataset.answer ?? '');
    document.addEventListener('answered', answered, { once: true });
    setTimeout(answered, patience);
    if (question === undefined) {
      if (dataset.answer !== undefined) answered();
      return;
    }
    delete dataset.answer;
    dataset.ask = question;
    document.dispatchEvent(new Event('ask'));
  });
}
