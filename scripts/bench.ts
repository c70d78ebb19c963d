import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Bench, Conditions } from '../tests/bench/bench.ts';
import { bytes } from '../tests/bench/bytes.ts';
import { journal } from '../tests/bench/journal.ts';
import { files } from '../tests/bench/files.ts';
import { memory } from '../tests/bench/memory.ts';
import { newTab } from '../tests/bench/newtab.ts';
import { pause } from '../tests/bench/pause.ts';
import { nudges } from '../tests/bench/nudges.ts';
import { readOther } from '../tests/bench/others.ts';
import { popup } from '../tests/bench/popup.ts';
import { wins } from '../tests/bench/wins.ts';
import { worker } from '../tests/bench/worker.ts';
import { withSection } from './bench/sections.ts';
import { buildOf } from './buildof.ts';

const BENCHES: readonly Bench[] = [
  ...[popup, newTab, pause, journal, worker],
  ...[wins, files, nudges, memory, bytes],
];

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs', 'measurements.md');

/**
 * `npm run bench -- [--only NAME] [--records N] [--other DIR] [--quick]`: measures the builds, and
 * writes what was measured into docs/measurements.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      /** The benches to run, if not all. */
      only: { type: 'string', multiple: true, default: [] },
      /** How many records the largest store has. */
      records: { type: 'string', default: '1000000' },
      /**
       * The folder of another extension, unpacked, that is measured beside ours: its new tab, its
       * popup and, for the pause page and the journal, which no other has, its options or else its new tab.
       */
      other: { type: 'string', multiple: true, default: [] },
      /** Few wins and few samples, to see whether it works. Nothing is written. */
      quick: { type: 'boolean', default: false },
      /** Where the builds are, if not where `npm run build` puts them. */
      builds: { type: 'string', default: join(root, '.output') },
    },
  });
  const { quick, only } = values;
  const conditions: Conditions = {
    build: (kind) => buildOf(values.builds, kind),
    times: quick ? 5 : 21,
    quick,
    records: quick ? 20_000 : Number(values.records),
    others: await Promise.all(values.other.map(readOther)),
  };
  for (const name of only) {
    if (!BENCHES.some((bench) => bench.name === name)) {
      throw new Error(`There is no bench ${name}: ${BENCHES.map((one) => one.name).join(', ')}`);
    }
  }
  for (const { name, title, run } of BENCHES) {
    if (only.length > 0 && !only.includes(name)) continue;
    const begun = circumstances();
    const section = `${begun}\n\n${await run(conditions)}`;
    console.log(`## ${title}\n\n${section}\n`);
    if (quick) continue;
    const text = withSection(await readFile(page, 'utf8'), title, section);
    await writeFile(page, await format(text, { parser: 'markdown' }));
  }
}

/** What a reader needs to know about the run. */
function circumstances(): string {
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  // Half of the cores busy with something else already makes every browser wait.
  const shared = load > cores / 2 ? `, shared with other work (load ${load.toFixed(0)})` : '';
  const today = Temporal.Now.plainDateISO().toString();
  return `On ${today}: ${cores} cores, ${memory} GB of memory, ${process.platform}${shared}; Node ${process.versions.node}.`;
}

await main();
