import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idAt } from '@/utils/domain/id';

// Until the year 10889: twelve hexadecimal digits.
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('a name is a UUID of version 7', () => {
  fc.assert(
    fc.property(moment, fc.uuid({ version: 4 }), (now, random) => {
      expect(idAt(now, random)).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }),
  );
});

test('what is made later comes later, and what is made at once has names of its own', () => {
  fc.assert(
    fc.property(moment, moment, fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), (a, b, x, y) => {
      if (a < b) expect(idAt(a, x) < idAt(b, y)).toBe(true);
      if (x.slice(15) !== y.slice(15)) expect(idAt(a, x)).not.toBe(idAt(a, y));
    }),
  );
});

test('it begins with the time', () => {
  expect(idAt(0x0123_4567_89ab, '6f1f8a4e-2f4b-4c11-8f4e-0d9f1b2c3d4e')).toBe(
    '01234567-89ab-7c11-8f4e-0d9f1b2c3d4e',
  );
});
