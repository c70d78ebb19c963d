import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Builds the packages for the stores twice, in two time zones, and compares them to the byte: who
// builds them from the source can see that the store has the same.

const root = join(import.meta.dirname, '..');
const runs = [
  { dir: join('.output', 'twice', 'one'), zone: 'UTC' },
  { dir: join('.output', 'twice', 'two'), zone: 'Pacific/Chatham' },
];

const [one = new Map<string, string>(), two = new Map<string, string>()] = runs.map(packages);
const names = [...new Set([...one.keys(), ...two.keys()])].toSorted();
for (const name of names) {
  const same = one.get(name) === two.get(name);
  console.log(`${same ? 'the same' : 'DIFFERENT'}  ${one.get(name) ?? ''}  ${name}`);
  if (!same) process.exitCode = 1;
}
if (names.length < 2) throw new Error('There are no packages to compare.');

/** The packages' SHA-256 by their names. */
function packages({ dir, zone }: { dir: string; zone: string }): Map<string, string> {
  rmSync(join(root, dir), { recursive: true, force: true });
  for (const browser of ['chrome', 'firefox']) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', browser],
      { cwd: root, encoding: 'utf8', env: { ...process.env, OUT_DIR: dir, TZ: zone } },
    );
    if (status !== 0) throw new Error(stdout + stderr);
  }
  const files = readdirSync(join(root, dir)).filter((name) => name.endsWith('.zip'));
  return new Map(files.map((name) => [name, sha256(join(root, dir, name))]));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
