import type { Page as Tab } from 'playwright-core';
import { evaluateIn } from './chromium-page.ts';
import { until } from './poll.ts';
import type { Opening } from './types.ts';

/** Long enough after the page stands for what it puts off. */
const AFTER_MS = 500;

/** Runs in the page: something truthy once it is ready. */
export type Ready = (...args: never[]) => unknown;

/** Opens an address in a tab and tells how that went, seen from inside the page. */
export async function timeOpening(
  tab: Tab,
  url: string,
  ready: Ready,
  args: readonly unknown[],
): Promise<Opening> {
  const list = JSON.stringify(args);
  await tab.addInitScript(`(${watch.toString()})(() => (${ready.toString()})(...${list}))`);
  await tab.goto(url);
  return until(`${url} to stand still`, () => evaluateIn(tab, opened, [AFTER_MS]), {
    timeout: 20_000,
    interval: 100,
  });
}

interface Watched {
  opening: { ready?: number; longTasks: number[]; shift: number };
}

/** Runs in the page before anything of its own. */
function watch(ready: () => unknown): void {
  const opening: Watched['opening'] = { longTasks: [], shift: 0 };
  Object.assign(globalThis, { opening });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) opening.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      opening.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const looking = new MutationObserver(() => {
    if (!ready()) return;
    opening.ready = performance.now();
    looking.disconnect();
  });
  looking.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: what was seen, once nothing is expected any more. */
function opened(after: number): Opening | undefined {
  const { opening } = globalThis as unknown as Watched;
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  if (firstPaint === undefined || opening.ready === undefined) return undefined;
  if (performance.now() < Math.max(firstPaint, opening.ready) + after) return undefined;
  return { firstPaint, ready: opening.ready, longTasks: opening.longTasks, shift: opening.shift };
}
