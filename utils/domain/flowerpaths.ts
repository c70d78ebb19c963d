// Lengths are hundredths of a flower that stands near. 0, 0 is the foot, and up is negative.

/** A point of a drawing. */
export type Point = readonly [x: number, y: number];

interface Placing {
  at?: Point;
  /** Degrees, clockwise. */
  turn?: number;
  /** Times as large; or so many times across and so many times down. */
  by?: number | Point;
}

/** A path of absolute commands, made larger or smaller, turned and moved, in this order. */
export function place(path: string, { at = [0, 0], turn = 0, by = 1 }: Placing): string {
  const [across, down] = typeof by === 'number' ? [by, by] : by;
  const angle = (turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, first: string, second: string) => {
    const [x, y] = [Number(first) * across, Number(second) * down];
    return `${short(at[0] + x * cos - y * sin)} ${short(at[1] + x * sin + y * cos)}`;
  });
}

/** A petal that stands on 0, 0: round at its tip, or pointed. */
export function petal(length: number, width: number, tip: 'round' | 'pointed' = 'round'): string {
  const half = width / 2;
  const [belly, shoulder] = tip === 'round' ? [0.35, 1.02] : [0.45, 0.72];
  const end = tip === 'round' ? half * 0.9 : half * 0.35;
  return place(
    `M0 0C${-half} ${-length * belly} ${-half - end * 0.3} ${-length * shoulder} 0 ${-length}` +
      `C${half + end * 0.3} ${-length * shoulder} ${half} ${-length * belly} 0 0Z`,
    {},
  );
}

/** A circle as a path, so that it can be placed and joined with others. */
export function round(radius: number): string {
  const bend = radius * 0.5523;
  return place(
    `M0 ${-radius}C${bend} ${-radius} ${radius} ${-bend} ${radius} 0` +
      `C${radius} ${bend} ${bend} ${radius} 0 ${radius}` +
      `C${-bend} ${radius} ${-radius} ${bend} ${-radius} 0` +
      `C${-radius} ${-bend} ${-bend} ${-radius} 0 ${-radius}Z`,
    {},
  );
}

/** The same path `count` times around a middle, from `first` degrees on. */
export function ring(
  path: string,
  count: number,
  { at = [0, 0], first = 0, by = 1 }: { at?: Point; first?: number; by?: number | Point } = {},
): string {
  return Array.from({ length: count }, (_, each) => {
    // No hand draws two petals alike.
    const own = 1 + 0.07 * Math.sin(each * 2.4 + count);
    const turned = place(path, { turn: first + (360 / count) * each, by: own });
    return place(turned, { at, by });
  }).join('');
}

function short(length: number): string {
  return String(Math.round(length * 10) / 10 || 0);
}
