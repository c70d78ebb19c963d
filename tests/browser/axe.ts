import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '../../scripts/browsers/types.ts';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

// Pages forbid strings as script, so axe travels inside the function that the debugger runs. It stays in
// the page until that is left: bringing it takes as long as what it does on a small page.
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- the string is axe's own file
const bringAxe = new Function(`${source}
  window.askAxe = async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return JSON.stringify(violations);
  };`) as () => void;

/** Runs in the page: what axe finds there, or nothing if it has not been brought. */
function askAxe(): Promise<string> | undefined {
  return (window as Window & { askAxe?: () => Promise<string> }).askAxe?.();
}

/** What axe finds fault with, by rule and element; `but` names a rule that is not asked. */
export async function axeFaults(page: Page, but?: string): Promise<string[]> {
  let found = await page.evaluate(askAxe);
  if (found === undefined) {
    await page.evaluate(bringAxe);
    found = await page.evaluate(askAxe);
  }
  const violations = JSON.parse(found ?? '') as AxeResults['violations'];
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
