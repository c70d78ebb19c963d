import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** Each in a folder and a time zone of its own. */
const runs = [
  { dir: join('.output', 'twice', 'one'), zone: 'UTC' },
  { dir: join('.output', 'twice', 'two'), zone: 'Pacific/Chatham' },
] as const;
const browsers = ['chrome', 'firefox'] as const;
const flavours = ['production', 'toolbar'] as const;

/** A package for a store, or the sources that go with it. */
export interface Package {
  readonly name: string;
  readonly path: string;
  /** SHA-256 of its bytes; nothing if it was not made. */
  readonly first: string | undefined;
  /** The same of the second one. */
  readonly second: string | undefined;
}

/** Builds all packages of both flavours twice, in two time zones, as many at a time as there are cores. */
export async function packagesTwice(): Promise<Package[]> {
  const waiting = runs.flatMap((run) => {
    rmSync(join(root, run.dir), { recursive: true, force: true });
    return flavours.flatMap((flavour) => browsers.map((browser) => ({ ...run, flavour, browser })));
  });
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await build(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const [one, two] = [sums(join(root, runs[0].dir)), sums(join(root, runs[1].dir))];
  const names = [...new Set([...one.keys(), ...two.keys()])].toSorted();
  // Two that are both missing would be as like as two that are the same.
  const missing = wanted().filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`Not made: ${missing.join(', ')}`);
  return names.map((name) => ({
    name,
    path: join(root, runs[0].dir, name),
    first: one.get(name),
    second: two.get(name),
  }));
}

/** What the stores are given: of each flavour a package for either kind of browser, and the sources. */
function wanted(): string[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return ['', '-toolbar'].flatMap((flavour) =>
    [...browsers, 'sources'].map((what) => `${name}-${version}-${what}${flavour}.zip`),
  );
}

interface Build {
  dir: string;
  zone: string;
  flavour: string;
  browser: string;
}

function build({ dir, zone, flavour, browser }: Build): Promise<void> {
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'zip', '-b', browser, '--mode', flavour], {
    cwd: root,
    env: { ...process.env, OUT_DIR: dir, TZ: zone },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said));
    });
  });
}

/** The SHA-256 of each package in a folder, by its name. */
function sums(dir: string): Map<string, string> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.zip'));
  return new Map(files.map((name) => [name, sha256(join(dir, name))]));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
