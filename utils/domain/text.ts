/** What can be said of a text before it is kept. `over` counts characters past the limit. */
export type Checked = { kind: 'blank' } | { kind: 'long'; over: number } | { kind: 'fits' };

/**
 * Looks at a text against a limit in characters (Unicode code points). Nothing is cut or changed,
 * whatever its length.
 */
export function checkLength(text: string, limit: number): Checked {
  if (text.trim() === '') return { kind: 'blank' };
  // A string has at least as many UTF-16 units as code points: most texts need no counting.
  const over = text.length <= limit ? 0 : countCharacters(text) - limit;
  return over > 0 ? { kind: 'long', over } : { kind: 'fits' };
}

/**
 * How many characters (Unicode code points) still fit, negative when there are too many; nothing while
 * there is room for more than a sentence or two.
 */
export function roomToTell(text: string, limit: number): number | undefined {
  const few = Math.min(200, limit / 4);
  if (limit - text.length > few) return undefined;
  const left = limit - countCharacters(text);
  return left <= few ? left : undefined;
}

/** What stays in a field once `kept` has its place. Somebody fast may have typed on meanwhile. */
export function typedSince(text: string, kept: string): string {
  return text.startsWith(kept) ? text.slice(kept.length) : text;
}

/** A text as an item of a list: its further lines stand under the first, however they are broken. */
export function listItem(text: string): string {
  return `- ${text.replace(/\r\n|\r|\n/g, '\n  ')}`;
}

/** A few words that tell a text from others, for a screen reader. */
export function firstWords(text: string): string {
  return text.slice(0, 40).toWellFormed();
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
