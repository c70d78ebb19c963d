import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import { expect, test } from 'vitest';
import { seal, unseal } from '@/utils/transfer/age';
import { fixture } from '../../fixtures/zips';

const WORDS = 'three quiet words';
const installed = spawnSync('age', ['--version']).status === 0;

test('bytes come back as they were, none and many', async () => {
  for (const size of [0, 1, 65_536, 200_000]) {
    const bytes = new Uint8Array(size).fill(7);
    expect(await unseal(await seal(bytes, WORDS, 2), WORDS)).toEqual(bytes);
  }
});

test('what Debian’s age has closed opens here', async () => {
  const file = new Uint8Array(await (await fixture('presently.csv.age')).arrayBuffer());
  expect(new TextDecoder().decode(await unseal(file, WORDS))).toContain('2026-10-30,rested');
});

test('a file in letters opens as one in bytes does, if it is whole', async () => {
  const bytes = new TextEncoder().encode('rested');
  const letters = armor.encode(await seal(bytes, WORDS, 2));
  const file = (text: string) => new TextEncoder().encode(text);
  expect(await unseal(file(letters), WORDS)).toEqual(bytes);
  await expect(unseal(file(letters.slice(0, -40)), WORDS)).rejects.toThrow('cut');
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
