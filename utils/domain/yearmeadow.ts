import { AREAS } from './area';
import { chancesOf } from './chance';
import type { Day } from './day';
import type { FlowerKind } from './meadow';
import type { Win } from './win';
import { BLOSSOM, STEM } from './yearflowers';

// The picture of a year: the months beside one another on a few hills, a flower for every win where
// its day stands. A day without one is a part of the hill like any other.

/** An SVG path with what fills it, and the line around or along it. */
interface Shape {
  d: string;
  fill?: Paint;
  /** The width of a line in the colour of stems. */
  line?: number;
}

/** One hill of the picture. */
export interface Hill {
  /** The days it reaches over. */
  first: Day;
  last: Day;
  shapes: Shape[];
}

type Seed = Pick<Win, 'id' | 'area' | 'day'>;

export const HILL_HEIGHT = 190;

/** How wide a hill of so many months is. */
export function hillWidth(months: number): number {
  return months === 1 ? 340 : 1000;
}

/** Each for a light and for a dark page. */
export const PAINTS = {
  sky: ['#eef1e6', '#1b2729'],
  far: ['#dbe6cf', '#27403a'],
  near: ['#c3d8ae', '#2c4d3f'],
  stem: ['#4d8055', '#7fb184'],
  none: ['#b98a1c', '#efd27a'],
  rest: ['#7a68b0', '#b5a6e2'],
  boundaries: ['#c45a4a', '#e89585'],
  self_compassion: ['#fffdf4', '#f2f0e4'],
  asking_for_help: ['#4b73b4', '#93b0e2'],
  feeling: ['#bd3f30', '#e47f6d'],
  noticing: ['#3f7fb0', '#92c1e6'],
  body: ['#c07f10', '#f2bd58'],
  connection: ['#b9587f', '#e3a3c0'],
} as const satisfies Record<
  FlowerKind | 'sky' | 'far' | 'near' | 'stem',
  readonly [string, string]
>;

type Paint = keyof typeof PAINTS;

/** The hills of a year, so many months on each (a divisor of twelve). */
export function yearMeadow(year: number, wins: readonly Seed[], months: number): Hill[] {
  const hills: Hill[] = [];
  for (let month = 1; month <= 12; month += months) {
    const begin = Temporal.PlainDate.from({ year, month, day: 1 });
    const end = begin.add({ months }).subtract({ days: 1 });
    const [first, last] = [begin.toString() as Day, end.toString() as Day];
    const days = end.since(begin).days + 1;
    const width = hillWidth(months);
    const seeds = wins.filter(({ day }) => first <= day && day <= last);
    const place = (day: Day) => begin.until(day).days;
    hills.push({ first, last, shapes: shapesOf(seeds, { month, days, width, place }) });
  }
  return hills;
}

interface Ground {
  month: number;
  days: number;
  width: number;
  place: (day: Day) => number;
}

function shapesOf(seeds: readonly Seed[], { month, days, width, place }: Ground): Shape[] {
  const ridge = (x: number) => 92 + 16 * Math.sin((x * 5) / width + month) + 5 * Math.sin(x / 43);
  const far = (x: number) => 66 + 18 * Math.sin((x * 4) / width + month * 2 + 2);
  const stems: string[] = [];
  const blossoms = new Map<FlowerKind, string[]>();
  for (const { id, area, day } of seeds) {
    const chance = chancesOf(id);
    const kind: FlowerKind = AREAS.find((known) => known === area) ?? 'none';
    const x = (width * (place(day) + 0.15 + 0.7 * chance())) / days;
    const from = ridge(x) + 14;
    const y = from + (HILL_HEIGHT - 6 - from) * Math.sqrt(chance());
    const size = 1.9 + (1.9 * (y - 90)) / HILL_HEIGHT;
    const high = STEM[kind] * size;
    const lean = (chance() - 0.5) * high * 0.3;
    stems.push(`M${x.toFixed(1)} ${y.toFixed(1)}l${lean.toFixed(1)} ${(-high).toFixed(1)}`);
    const drawn = BLOSSOM[kind](x + lean, y - high, size);
    const same = blossoms.get(kind);
    if (same) same.push(drawn);
    else blossoms.set(kind, [drawn]);
  }
  const shapes: Shape[] = [
    { d: `M0 0H${width}V${HILL_HEIGHT}H0z`, fill: 'sky' },
    { d: outline(far, width), fill: 'far' },
    { d: outline(ridge, width), fill: 'near' },
  ];
  if (stems.length > 0) shapes.push({ d: stems.join(''), line: 1.4 });
  for (const [kind, drawn] of blossoms) shapes.push({ d: drawn.join(''), fill: kind, line: 0.3 });
  return shapes;
}

function outline(ridge: (x: number) => number, width: number): string {
  const points = Array.from({ length: 51 }, (_, step) => {
    const x = (step * width) / 50;
    return `${x.toFixed(1)} ${ridge(x).toFixed(1)}`;
  });
  return `M0 ${HILL_HEIGHT}L${points.join('L')}L${width} ${HILL_HEIGHT}z`;
}

/** The picture as a file of its own, in the colours of a light page. It holds no word. */
export function yearFile(hills: readonly Hill[], months: number): string {
  const [width, height] = [hillWidth(months), HILL_HEIGHT * hills.length];
  const rows = hills.map(({ shapes }, row) => {
    const paths = shapes.map(({ d, fill, line }) => {
      const colour = fill ? PAINTS[fill][0] : 'none';
      const stroke = line === undefined ? '' : ` stroke="${PAINTS.stem[0]}" stroke-width="${line}"`;
      return `<path d="${d}" fill="${colour}"${stroke}/>`;
    });
    return `<g transform="translate(0 ${row * HILL_HEIGHT})">${paths.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${rows.join('')}</svg>`;
}
