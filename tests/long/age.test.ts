import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seal, unseal } from '@/utils/transfer/age';
import { fixture } from '../fixtures/zips';

// At the cost that the program itself asks for, a passphrase takes a second. The rest is in tests/unit/transfer.

const WORDS = 'three quiet words';
const installed = spawnSync('age', ['--version']).status === 0;

test('what Debian’s age has closed opens here', async () => {
  const file = new Uint8Array(await (await fixture('presently.csv.age')).arrayBuffer());
  expect(new TextDecoder().decode(await unseal(file, WORDS))).toContain('2026-10-30,rested');
});

// .ci/run installs it; a machine without it cannot say.
test.runIf(installed)('what is closed here opens with Debian’s age', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'inbetween-'));
  try {
    await writeFile(
      join(dir, 'in.age'),
      await seal(new TextEncoder().encode('rested 🌱'), WORDS, 12),
    );
    // age asks on a terminal, and `script` makes one.
    const { status } = spawnSync('script', ['-qec', 'age -d -o out in.age', '/dev/null'], {
      cwd: dir,
      input: `${WORDS}\n`,
    });
    expect(status).toBe(0);
    expect(await readFile(join(dir, 'out'), 'utf8')).toBe('rested 🌱');
  } finally {
    await rm(dir, { recursive: true });
  }
});
