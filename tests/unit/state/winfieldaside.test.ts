import { describe, expect, test } from 'vitest';
import { addDays } from '@/utils/domain/day';
import { winsOfWeek } from '@/utils/storage/wins';
import { open, opened, today } from './fields';
import { forget, refuse } from './store';

describe('a win in words that are not typed', () => {
  const chosen = { area: 'rest', day: addDays(today(), -1), private: true };
  const winsKept = () => winsOfWeek({ first: addDays(today(), -40), last: today() });

  test('has what was chosen beside the field, when no words stand in it', async () => {
    const field = await open();
    field.choose(chosen);
    await field.keepAs('showed up');
    expect(await winsKept()).toMatchObject([{ text: 'showed up', ...chosen }]);
    expect(field.choices).toEqual({ area: undefined, day: undefined, private: false });
    expect(field.text).toBe('');
  });

  test('leaves that to the words in the field, if there are some', async () => {
    const field = await open();
    field.write('half a sentence', 0, 0);
    field.choose(chosen);
    await field.keepAs('showed up');
    expect(await winsKept()).toMatchObject([{ text: 'showed up', day: today(), private: false }]);
    expect(field.choices).toEqual(chosen);
    expect(field.text).toBe('half a sentence');
  });

  test('that the store refused is tried again by itself, and the words in the field stay there', async () => {
    const field = await opened('half a sentence');
    await refuse();
    await field.keepAs('showed up');
    expect(field.keeping).toMatchObject({ kind: 'refused', aside: { text: 'showed up' } });
    await forget();
    await field.keep();
    expect(field.keeping).toMatchObject({ kind: 'kept', win: { text: 'showed up' } });
    expect((await winsKept()).map(({ text }) => text)).toEqual(['showed up']);
    expect(field.text).toBe('half a sentence');
    await field.keep();
    expect((await winsKept()).map(({ text }) => text).toSorted()).toEqual([
      ...['half a sentence', 'showed up'],
    ]);
  });
});
