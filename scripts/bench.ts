import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { measurePopup } from '../tests/bench/popup.ts';
import { tableLine, type Compared } from '../tests/bench/samples.ts';
import { measureWins } from '../tests/bench/wins.ts';
import type { Kind } from './browsers/types.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs', 'measurements.md');

/** `npm run bench -- [--records N] [--quick]`: measures the builds, and writes docs/measurements.md */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      /** How many wins the large store has. */
      records: { type: 'string', default: '1000000' },
      /** Few wins and few samples, to see whether it works. Nothing is written. */
      quick: { type: 'boolean', default: false },
      /** Where the builds are, if not where `npm run build` puts them. */
      builds: { type: 'string', default: join(root, '.output') },
    },
  });
  const times = values.quick ? 5 : 21;
  const many = values.quick ? 20_000 : Number(values.records);
  const compared: Compared[] = [];
  const versions = new Set<string>();
  for (const kind of ['chromium', 'firefox'] as const) {
    const popup = await measurePopup(kind, build(values.builds, kind), times);
    compared.push(popup.compared);
    versions.add(popup.version);
  }
  const wins = await measureWins('chromium', build(values.builds, 'chromium'), many, times);
  compared.push(...wins.compared);

  const text = await format(report(compared, [...versions], times), { parser: 'markdown' });
  console.log(text);
  if (!values.quick) await writeFile(page, text);
}

function build(builds: string, kind: Kind): string {
  const dir = join(builds, kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  if (existsSync(dir)) return dir;
  throw new Error('There is no build to measure. Run "npm run build" first.');
}

function report(compared: readonly Compared[], versions: readonly string[], times: number): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${availableParallelism()} cores, ${memory} GB of memory, ${process.platform}`;
  const today = Temporal.Now.plainDateISO().toString();
  return [
    '# Measurements',
    '',
    `Made by \`npm run bench\` on ${today}: ${machine}; ${versions.join(', ')}, both without a`,
    `window; Node ${process.versions.node}. The two of a line are measured in turn, ${times} times`,
    'each. Times are medians, with the middle half of the samples in brackets.',
    '',
    '| What | Where | Ours | Held against | Ratio | Limit | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...compared.map(tableLine),
    '',
  ].join('\n');
}

await main();
