/** A kind line that the critic can be answered with. */
export interface AnswerLine {
  text: string;
  /** Nearer at hand than others: the person's own, a starred one, or one of self-compassion. */
  near: boolean;
}

/**
 * A few lines to answer with, half of them near ones while there are some, and none of those shown
 * last while there are others. `random` gives numbers from 0 up to 1.
 */
export function someAnswers(
  lines: readonly AnswerLine[],
  count: number,
  last: readonly string[],
  random: () => number,
): string[] {
  const fresh = lines.filter(({ text }) => !last.includes(text));
  const left = fresh.length >= count ? fresh : [...lines];
  const chosen: string[] = [];
  const take = (from: readonly AnswerLine[]) => {
    const line = from[Math.floor(random() * from.length)];
    if (!line) return;
    left.splice(left.indexOf(line), 1);
    if (!chosen.includes(line.text)) chosen.push(line.text);
  };
  while (chosen.length < count && left.length > 0) {
    const near = left.filter((line) => line.near);
    take(chosen.length % 2 === 0 && near.length > 0 ? near : left);
  }
  return chosen;
}
