/** The one stretch in which a text differs from what it was, and what stands there now. */
interface Change {
  from: number;
  to: number;
  now: string;
}

/**
 * A text that was changed in two places at once, with both changes in it; `base` is what both began
 * with. Where they meet, mine comes after theirs, on a line of its own. No words are lost, so blanks
 * never take words away.
 */
export function bothTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  if (theirs.trim() === '' || mine.includes(theirs)) return mine;
  if (mine.trim() === '' || theirs.includes(mine)) return theirs;
  const [first, second] = [changeOf(base, theirs), changeOf(base, mine)].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  ) as [Change, Change];
  if (first.to > second.from) return `${theirs}\n${mine}`;
  const meet = first.to === second.from && first.now !== '' && second.now !== '';
  const between = meet ? '\n' : base.slice(first.to, second.from);
  return base.slice(0, first.from) + first.now + between + second.now + base.slice(second.to);
}

function changeOf(before: string, after: string): Change {
  const room = Math.min(before.length, after.length);
  let from = 0;
  while (from < room && before[from] === after[from]) from += 1;
  if (isHigh(before, from - 1)) from -= 1;
  let end = 0;
  while (end < room - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isLow(before, before.length - end)) end -= 1;
  return { from, to: before.length - end, now: after.slice(from, after.length - end) };
}

// Two characters beyond the first 65,536 may have half of their units in common.

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at));
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}
