import { readdir } from 'node:fs/promises';
import { pageBytes, total } from '../../scripts/pagebytes.ts';
import type { Bench } from './bench.ts';

/** What each page loads before it is all there. Its budgets are in tests/browser/size.test.ts. */
export const bytes: Bench = {
  name: 'bytes',
  title: 'Bytes by page',
  async run({ build }) {
    const extension = build('chromium');
    const pages = (await readdir(extension)).filter((name) => name.endsWith('.html')).toSorted();
    const rows = pages.map(async (page) => {
      const { script, style } = await pageBytes(extension, page);
      return `| ${page} | ${amount(total(script))} | ${amount(total(style))} |`;
    });
    return [
      'What a page loads before it is all there, in bytes, compressed with gzip, in the build for Chromium.',
      '',
      '| Page | Script | Style |',
      '| --- | ---: | ---: |',
      ...(await Promise.all(rows)),
    ].join('\n');
  },
};

function amount(size: number): string {
  return size.toLocaleString('en');
}
