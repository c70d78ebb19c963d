import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test.each([
  'docs/architecture.md',
  'CONTRIBUTING.md',
  'README.md',
  'docs/decisions.md',
  'docs/accessibility.md',
])('every file that %s names is there', async (page) => {
  const text = await readFile(page, 'utf8');
  const named = [
    ...text.matchAll(/`((?:utils|entrypoints|components|scripts|tests|docs|public)\/[^`*]*)`/g),
  ].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
