import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Kind } from './browsers/types.ts';
import { buildOf } from './buildof.ts';
import { runFault } from './faults/fault.ts';
import { runKills } from './faults/kills.ts';
import { faults } from './faults/list.ts';
import { faultsPage, type Row, table } from './faults/table.ts';

const root = join(import.meta.dirname, '..');

/** What came of all of it in one browser. */
interface Run {
  readonly rows: readonly Row[];
  readonly version: string;
}

/** `npm run faults -- [--kills N] [--seed S] [--browser chromium|firefox] [--build DIRECTORY] [--write]` */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      /** How many in each browser. */
      kills: { type: 'string', default: '150' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      browser: { type: 'string' },
      build: { type: 'string', default: join(root, '.output') },
      /** Writes what came of it into docs/faults.md. */
      write: { type: 'boolean', default: false },
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
  if (values.write && kinds.length < 2) throw new Error('--write takes both browsers.');
  const extensionDirs = kinds.map((kind) => [kind, buildOf(values.build, kind)] as const);
  // The browsers are apart from one another, and two cores carry both.
  const runs = await Promise.all(
    extensionDirs.map(([kind, dir]) => inBrowser(kind, dir, count, seed)),
  );
  // The kills come first; then as they are listed, though not all happen in each browser.
  const place = ({ fault }: Row) => faults.findIndex(({ name }) => name === fault);
  const rows = runs.flatMap((run) => run.rows).toSorted((a, b) => place(a) - place(b));
  console.log(`\n${table(rows)}`);
  if (values.write) {
    const page = faultsPage(rows, circumstances(runs, count, seed));
    await writeFile(join(root, 'docs', 'faults.md'), await format(page, { parser: 'markdown' }));
  }
  return rows.every(({ ok }) => ok);
}

async function inBrowser(
  kind: Kind,
  extensionDir: string,
  count: number,
  seed: number,
): Promise<Run> {
  const rows: Row[] = [];
  let version: string = kind;
  const add = async (fault: string, must: string, work: () => Promise<string>) => {
    const held = work().then(
      (seen) => ({ held: seen, ok: true }),
      (error: unknown) => ({ held: String(error), ok: false }),
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
    await add(fault.name, fault.must, async () => {
      const outcome = await runFault(fault, kind, extensionDir, true);
      version = outcome.version;
      return outcome.held;
    });
  }
  return { rows, version };
}

/** When it was run, with what, and how much of it. */
function circumstances(runs: readonly Run[], count: number, seed: number): string {
  const today = Temporal.Now.plainDateISO().toString();
  const versions = runs.map(({ version }) => version.replace('/', ' ')).join(' and ');
  return `On ${today}, in ${versions} on ${process.platform}, with ${count} kills in each, seed ${seed}.`;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
