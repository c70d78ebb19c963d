import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test.each([
  'docs/architecture.md',
  'CONTRIBUTING.md',
  'README.md',
  'docs/decisions.md',
  'docs/accessibility.md',
  'docs/faults.md',
  'docs/measurements.md',
])('every file that %s names is there', async (page) => {
  const text = await readFile(page, 'utf8');
  const named = [
    ...text.matchAll(/`((?:utils|entrypoints|components|scripts|tests|docs|public)\/[^`*]*)`/g),
  ].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every test of the browsers that docs/accessibility.md names is there', async () => {
  const [, table = ''] = (await readFile('docs/accessibility.md', 'utf8')).split(
    '## What is tested',
  );
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  const named = rows.flatMap((row) => [
    ...(row.split('|').at(3) ?? '').matchAll(/`([a-z-]+)(?:\.test\.ts)?`/g),
  ]);
  expect(named.length).toBeGreaterThan(20);
  const missing = named
    .map(([, name = '']) => `tests/browser/${name}.test.ts`)
    .filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

test('no file is over 250 lines without a reason in it', async () => {
  const files = globSync('{components,entrypoints,scripts,tests,utils}/**/*.{ts,svelte}');
  const long: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const has = text.trimEnd().split('\n').length;
    if (has > 250 && !text.includes('Longer than other files')) long.push(`${file}: ${has}`);
  }
  expect(files.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});
