import { afterEach, expect, test } from 'vitest';
import { closeDatabase } from '@/utils/storage/database';
import { editKindLine, keepKindLine, someOwn } from '@/utils/storage/kindlines';

const line = (id: string, text: string) =>
  ({ id, text, standing: 'usual', createdAt: 1, updatedAt: 1 }) as const;

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

test('two lines that are given the same words at once do not both get them', async () => {
  const [one, other] = [line('a', 'slow is fine'), line('b', 'soft is strong')];
  await keepKindLine(one);
  await keepKindLine(other);
  const answers = await Promise.all(
    [one, other].map((seen) => editKindLine(seen, { text: 'both are' }, 2)),
  );
  expect(answers.map(({ kind }) => kind)).toEqual(['changed', 'there already']);
  expect((await someOwn(9)).map(({ text }) => text)).toEqual(['both are', 'soft is strong']);
});
