import { fillStore } from './fillstore.ts';
import { QUERIES } from './queries.ts';
import { readyToAsk, timesOf } from './query.ts';

// The script of a page of the extension that is asked from outside (asking.ts). Question and answer
// are attributes of the document, because Firefox's driver sees nothing else of a page's own.

export type Question =
  | { kind: 'list' }
  | { kind: 'fill'; count: number }
  /** By its place in the list. */
  | { kind: 'time'; query: number };

/** A query as it is told outside. */
export type Told = Pick<(typeof QUERIES)[number], 'what' | 'grows'>;

document.addEventListener('ask', () => void answer());
document.documentElement.dataset.ready = '';

async function answer(): Promise<void> {
  const { dataset } = document.documentElement;
  try {
    dataset.answer = JSON.stringify({
      answer: await doWhat(JSON.parse(dataset.ask ?? '') as Question),
    });
  } catch (error) {
    dataset.answer = JSON.stringify({ failed: String(error) });
  }
  document.dispatchEvent(new Event('answered'));
}

async function doWhat(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'list':
      return QUERIES.map(({ what, grows }): Told => ({
        what,
        ...(grows !== undefined && { grows }),
      }));
    case 'fill':
      return fillStore(question.count);
    case 'time':
      return time(question.query);
  }
}

/** How long (ms) one query takes, over a few. */
async function time(at: number): Promise<number> {
  const query = QUERIES[at];
  if (!query) throw new Error(`There is no query ${at}.`);
  const ask = await readyToAsk(query);
  const times = timesOf(query);
  const begun = performance.now();
  for (let each = 0; each < times; each += 1) await ask();
  return (performance.now() - begun) / times;
}
