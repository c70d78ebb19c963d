import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageBytes, total, type Part } from '../../scripts/pagebytes.ts';
import { built, builtForToolbar } from './builds';

/**
 * Bytes, compressed as in a package: of the scripts a page begins with, of all that it always loads,
 * and of its style.
 */
const BUDGETS: Record<string, Record<Part, number>> = {
  // These open at once, many times a day.
  'newtab.html': { first: 20_480, whole: 50_400, style: 5_000 },
  'pause.html': { first: 24_000, whole: 24_000, style: 4_000 },
  'popup.html': { first: 1_700, whole: 39_300, style: 2_500 },
  // These are opened on purpose.
  'journal.html': { first: 43_000, whole: 45_000, style: 5_000 },
  'options.html': { first: 57_400, whole: 57_400, style: 5_000 },
  'data.html': { first: 30_000, whole: 30_000, style: 2_500 },
  'welcome.html': { first: 26_700, whole: 26_700, style: 2_000 },
  'support.html': { first: 15_000, whole: 15_000, style: 2_000 },
  'chime.html': { first: 1_000, whole: 1_000, style: 0 },
};

const builds = [...Object.values(built), ...Object.values(builtForToolbar)];
const pages = await Promise.all(
  builds.map(async (build) =>
    (await readdir(build)).flatMap((name) => (name.endsWith('.html') ? [[name, build]] : [])),
  ),
);

test.each(pages.flat() as [string, string][])('%s stays small in %s', async (name, build) => {
  const bytes = await pageBytes(build, name);
  expect(total(bytes.first)).toBeGreaterThan(0);
  for (const part of ['first', 'whole', 'style'] as const) {
    const budget = BUDGETS[name]?.[part] ?? 0;
    const all = total(bytes[part]);
    // Says which file has how many, so that the one that grew is named.
    const list = [...bytes[part]].map(([file, size]) => `${file}: ${size}`).join(', ');
    expect(all, `${part} has ${all} of ${budget} bytes: ${list}`).toBeLessThanOrEqual(budget);
  }
});
