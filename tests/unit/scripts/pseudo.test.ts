import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudo } from '../../../scripts/locales/pseudo.ts';

test('a text has no English letter run left in either language', () => {
  expect(pseudo('Keep small wins', 'mirrored')).not.toMatch(/[a-z]/i);
  expect(pseudo('Keep small wins', 'long')).not.toMatch(/[a-z]{3}/i);
});

test('what is filled in stays where it was, and no text grows shorter', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('long', 'mirrored'), (text, kind) => {
      const made = pseudo(`${text} $1`, kind);
      expect(made.endsWith(' $1')).toBe(true);
      expect(made.length).toBeGreaterThanOrEqual(text.length + 3);
    }),
  );
});
