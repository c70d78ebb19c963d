import { glob, readFile } from 'node:fs/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { KIND_LINES } from '@/utils/domain/kindlines';

const parsed = await parseMessagesFile('locales/en.yml');
const texts = new Map<string, string>();
for (const entry of parsed) if ('message' in entry) texts.set(entry.key.join('.'), entry.message);

/** The code, where a text is named whole (`t('day.today')`) or by how it begins (`area.${area}`). */
const code = (
  await Promise.all(
    (await Array.fromAsync(glob('{entrypoints,components,utils}/**/*.{ts,svelte}')))
      .concat('wxt.config.ts')
      .map((file) => readFile(file, 'utf8')),
  )
).join('\n');
/** Names that are put together: each `${…}` stands for one word of the code, numbered or not. */
const patterns = [...code.matchAll(/`([a-z_]+\.[^`]*\$\{[^`]*)`/gi)].map(
  ([, name = '']) => new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '(\\w+?)(?:_\\d+)?')}$`),
);
const words = new Set(code.match(/\w+/g));

function isUsed(key: string): boolean {
  const name = key.replace(/\.(zero|one|two|few|many|other)$/, '');
  return (
    [`'${key}'`, `'${name}'`, `__MSG_${key.replaceAll('.', '_')}__`].some((one) =>
      code.includes(one),
    ) ||
    [key, name].some((one) =>
      patterns.some((pattern) =>
        pattern
          .exec(one)
          ?.slice(1)
          .every((word) => words.has(word)),
      ),
    )
  );
}

test('every text is used', () => {
  // What begins with @@ is the browser's own; kind lines have a test of their own.
  const elsewhere = /^@@|^kind_line\./;
  expect([...texts.keys()].filter((key) => !elsewhere.test(key) && !isUsed(key))).toEqual([]);
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

test('no text is cut at a hash sign, which begins a comment unless the text is in quotes', async () => {
  const lines = (await readFile('locales/en.yml', 'utf8')).split('\n');
  const cut = lines.filter((line) => /^\s+\w+: [^'"].* #/.test(line));
  expect(cut).toEqual([]);
});
