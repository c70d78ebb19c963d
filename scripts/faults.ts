import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kind } from './browsers/types.ts';
import { runFault } from './faults/fault.ts';
import { runKills } from './faults/kills.ts';
import { faults } from './faults/list.ts';

const builds: Record<Kind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** What came of one fault in one browser. */
interface Row {
  readonly fault: string;
  readonly browser: Kind;
  readonly must: string;
  readonly held: string;
  readonly ok: boolean;
}

/** `npm run faults -- [--kills N] [--seed S] [--browser chromium|firefox] [--build DIRECTORY]` */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      /** How many in each browser. */
      kills: { type: 'string', default: '150' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      browser: { type: 'string' },
      build: { type: 'string', default: join(import.meta.dirname, '..', '.output') },
    },
  });
  const count = Number(values.kills);
  const seed = Number(values.seed);
  if (!Number.isInteger(count) || !Number.isInteger(seed))
    throw new Error('--kills and --seed take a whole number.');
  const kinds = (['chromium', 'firefox'] as const).filter(
    (kind) => values.browser === undefined || values.browser === kind,
  );
  if (kinds.length === 0) throw new Error('--browser takes chromium or firefox.');
  // The browsers are apart from one another, and two cores carry both.
  const rows = await Promise.all(
    kinds.map((kind) => inBrowser(kind, join(values.build, builds[kind]), count, seed)),
  );
  console.log(`\n${table(rows.flat())}`);
  return rows.flat().every(({ ok }) => ok);
}

async function inBrowser(
  kind: Kind,
  extensionDir: string,
  count: number,
  seed: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  const add = async (fault: string, must: string, work: () => Promise<string>) => {
    const held = work().then(
      (seen) => ({ held: seen, ok: true }),
      (error: unknown) => ({ held: `NOT HELD: ${String(error)}`, ok: false }),
    );
    const row = { fault, browser: kind, must, ...(await held) };
    rows.push(row);
    console.log(`${row.ok ? 'held' : 'NOT HELD'}  ${kind}  ${fault}`);
  };
  if (count > 0) {
    const must = 'what was said to be kept is there once; other words are in the field';
    await add(`${count} kills, seed ${seed}`, must, async () =>
      (await runKills({ kind, extensionDir, count, seed })).toString(),
    );
  }
  for (const fault of faults.filter(({ browsers }) => browsers.includes(kind))) {
    await add(fault.name, fault.must, () => runFault(fault, kind, extensionDir, true));
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '/')).join(' | ')} |`;
  return [
    line(['fault', 'browser', 'must hold', 'held']),
    line(['---', '---', '---', '---']),
    ...rows.map(({ fault, browser, must, held }) => line([fault, browser, must, held])),
  ].join('\n');
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
