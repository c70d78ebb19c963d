import { readFile } from 'node:fs/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { PRIVACY } from '@/components/privacytext';

const parsed = await parseMessagesFile('locales/en.yml');
const texts = new Map<string, string>();
for (const entry of parsed) if ('message' in entry) texts.set(entry.key.join('.'), entry.message);
const text = (key: string) => texts.get(key) ?? `${key} has no text`;

test('PRIVACY.md says what the settings say, to the letter', async () => {
  const parts = PRIVACY.flatMap(({ heading, paragraphs, permissions = {} }) => [
    `## ${text(heading)}`,
    ...paragraphs.map(text),
    ...list(Object.entries(permissions).map(([name, why]) => `- \`${name}\`: ${text(why)}`)),
  ]);
  const whole = ['# Privacy', text('privacy.intro'), ...parts].join('\n\n');
  expect(await readFile('PRIVACY.md', 'utf8')).toBe(`${whole}\n`);
});

test('no part of the text is left out', () => {
  const used = PRIVACY.flatMap(({ heading, paragraphs, permissions = {} }) => [
    heading,
    ...paragraphs,
    ...Object.values(permissions),
  ]);
  const all = [...texts.keys()].filter((key) => key.startsWith('privacy.'));
  expect([...used, 'privacy.intro'].toSorted()).toEqual(all.toSorted());
});

function list(items: string[]): string[] {
  return items.length === 0 ? [] : [items.join('\n')];
}
