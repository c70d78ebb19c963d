import type { FlowerKind } from './meadow';

// Flowers as small as a year needs them: each kind has an outline of its own, drawn as one path. The
// foot of a stem stands at x, y, and a unit of `size` is about a tenth of a flower's height.

type Draw = (x: number, y: number, size: number) => string;

const n = (value: number): string => String(Math.round(value * 10) / 10);

function dot(x: number, y: number, wide: number, high = wide): string {
  const arc = (to: number) => `a${n(wide)} ${n(high)} 0 1 0 ${n(to)} 0`;
  return `M${n(x - wide)} ${n(y)}${arc(2 * wide)}${arc(-2 * wide)}z`;
}

/** Petals, or whatever stands around a middle. */
function around(count: number, x: number, y: number, far: number, wide: number): string {
  let path = '';
  for (let each = 0; each < count; each += 1) {
    const turn = (2 * Math.PI * each) / count - Math.PI / 2;
    path += dot(x + far * Math.cos(turn), y + far * Math.sin(turn), wide);
  }
  return path;
}

/** Narrow rays from a middle. */
function rays(count: number, x: number, y: number, long: number): string {
  let path = '';
  for (let each = 0; each < count; each += 1) {
    const turn = (2 * Math.PI * each) / count;
    const side = turn + Math.PI / count;
    const tip = `${n(x + long * Math.cos(turn))} ${n(y + long * Math.sin(turn))}`;
    const notch = `${n(x + long * 0.45 * Math.cos(side))} ${n(y + long * 0.45 * Math.sin(side))}`;
    path += `${each === 0 ? 'M' : 'L'}${tip}L${notch}`;
  }
  return `${path}z`;
}

/** How high the blossom of each kind stands, in units. */
export const STEM: Readonly<Record<FlowerKind, number>> = {
  none: 8,
  rest: 7,
  boundaries: 7,
  self_compassion: 8,
  asking_for_help: 8,
  feeling: 8,
  noticing: 6,
  body: 10,
  connection: 8,
};

/** The blossom of each kind, with the end of its stem at x, y. */
export const BLOSSOM: Readonly<Record<FlowerKind, Draw>> = {
  none: (x, y, s) => around(5, x, y, 1.6 * s, 1.3 * s),
  rest: (x, y, s) =>
    [0, 1, 2, 3, 4]
      .map((row) => dot(x, y - row * 1.3 * s, (1.4 - row * 0.2) * s, 0.9 * s))
      .join(''),
  boundaries: (x, y, s) =>
    `M${n(x)} ${n(y)}c${n(-3 * s)} 0 ${n(-2.6 * s)} ${n(-3 * s)} ${n(-2.2 * s)} ${n(-4.6 * s)}l${n(1.3 * s)} ${n(1.2 * s)}l${n(0.9 * s)} ${n(-2 * s)}l${n(0.9 * s)} ${n(2 * s)}l${n(1.3 * s)} ${n(-1.2 * s)}c${n(0.4 * s)} ${n(1.6 * s)} ${n(0.8 * s)} ${n(4.6 * s)} ${n(-2.2 * s)} ${n(4.6 * s)}z`,
  self_compassion: (x, y, s) => rays(9, x, y, 3.4 * s),
  asking_for_help: (x, y, s) =>
    `M${n(x)} ${n(y - s)}c${n(-1.6 * s)} ${n(0.4 * s)} ${n(-1.8 * s)} ${n(2.2 * s)} ${n(-2.6 * s)} ${n(3.6 * s)}l${n(1.7 * s)} ${n(-0.7 * s)}l${n(0.9 * s)} ${n(1 * s)}l${n(0.9 * s)} ${n(-1 * s)}l${n(1.7 * s)} ${n(0.7 * s)}c${n(-0.8 * s)} ${n(-1.4 * s)} ${n(-1 * s)} ${n(-3.2 * s)} ${n(-2.6 * s)} ${n(-3.6 * s)}z`,
  feeling: (x, y, s) => around(4, x, y, 1.5 * s, 1.9 * s),
  noticing: (x, y, s) =>
    dot(x, y - s, 1.2 * s) + dot(x - 2.2 * s, y + 0.8 * s, s) + dot(x + 2.2 * s, y + 0.4 * s, s),
  body: (x, y, s) => rays(14, x, y, 3.8 * s) + dot(x, y, 2.1 * s),
  connection: (x, y, s) =>
    around(3, x - 1.5 * s, y, s, 0.9 * s) + around(3, x + 1.7 * s, y - s, s, 0.9 * s),
};
