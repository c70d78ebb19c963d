import { readdir } from 'node:fs/promises';
import { pageBytes, total } from '../../scripts/pagebytes.ts';
import type { Bench } from './bench.ts';

/** What each page loads. Its budgets are in tests/browser/size.test.ts. */
export const bytes: Bench = {
  name: 'bytes',
  title: 'Bytes by page',
  async run({ build }) {
    const extension = build('chromium');
    const pages = (await readdir(extension)).filter((name) => name.endsWith('.html')).toSorted();
    const rows = pages.map(async (page) => {
      const { first, whole, style } = await pageBytes(extension, page);
      return `| ${[page, ...[first, whole, style].map((part) => amount(total(part)))].join(' | ')} |`;
    });
    return [
      'In bytes, compressed with gzip, in the build for Chromium. "Script at first" is what the page\'s HTML',
      'names, with all that this imports before it runs. "With what always follows" is that and what the page',
      "then loads by itself, whatever anybody does: the new tab's parts beside its week, all of the popup",
      'but a field that takes keys, an offer of the journal. What is loaded only once somebody opens or writes',
      'something, when a backup is due, or in trouble is in neither. A page has one style, for all of it.',
      '',
      '| Page | Script at first | With what always follows | Style |',
      '| --- | ---: | ---: | ---: |',
      ...(await Promise.all(rows)),
    ].join('\n');
  },
};

function amount(size: number): string {
  return size.toLocaleString('en');
}
