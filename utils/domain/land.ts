import { plant, ridgeAt, type Plant } from './meadow.ts';

/** Grass, reeds, a few trees and two birds, the same in every meadow. */
export const LAND: readonly Plant<'tuft' | 'trees' | 'reeds' | 'birds'>[] = [
  ...Array.from({ length: 54 }, (_, each) => {
    const grass = plant(`grass ${each}`);
    return { ...grass, kind: 'tuft' as const, size: grass.size * 0.55 };
  }),
  ...[0.1, 0.135, 0.66].map((x, each) =>
    standing('trees', 1, x, ridgeAt(1, x) + 0.012, 2.8 - each * 0.6),
  ),
  standing('birds', 0, 0.47, 0.42, 3),
  ...[0.012, 0.045, 0.078, 0.93, 0.965, 0.99].map((x, each) =>
    standing('reeds', 4, x, 1.02, 4.4 + 2 * Math.sin(each * 2.2)),
  ),
];

function standing<Kind extends string>(
  kind: Kind,
  hill: number,
  x: number,
  y: number,
  size: number,
): Plant<Kind> {
  return { id: `${kind} ${x}`, kind, hill, x, y, size, lean: 0 };
}
