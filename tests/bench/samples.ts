/** Two things measured in turn, so that whatever else the machine does hits both. */
export interface Compared {
  readonly what: string;
  readonly where: string;
  /** What ours is called, and what it is held against. */
  readonly names: readonly [ours: string, other: string];
  /** ms */
  readonly ours: readonly number[];
  readonly other: readonly number[];
  /** How many times as long ours may take, if that is limited. */
  readonly limit?: number;
}

/** How often something is done before it counts. */
const WARM_UP = 3;

/** Takes one sample of each in turn, `times` times, after a few that do not count. */
export async function inTurn(
  times: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ ours: number[]; other: number[] }> {
  const [first = [], second = []] = await allInTurn(times, [ours, other]);
  return { ours: first, other: second };
}

/**
 * The same of what may take long: `times` times, or as often as some time (ms) allows, and the first
 * time counts.
 */
export async function seldomInTurn(
  { times, patience }: { times: number; patience: number },
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ ours: number[]; other: number[] }> {
  const samples = { ours: [await ours()], other: [await other()] };
  const end = performance.now() + patience;
  while (samples.ours.length < times && performance.now() < end) {
    samples.ours.push(await ours());
    samples.other.push(await other());
  }
  return samples;
}

/** Takes one sample of each of several in turn, as `inTurn` does of two. */
export async function allInTurn<T>(
  times: number,
  takers: readonly (() => Promise<T>)[],
): Promise<T[][]> {
  const samples = takers.map((): T[] => []);
  for (let round = 0; round < WARM_UP + times; round += 1) {
    for (const [at, take] of takers.entries()) {
      const sample = await take();
      if (round >= WARM_UP) samples[at]?.push(sample);
    }
  }
  return samples;
}

/** The value that a share of the samples does not exceed; 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
}

/**
 * Comparisons as a table: medians with the middle half of the samples, the ratio, the verdict. What
 * fell short is said again under it.
 */
export function table(compared: readonly Compared[]): string {
  const short = compared.filter((one) => one.limit !== undefined && ratioOf(one) > one.limit);
  return [
    '| What | Where | Ours | Held against | Ratio | Limit | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...compared.map(tableLine),
    ...(short.length > 0 ? ['', ...short.map(shortLine)] : []),
  ].join('\n');
}

function ratioOf({ ours, other }: Compared): number {
  return quantile(ours, 0.5) / quantile(other, 0.5);
}

function tableLine(compared: Compared): string {
  const { what, where, names, ours, other, limit } = compared;
  const ratio = ratioOf(compared);
  const verdict =
    limit === undefined ? ['', ''] : [`${limit} times`, ratio <= limit ? 'held' : 'fell short'];
  const cells = [what, where, `${names[0]}: ${told(ours)}`, `${names[1]}: ${told(other)}`];
  // A clock of whole milliseconds can say that something took none.
  const times = Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
  return `| ${[...cells, times, ...verdict].join(' | ')} |`;
}

function shortLine(compared: Compared): string {
  const { what, where, names, limit } = compared;
  const ratio = ratioOf(compared).toFixed(2);
  return `- Fell short: "${what}" with ${names[0]} in ${where} took ${ratio} times as long as with ${names[1]}, where ${limit} are allowed.`;
}

function told(samples: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(samples, share).toFixed(1));
  return `${middle ?? ''} ms (${low ?? ''} to ${high ?? ''})`;
}
