import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { expect, test } from 'vitest';

const KINDS = ['chrome', 'firefox'] as const;
type Versions = Record<(typeof KINDS)[number], number>;

const manifest = await readFile('wxt.config.ts', 'utf8');
const named = (pattern: RegExp) => Number(pattern.exec(manifest)?.[1]);
const oldest: Versions = {
  chrome: named(/minimum_chrome_version: '(\d+)'/),
  firefox: named(/strict_min_version: '(\d+)\.0'/),
};

/** The first version that has it for everybody, under its own name. */
function since(support: SupportStatement | undefined): number {
  const versions = [support ?? []]
    .flat()
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed)
    .map((one) => Number.parseInt(one.version_added === false ? '' : one.version_added, 10));
  return Math.min(Infinity, ...versions.filter((version) => version > 0));
}

/** By name, since when something of that name can be had: in JavaScript, and what is global. */
const had = new Map<string, Versions>();

function note(name: string, { __compat: compat }: Identifier): void {
  const before = had.get(name);
  const [chrome, firefox] = KINDS.map((kind) =>
    Math.min(before?.[kind] ?? Infinity, since(compat?.support[kind])),
  );
  if (compat) had.set(name, { chrome: chrome ?? Infinity, firefox: firefox ?? Infinity });
}

function noteAll(parts: Identifier): void {
  for (const [name, part] of Object.entries(parts)) {
    if (name === '__compat') continue;
    note(name, part as Identifier);
    noteAll(part as Identifier);
  }
}

noteAll({ ...data.javascript.builtins });
for (const [name, part] of Object.entries(data.api)) note(name, part as Identifier);

/** What a script calls on something (`.name(`), and what it names that is global (`Name.`, `Name(`). */
function used(script: string): string[] {
  const bare = script.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = bare.matchAll(/\.([a-zA-Z]\w*)\(|(?<![\w.'"])([A-Z]\w*)[.(]/g);
  return [...found].map(([, called, global]) => called ?? global ?? '');
}

test('what the code calls is there in the oldest browsers that the manifest names', async () => {
  const files = globSync('{entrypoints,components,utils}/**/*.{ts,svelte}');
  const tooNew = files.map(async (file) =>
    used(await readFile(file, 'utf8'))
      .filter((name) => KINDS.some((kind) => (had.get(name)?.[kind] ?? 0) > oldest[kind]))
      .map((name) => `${file}: ${name}`),
  );
  expect((await Promise.all(tooNew)).flat()).toEqual([]);
});

test('the browsers that the README names are those of the manifest', async () => {
  const readme = await readFile('README.md', 'utf8');
  const { chrome, firefox } = oldest;
  expect(readme).toContain(`in Chrome and Edge (from ${chrome}) and Firefox (from ${firefox})`);
});
