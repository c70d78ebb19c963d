import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Packed } from '@/utils/domain/packed';
import { character } from '../../fixtures/texts';

function packed<T>(all: readonly T[]): Packed<T> {
  const list = new Packed<T>();
  for (const one of all) list.push(one);
  return list;
}

test('a packed list gives back what was added, in its order and as often as it is asked', () => {
  const one = fc.record({ text: fc.string({ unit: character }), at: fc.integer() });
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const list = packed(all);
      expect(list).toHaveLength(all.length);
      expect([...list]).toEqual(all);
      expect([...list]).toEqual(all);
    }),
  );
});

test.each([499, 500, 501, 1_700])('%i of them are as many, in the same order', (count) => {
  const all = Array.from({ length: count }, (_, at) => `half a leaf \ud83c and ${at}`);
  const list = packed(all);
  expect(list).toHaveLength(count);
  expect([...list]).toEqual(all);
});
