import { expect, test } from 'vitest';
import { fold } from '@/utils/domain/search';

test('no character there is changes by being folded twice', () => {
  const changed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const once = fold(String.fromCodePoint(code));
    if (fold(once) !== once) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});
