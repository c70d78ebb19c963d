import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { built } from './builds';

/** Bytes, compressed as in a package: what a page loads before it is all there. */
const BUDGET = { script: 25_000, style: 8_000 };

/** The pages that open at once. */
const pages = ['newtab.html', 'pause.html'];
const kinds: Kind[] = ['chromium', 'firefox'];

test.each(kinds.flatMap((kind) => pages.map((name) => [name, kind] as const)))(
  '%s stays small in %s',
  async (name, kind) => {
    const page = await readFile(join(built[kind], name), 'utf8');
    const named = (pattern: RegExp) =>
      [...page.matchAll(pattern)].map(([, path]) => join(built[kind], path ?? ''));
    const scripts = await withImports(named(/src="([^"]+\.js)"/g));
    const styles = named(/href="([^"]+\.css)"/g);
    expect(scripts.length).toBeGreaterThan(0);
    expect(styles.length).toBeGreaterThan(0);
    await expectWithin(BUDGET.script, scripts, built[kind]);
    await expectWithin(BUDGET.style, styles, built[kind]);
  },
);

/** The files and all that they import before they run; not what they load later. */
async function withImports(files: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const source = await readFile(file, 'utf8');
    for (const [, path] of source.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)) {
      waiting.push(join(dirname(file), path ?? ''));
    }
  }
  return [...found];
}

/** Says which file has how many bytes, so that the one that grew is named. */
async function expectWithin(budget: number, files: readonly string[], root: string): Promise<void> {
  const sizes = await Promise.all(
    files.map(
      async (file) => [relative(root, file), gzipSync(await readFile(file)).length] as const,
    ),
  );
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  const list = sizes.map(([file, size]) => `${file}: ${size}`).join(', ');
  expect(all, `${all} of ${budget} bytes: ${list}`).toBeLessThanOrEqual(budget);
}
