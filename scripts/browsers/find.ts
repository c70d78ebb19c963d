import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, join, resolve, sep } from 'node:path';
import { type BrowserName, browserNames, places } from './places.ts';
import type { FoundBrowser, Kind } from './types.ts';

/**
 * A browser to run the extension in: the first there is, the first of a kind, the one named, or
 * the one at a path. Nothing if there is none.
 */
export function findBrowser(wanted?: Kind | BrowserName | (string & {})): FoundBrowser | undefined {
  if (wanted === undefined) return first(browserNames);
  if (wanted === 'chromium') return first(['chromium', 'chrome', 'edge']);
  const name = browserNames.find((one) => one === wanted);
  return name ? first([name]) : atPath(wanted);
}

function first(names: readonly BrowserName[]): FoundBrowser | undefined {
  for (const name of names) {
    const { title, kind, commands, paths } = places[name];
    const path = commands.map(onPath).find(Boolean) ?? paths.flatMap(expand).find(runs);
    if (path) return { kind, name: title, path };
  }
  return undefined;
}

/** Tells Firefox from Chromium by the file's name, else by what it says of its version. */
function atPath(path: string): FoundBrowser | undefined {
  const full = onPath(path) ?? resolve(path);
  if (!runs(full)) return undefined;
  const file = basename(full).toLowerCase();
  if (/firefox|librewolf|waterfox|floorp/.test(file))
    return { kind: 'firefox', name: 'Firefox', path: full };
  if (/chrom|edge/.test(file)) return { kind: 'chromium', name: 'Chromium', path: full };
  const said = spawnSync(full, ['--version'], { encoding: 'utf8', timeout: 10_000 }).stdout;
  const kind = /firefox|mozilla/i.test(said) ? 'firefox' : 'chromium';
  return { kind, name: said.trim() || basename(full), path: full };
}

function onPath(command: string): string | undefined {
  if (command.includes('/') || command.includes(sep)) return undefined;
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => endings.map((ending) => join(dir, command + ending)))
    .find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Every path that fits, the newest version first. */
function expand(pattern: string): string[] {
  const star = pattern.indexOf('*');
  if (star < 0) return [pattern];
  const start = Math.max(pattern.lastIndexOf('/', star), pattern.lastIndexOf('\\', star)) + 1;
  const rest = pattern.slice(start);
  const end = rest.search(/[\\/]/);
  const part = end < 0 ? rest : rest.slice(0, end);
  const [before = '', after = ''] = part.split('*');
  return entries(pattern.slice(0, start))
    .filter((entry) => entry.startsWith(before) && entry.endsWith(after))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((entry) => expand(pattern.slice(0, start) + entry + (end < 0 ? '' : rest.slice(end))));
}

function entries(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
