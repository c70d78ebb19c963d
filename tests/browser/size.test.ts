import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageBytes, total, type Part } from '../../scripts/pagebytes.ts';
import { built, builtForToolbar } from './builds';

/** Bytes, compressed as in a package: what a page loads before it is all there. */
const BUDGETS: Record<string, Record<Part, number>> = {
  // These open at once, many times a day.
  'newtab.html': { script: 20_000, style: 5_000 },
  'pause.html': { script: 24_000, style: 4_000 },
  'popup.html': { script: 1_500, style: 2_500 },
  // These are opened on purpose.
  'journal.html': { script: 43_000, style: 5_000 },
  'options.html': { script: 54_000, style: 5_000 },
  'data.html': { script: 30_000, style: 2_500 },
  'welcome.html': { script: 26_000, style: 2_000 },
  'support.html': { script: 15_000, style: 2_000 },
  'chime.html': { script: 1_000, style: 0 },
};

const builds = [...Object.values(built), ...Object.values(builtForToolbar)];
const pages = await Promise.all(
  builds.map(async (build) =>
    (await readdir(build)).flatMap((name) => (name.endsWith('.html') ? [[name, build]] : [])),
  ),
);

test.each(pages.flat() as [string, string][])('%s stays small in %s', async (name, build) => {
  const bytes = await pageBytes(build, name);
  expect(total(bytes.script)).toBeGreaterThan(0);
  for (const part of ['script', 'style'] as const) {
    const budget = BUDGETS[name]?.[part] ?? 0;
    const all = total(bytes[part]);
    // Says which file has how many, so that the one that grew is named.
    const list = [...bytes[part]].map(([file, size]) => `${file}: ${size}`).join(', ');
    expect(all, `${all} of ${budget} bytes of ${part}: ${list}`).toBeLessThanOrEqual(budget);
  }
});
