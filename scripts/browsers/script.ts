/**
 * The source of a call of `fn`, which gives a promise of JSON. Both browsers are sent the same, so
 * that a test sees the same answer from both.
 */
export function callSource(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args
    .map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)))
    .join(', ');
  return `(async () => JSON.stringify(await (${fn.toString()})(${list})))()`;
}

/** The answer of such a call. */
export function readAnswer(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

/** Runs in the page: where to click, in the viewport. */
export function middle(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing fits ${selector}`);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) throw new Error(`${selector} has no size`);
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page: whether it is the one asked for, not the blank one before it. It may change what follows the #. */
export function arrivedAt(url: string): boolean {
  const [page = ''] = url.split('#');
  return location.href.startsWith(page) && document.querySelector('body') !== null;
}
