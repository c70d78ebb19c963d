/** Two things measured in turn, so that whatever else the machine does hits both. */
export interface Compared {
  readonly what: string;
  readonly where: string;
  /** What ours is called, and what it is held against. */
  readonly names: readonly [ours: string, other: string];
  /** ms */
  readonly ours: readonly number[];
  readonly other: readonly number[];
  /** How many times as long ours may take. */
  readonly limit: number;
}

/** Takes one sample of each in turn, `times` times, after a few that do not count. */
export async function inTurn(
  times: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ ours: number[]; other: number[] }> {
  const samples = { ours: [] as number[], other: [] as number[] };
  const warmUp = 3;
  for (let round = 0; round < warmUp + times; round += 1) {
    const [one, two] = [await ours(), await other()];
    if (round < warmUp) continue;
    samples.ours.push(one);
    samples.other.push(two);
  }
  return samples;
}

/** The value that a share of the samples does not exceed; 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
}

/** A line of the table: medians with the middle half of the samples, the ratio, and the verdict. */
export function tableLine({ what, where, names, ours, other, limit }: Compared): string {
  const ratio = quantile(ours, 0.5) / quantile(other, 0.5);
  const verdict = ratio <= limit ? 'held' : 'fell short';
  const cells = [what, where, `${names[0]}: ${told(ours)}`, `${names[1]}: ${told(other)}`];
  return `| ${[...cells, ratio.toFixed(2), `${limit} times`, verdict].join(' | ')} |`;
}

function told(samples: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(samples, share).toFixed(1));
  return `${middle ?? ''} ms (${low ?? ''} to ${high ?? ''})`;
}
