import { readFile } from 'node:fs/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { KIND_LINES } from '@/utils/domain/kindlines';

const parsed = await parseMessagesFile('locales/en.yml');
const texts = new Map<string, string>();
for (const entry of parsed) if ('message' in entry) texts.set(entry.key.join('.'), entry.message);

test('every kind line has its text, and every text is used', () => {
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
