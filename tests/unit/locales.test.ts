import { glob, readFile } from 'node:fs/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { MADE } from './madenames';

const parsed = await parseMessagesFile('locales/en.yml');
const texts = new Map<string, string>();
for (const entry of parsed) if ('message' in entry) texts.set(entry.key.join('.'), entry.message);

/** The code, where a text is named whole (`t('day.today')`) or put together (`area.${area}`). */
const code = (
  await Promise.all(
    (await Array.fromAsync(glob('{entrypoints,components,utils}/**/*.{ts,svelte}')))
      .concat('wxt.config.ts')
      .map((file) => readFile(file, 'utf8')),
  )
).join('\n');
const made = new Set(
  Object.entries(MADE).flatMap(([beginning, ends]) => ends.map((end) => beginning + end)),
);

/** The name that code has for a text: one for all the plural forms of it. */
function nameOf(key: string): string {
  const [, name = ''] = /^(.*)\.(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  return texts.has(`${name}.one`) && texts.has(`${name}.other`) ? name : key;
}

function isUsed(key: string): boolean {
  const name = nameOf(key);
  const written = [`'${name}'`, `__MSG_${key.replaceAll('.', '_')}__`];
  return made.has(name) || written.some((one) => code.includes(one));
}

test('every text is used', () => {
  // What begins with @@ is the browser's own.
  const own = [...texts.keys()].filter((key) => !key.startsWith('@@'));
  expect(own.filter((key) => !isUsed(key))).toEqual([]);
});

test('every name that the code puts together is one of those that it may be', () => {
  const beginnings = [...code.matchAll(/`([a-z_]+\.[^`$]*)\$\{/gi)].map(([, one = '']) => one);
  expect([...new Set(beginnings)].toSorted()).toEqual(Object.keys(MADE).toSorted());
  const names = new Set([...texts.keys()].map(nameOf));
  expect([...made].filter((name) => !names.has(name))).toEqual([]);
});

test('every kind line has its text, and no two are the same', () => {
  const named = [...texts.keys()].filter((key) => key.startsWith('kind_line.'));
  expect(named.toSorted()).toEqual(KIND_LINES.map(({ id }) => `kind_line.${id}`).toSorted());
  expect(new Set(named.map((key) => texts.get(key))).size).toBe(named.length);
});

test('no text commands, praises output, counts absence or raises its voice', () => {
  const loud =
    /!|\b(should|must|just(?! for me)|only|simply|streak|score|goal|missed|great job|keep it up)\b/i;
  expect([...texts].filter(([, text]) => loud.test(text))).toEqual([]);
});

test('quotation marks and apostrophes are the same in every text', () => {
  expect([...texts].filter(([, text]) => /[‘’“”]/.test(text))).toEqual([]);
});

test('no text is cut at a hash sign, which begins a comment unless the text is in quotes', async () => {
  const lines = (await readFile('locales/en.yml', 'utf8')).split('\n');
  const cut = lines.filter((line) => /^\s+\w+: [^'"].* #/.test(line));
  expect(cut).toEqual([]);
});
