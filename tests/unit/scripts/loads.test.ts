import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a file imports by a path, but for types, which are gone before it runs. */
function imported(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (?!type )[^;]*?from '(\.[^']+)';/gms)].map(([, path = '']) =>
    join(dirname(file), path),
  );
}

test('every script finds what it imports, as Node looks for it: by the whole name of a file', async () => {
  const names = await readdir(join(root, 'scripts'), { recursive: true });
  const waiting = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, 'scripts', name));
  expect(waiting.length).toBeGreaterThan(40);
  const seen = new Set<string>();
  const missing: string[] = [];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const path of imported(file)) {
      if (existsSync(path)) waiting.push(path);
      else missing.push(`${relative(root, file)}: ${relative(root, path)}`);
    }
  }
  expect(missing).toEqual([]);
});
