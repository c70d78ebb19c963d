import { AREAS, type Area } from './area.ts';
import { chancesOf } from './chance.ts';
import type { Win } from './win';

// The picture of a week. Lengths are parts of the picture: 0 is its left or top, 1 its right or
// bottom. The same wins give the same picture on every device.

/** What grows: a kind of flower for each area, and one for wins without a built-in area. */
export type FlowerKind = Area | 'none';

/** One plant, standing on a hill with its foot at `x`, `y`. */
export interface Plant<Kind extends string = string> {
  id: string;
  kind: Kind;
  /** Which of the hills it stands on; nearer hills hide its foot. */
  hill: number;
  x: number;
  y: number;
  /** Larger the nearer it stands. A picture is 24 high. */
  size: number;
  /** Degrees from upright. */
  lean: number;
}

export type Flower = Plant<FlowerKind>;

type Seed = Pick<Win, 'id' | 'area'>;

/** How the ridges rise and fall, from far to near. */
const RIDGES: readonly ((x: number) => number)[] = [
  (x) => 0.49 + 0.06 * Math.sin(4.4 * x + 0.9) + 0.014 * Math.sin(13 * x),
  (x) => 0.55 + 0.05 * Math.sin(5.6 * x + 3.6) + 0.012 * Math.sin(15 * x + 2),
  (x) => 0.63 + 0.058 * Math.sin(4.3 * x + 5.4) + 0.01 * Math.sin(10 * x + 1),
  (x) => 0.74 + 0.06 * Math.sin(3.7 * x + 2.2) + 0.008 * Math.sin(9 * x + 4),
  (x) => 0.86 + 0.06 * Math.sin(3.2 * x + 5.2) + 0.006 * Math.sin(11 * x + 2),
];

/** Flowers stand on this hill and the nearer ones. */
const FIRST_WITH_FLOWERS = 2;

/** The outlines of the hills, from far to near, as SVG paths in a picture of 1000 by 1000. */
export const HILLS: readonly string[] = RIDGES.map((ridge) => {
  const STEPS = 90;
  let path = 'M0 1000';
  for (let step = 0; step <= STEPS; step += 1) {
    const x = step / STEPS;
    path += `L${Math.round(x * 1e4) / 10} ${Math.round(ridge(x) * 1e4) / 10}`;
  }
  return `${path}L1000 1000Z`;
});

/**
 * One flower for every win, the farthest first, so that near ones are drawn over them. More than
 * forty are smaller, so that the land is seen between them.
 */
export function flowersOf(wins: readonly Seed[]): Flower[] {
  const room = Math.min(1, Math.max(0.4, (40 / wins.length) ** 0.4));
  return wins
    .map(({ id, area }): Flower => {
      const at = plant(id);
      return { ...at, size: at.size * room, kind: AREAS.find((known) => known === area) ?? 'none' };
    })
    .sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** Where something grows follows from its id and from nothing else. */
export function plant(id: string): Omit<Plant, 'kind'> {
  const chance = chancesOf(id);
  const x = 0.05 + 0.9 * chance();
  const hill =
    FIRST_WITH_FLOWERS + Math.floor(chance() ** 0.8 * (RIDGES.length - FIRST_WITH_FLOWERS));
  const from = ridgeAt(hill, x) + 0.015;
  const to = ridgeAt(hill + 1, x) + 0.02;
  const y = from + chance() * (to - from);
  return { id, hill, x, y, size: 8.4 * y - 2, lean: 16 * chance() - 8 };
}

/** The ridge of a hill at `x`. In front of the nearest, the picture ends. */
export function ridgeAt(hill: number, x: number): number {
  return RIDGES[hill]?.(x) ?? 0.96;
}
