import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = [...globSync('*.md'), ...globSync('docs/**/*.md')];
const CODE = globSync(
  '{components,entrypoints,public,scripts,tests,utils}/**/*.{ts,svelte,css,js}',
);

test.each(PAGES)('every file that %s names is there', async (page) => {
  const text = await readFile(page, 'utf8');
  const named = [
    ...text.matchAll(
      /`((?:utils|entrypoints|components|scripts|tests|docs|public|locales)\/[^`*]*)`/g,
    ),
  ].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every file that the architecture names without a folder is where its paragraph is, or at the top', async () => {
  const text = await readFile('docs/architecture.md', 'utf8');
  const named = text.split('\n\n').flatMap((paragraph) => {
    const [, folder = '.'] = /^In `([^`]+)`:/.exec(paragraph) ?? [];
    const names = paragraph.matchAll(/`([\w.-]+\.(?:ts|svelte|css|js))`/g);
    return [...names].map(([, name = '']) => join(folder, name));
  });
  expect(named.length).toBeGreaterThan(5);
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
  const long: string[] = [];
  for (const file of CODE) {
    const text = await readFile(file, 'utf8');
    const has = text.trimEnd().split('\n').length;
    if (has > 250 && !text.includes('Longer than other files')) long.push(`${file}: ${has}`);
  }
  expect(CODE.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});
