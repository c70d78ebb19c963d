import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { styleIn } from './styleinside.ts';

/** Files of a page by their paths in the build, each with its bytes, compressed as in a package. */
export type Bytes = Map<string, number>;

/**
 * - `first`: the scripts that the page's HTML names, with all that they import before they run
 * - `whole`: these, and the scripts that the page then loads by itself, whatever anybody does
 * - `style`: its style, which stands in the HTML
 */
export type Part = 'first' | 'whole' | 'style';

/** What pages load by themselves once they are there, by the names of the chunks. */
const FOLLOWS = new Set(['later', 'Offer', 'whole']);

/** What is loaded only when somebody opens or writes something, when it is due, or in trouble. */
const ON_DEMAND = new Set([
  ...['Check', 'Letter', 'Patterns', 'Practice', 'Search', 'Session', 'Year'],
  ...['EntryEditor', 'SelectionBar', 'shared', 'Over', 'pausekeeper.svelte', 'player'],
  ...['backup', 'copies', 'keep', 'named'],
]);

/** What a page of a build loads, part by part. */
export async function pageBytes(build: string, page: string): Promise<Record<Part, Bytes>> {
  const html = await readFile(join(build, page), 'utf8');
  const scripts = paths(html, /src="([^"]+\.js)"/g).map((path) => join(build, path));
  const style = styleIn(html);
  return {
    first: await compressed(build, await loaded(scripts, imports)),
    whole: await compressed(build, await loaded(scripts, importsAndFollows)),
    style: new Map(style ? [[page, gzipSync(style).length]] : []),
  };
}

/** All bytes of some files. */
export function total(bytes: Bytes): number {
  return bytes.values().reduce((sum, size) => sum + size, 0);
}

/** The files and all that they lead to. */
async function loaded(
  files: readonly string[],
  leadsTo: (source: string) => string[],
): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const path of leadsTo(await readFile(file, 'utf8'))) {
      waiting.push(join(dirname(file), path));
    }
  }
  return [...found];
}

/** What a script imports before it runs. */
function imports(source: string): string[] {
  return paths(source, /(?:from|import)\s*["']([^"']+\.js)["']/g);
}

/** What it imports, and what it always loads later. One of which nobody has said either is an error. */
function importsAndFollows(source: string): string[] {
  const later = paths(source, /import\(\s*["'`]([^"'`]+\.js)["'`]/g);
  const unsaid = later.map(chunkName).find((name) => !FOLLOWS.has(name) && !ON_DEMAND.has(name));
  if (unsaid !== undefined) {
    throw new Error(`Say in scripts/pagebytes.ts whether ${unsaid} always follows, or on demand.`);
  }
  return [...imports(source), ...later.filter((path) => FOLLOWS.has(chunkName(path)))];
}

function paths(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, path = '']) => path);
}

/** The name of a chunk, without the eight characters that its content gives it. */
function chunkName(path: string): string {
  return path.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '');
}

async function compressed(build: string, files: readonly string[]): Promise<Bytes> {
  const sizes = files.map(async (file) => {
    const { length } = gzipSync(await readFile(file));
    return [relative(build, file), length] as const;
  });
  return new Map(await Promise.all(sizes));
}
