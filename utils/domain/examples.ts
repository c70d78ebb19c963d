import { AREAS, type Area } from './area';

/** How many examples each area has in `locales/`: `example.rest_1` to `example.rest_4`. */
const EACH = 4;

export type Example = `${Area}_${1 | 2 | 3 | 4}`;

/** Every example by the name of its text. */
const EXAMPLES: readonly Example[] = AREAS.flatMap((area) =>
  Array.from({ length: EACH }, (_, index) => `${area}_${index + 1}` as Example),
);

/**
 * A few examples, each from another area and none of those shown last. If the person leans towards
 * an area, the first is of it. `random` gives numbers from 0 up to 1.
 */
export function someExamples(
  count: number,
  last: readonly Example[],
  random: () => number,
  leaning?: Area,
): Example[] {
  const chosen: Example[] = [];
  let left = EXAMPLES.filter((example) => !last.includes(example));
  while (chosen.length < count && left.length > 0) {
    const near = left.filter((example) => example.slice(0, -2) === leaning);
    const from = near.length > 0 ? near : left;
    const example = from[Math.floor(random() * from.length)];
    if (!example) break;
    chosen.push(example);
    const area = example.slice(0, -2);
    left = left.filter((other) => other.slice(0, -2) !== area);
  }
  return chosen;
}
