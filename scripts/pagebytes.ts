import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files of a page by their paths in the build, each with its bytes, compressed as in a package. */
export type Bytes = Map<string, number>;

/** What a page of a build loads before it is all there, and not what it loads later. */
export async function pageBytes(build: string, page: string): Promise<Record<Part, Bytes>> {
  const html = await readFile(join(build, page), 'utf8');
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, path]) => join(build, path ?? ''));
  return {
    script: await compressed(build, await withImports(named(/src="([^"]+\.js)"/g))),
    style: await compressed(build, named(/href="([^"]+\.css)"/g)),
  };
}

export type Part = 'script' | 'style';

/** All bytes of some files. */
export function total(bytes: Bytes): number {
  return bytes.values().reduce((sum, size) => sum + size, 0);
}

/** The files and all that they import before they run. */
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

async function compressed(build: string, files: readonly string[]): Promise<Bytes> {
  const sizes = files.map(async (file) => {
    const { length } = gzipSync(await readFile(file));
    return [relative(build, file), length] as const;
  });
  return new Map(await Promise.all(sizes));
}
