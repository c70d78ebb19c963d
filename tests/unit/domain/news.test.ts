import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { newsOf } from '@/utils/domain/news';

const changelog = `# What changed

## 0.2.0

- A new thing, told
  over two lines with \`code\`.
- Another.

## 0.1.0, not yet in the stores

- The first.
`;

test('what is new is what stands under the version that runs', () => {
  expect(newsOf(changelog, '0.2.0')).toEqual([
    'A new thing, told over two lines with code.',
    'Another.',
  ]);
  expect(newsOf(changelog, '0.1.0')).toEqual(['The first.']);
});

test('a version without a part of its own has nothing new to tell', () => {
  expect(newsOf(changelog, '0.2')).toEqual([]);
  expect(newsOf('', '0.1.0')).toEqual([]);
});

test('the version in package.json has something to tell', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(newsOf(await readFile('CHANGELOG.md', 'utf8'), version)).not.toEqual([]);
});
