import { AREAS, type Area } from './area';
import { chancesOf } from './chance';
import type { Win } from './win';

// The picture of a week. Lengths are parts of the picture: 0 is its left or top, 1 its right or
// bottom. The same wins give the same picture on every device.

/** What grows: a kind of flower for each area, and one for wins without a built-in area. */
export type FlowerKind = Area | 'none';

/** One flower, standing on the hill with its foot at `x`, `y`. */
export interface Flower {
  id: string;
  kind: FlowerKind;
  x: number;
  y: number;
  /** Larger the nearer it stands. */
  size: number;
  /** Degrees from upright. */
  lean: number;
  /** Which of four rhythms it sways in, so that the meadow does not march. */
  rhythm: 0 | 1 | 2 | 3;
}

/** The light that lies on the hill. */
export type Light = 'dawn' | 'day' | 'dusk' | 'night';

/** One flower for every win, the farthest first, so that near ones are drawn over them. */
export function flowersOf(wins: readonly Pick<Win, 'id' | 'area'>[]): Flower[] {
  return wins.map(flowerOf).toSorted((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** The outlines of three hills, from far to near, as SVG paths in a picture of 1000 by 1000. */
export const HILLS: readonly string[] = [farRidge, middleRidge, nearRidge].map(outline);

/** The light at an hour of the person's day, 0 to 23. */
export function lightAt(hour: number): Light {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 8) return 'dawn';
  return hour < 18 ? 'day' : 'dusk';
}

function flowerOf({ id, area }: Pick<Win, 'id' | 'area'>): Flower {
  const chance = chancesOf(id);
  const x = 0.03 + 0.94 * chance();
  // Standing a little denser in front, where there is more room between the stems.
  const depth = Math.sqrt(chance());
  const ridge = middleRidge(x) + 0.05;
  const y = ridge + depth * (0.97 - ridge);
  return {
    id,
    kind: (AREAS as readonly string[]).includes(area ?? '') ? (area as Area) : 'none',
    x,
    y,
    size: 0.5 + 0.75 * y * y,
    lean: -9 + 18 * chance(),
    rhythm: Math.floor(chance() * 4) as Flower['rhythm'],
  };
}

function farRidge(x: number): number {
  return 0.34 + 0.1 * Math.sin(5.2 * x + 0.4) + 0.03 * Math.sin(13 * x);
}

function middleRidge(x: number): number {
  return 0.5 + 0.09 * Math.sin(4.1 * x + 3.6) + 0.02 * Math.sin(11 * x + 1);
}

function nearRidge(x: number): number {
  return 0.7 + 0.07 * Math.sin(3.4 * x + 5.5);
}

function outline(ridge: (x: number) => number): string {
  const STEPS = 40;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = step / STEPS;
    return `${Math.round(x * 1000)} ${Math.round(ridge(x) * 1000)}`;
  });
  return `M0 1000L${points.join('L')}L1000 1000Z`;
}
