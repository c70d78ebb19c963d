import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { built } from './builds';

/** Bytes, compressed as in a package: what a page loads before it is all there. */
const BUDGET = { script: 20_000, style: 8_000 };

test.each<Kind>(['chromium', 'firefox'])('the new tab stays small in %s', async (kind) => {
  expect(await bytes(kind, /src="([^"]+\.js)"/g)).toBeLessThanOrEqual(BUDGET.script);
  expect(await bytes(kind, /href="([^"]+\.css)"/g)).toBeLessThanOrEqual(BUDGET.style);
});

async function bytes(kind: Kind, named: RegExp): Promise<number> {
  const page = await readFile(join(built[kind], 'newtab.html'), 'utf8');
  const files = [...page.matchAll(named)].map(([, path]) => join(built[kind], path ?? ''));
  expect(files.length).toBeGreaterThan(0);
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  return sizes.reduce((all, size) => all + size, 0);
}
