import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '../../scripts/browsers/types.ts';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

// Pages forbid strings as script, so axe travels inside the function that the debugger runs.
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- the string is axe's own file
const runAxe = new Function(`${source}
  return window.axe.run(document, { runOnly: [
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
  ] });`) as () => Promise<AxeResults>;

/** What axe finds fault with, by rule and element; `but` names a rule that is not asked. */
export async function axeFaults(page: Page, but?: string): Promise<string[]> {
  const { violations } = await page.evaluate(runAxe);
  const asked = violations.filter(({ id }) => id !== but);
  return asked.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** How far a page reaches over its side, in CSS pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
