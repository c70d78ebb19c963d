import type { Plugin } from 'vite';

interface Cut {
  /** How the file's path ends, or what stands in the name of a module that is no file. */
  file: string;
  /** Each stands there once. */
  lines: readonly (readonly [from: string, to: string])[];
}

const SVELTE = '/svelte/src/internal/client';

/**
 * What nobody here uses and a bundler cannot know to be unused. It is a good part of what every new
 * tab would have to read.
 */
const CUTS: readonly Cut[] = [
  // No page is rendered ahead, so none is hydrated.
  {
    file: `${SVELTE}/dom/hydration.js`,
    lines: [
      ['export let hydrating = false;', 'export const hydrating = false;'],
      ['hydrating = value;', ''],
    ],
  },
  // No part awaits anything: the compiler takes an `await` in one for an error.
  {
    file: `${SVELTE}/reactivity/async.js`,
    lines: [['if (async.length === 0 && pending.length === 0) {', 'if (true) {']],
  },
  // All state is raw, which the linter sees to: no value is changed in place, so none has to be watched.
  {
    file: `${SVELTE}/reactivity/sources.js`,
    lines: [['should_proxy ? proxy(value) : value', 'value']],
  },
  {
    file: `${SVELTE}/reactivity/props.js`,
    lines: [['runes && bindable ? proxy(value) : value', 'value']],
  },
  // Which properties an element has is asked where attributes are set whose names nobody knows ahead.
  {
    file: '/svelte/src/utils.js',
    lines: [['\t...DOM_BOOLEAN_ATTRIBUTES,\n', '']],
  },
  // WXT runs a script of ours inside of its own telling of crashes. The browser tells of them as well.
  {
    file: 'virtual:wxt-unlisted-script-entrypoint',
    lines: [['let result;', 'return definition.main();\n\tlet result;']],
  },
  // zip.js can load a codec from an address that it is given. It is given none here, and a store's
  // reviewer sees in the package that nothing could be loaded that way.
  {
    file: '/zip.js/lib/core/codec-registry.js',
    lines: [['await import(/* webpackIgnore: true */ /* @vite-ignore */ codecURI)', '{}']],
  },
];

/** Leaves that out of a build, and ends it when a library's lines are no longer these. */
export const leftOut: Plugin = {
  name: 'left-out',
  enforce: 'pre',
  // Nor is anything loaded ahead of its time, which Vite's helper for dynamic imports is there for.
  load(id) {
    return id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined;
  },
  transform(code, id) {
    const cut = CUTS.find(({ file }) => id.endsWith(file) || id.startsWith(`\0${file}`));
    if (!cut) return undefined;
    return { code: cut.lines.reduce((text, line) => replaced(text, line, id), code), map: null };
  },
};

function replaced(text: string, [from, to]: readonly [string, string], file: string): string {
  if (text.split(from).length !== 2) throw new Error(`${file} has another line now than: ${from}`);
  return text.replace(from, to);
}
