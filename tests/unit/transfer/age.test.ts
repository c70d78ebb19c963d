import { armor } from 'age-encryption';
import { expect, test } from 'vitest';
import { isAge, seal, unseal } from '@/utils/transfer/age';

const WORDS = 'three quiet words';

test('bytes come back as they were, none and many', async () => {
  for (const size of [0, 1, 65_536, 200_000]) {
    const bytes = new Uint8Array(size).fill(7);
    expect(await unseal(await seal(bytes, WORDS, 2), WORDS)).toEqual(bytes);
  }
});

test('a file in letters opens as one in bytes does, if it is whole', async () => {
  const bytes = new TextEncoder().encode('rested');
  const letters = armor.encode(await seal(bytes, WORDS, 2));
  const file = (text: string) => new TextEncoder().encode(text);
  expect(await unseal(file(letters), WORDS)).toEqual(bytes);
  await expect(unseal(file(letters.slice(0, -40)), WORDS)).rejects.toThrow('cut');
});

test.each([
  ['age-encryption.org/v1\n-> scrypt', true],
  [' \n-----BEGIN AGE ENCRYPTED FILE-----\n', true],
  ['x\n-> scrypt AAAA', true],
  ['x\n-> X25519 AAAA', true],
  // What is left of one that was cut.
  ['age-', true],
  ['----', true],
  ['age', false],
  ['---', false],
  ['age is a number', false],
  ['---- a line', false],
  ['rested', false],
  ['', false],
])('a file that begins with %j is taken for an encrypted one: %s', (text, taken) => {
  expect(isAge(new TextEncoder().encode(text))).toBe(taken);
});

test('a file in letters may begin with blanks, and a letter that is another one is found out', async () => {
  const file = (text: string) => new TextEncoder().encode(text);
  const letters = armor.encode(await seal(file('rested'), WORDS, 2));
  expect(await unseal(file(`\n ${letters}`), WORDS)).toEqual(file('rested'));
  await expect(unseal(file(letters.replace('\n', '\n%')), WORDS)).rejects.toThrow('changed');
});

test('where a file was changed or cut is told as far as its pieces allow', async () => {
  const sealed = await seal(new Uint8Array(3 * 65_536), WORDS, 2);
  const pieces = sealed.length - 3 * (65_536 + 16);
  const spoilt = (at: number) => {
    const copy = sealed.slice();
    copy[at] = (copy[at] ?? 0) ^ 1;
    return unseal(copy, WORDS);
  };
  await expect(spoilt(pieces)).rejects.toThrow('changed');
  await expect(spoilt(pieces + 65_552)).rejects.toThrow('changed');
  // The last piece is spoilt as if the end was missing.
  await expect(spoilt(pieces + 2 * 65_552)).rejects.toThrow('cut');
  await expect(unseal(sealed.slice(0, -65_552), WORDS)).rejects.toThrow('cut');
  await expect(unseal(sealed.slice(0, pieces + 2 * 65_552 - 7), WORDS)).rejects.toThrow('cut');
  await expect(unseal(sealed.slice(0, pieces - 3), WORDS)).rejects.toThrow('cut');
  const body = new TextDecoder('latin1').decode(sealed).indexOf('\n--- ');
  await expect(spoilt(body + 6)).rejects.toThrow('changed');
});

test('a header that is not whole is cut, and a long one with another last line is changed', async () => {
  const mac = 'A'.repeat(43);
  const head = (last: string, filling = 0) =>
    unseal(
      new TextEncoder().encode(`age-encryption.org/v1\n-> x ${'y'.repeat(filling)}\n${last}`),
      WORDS,
    );
  await expect(head(`--- ${mac}`)).rejects.toThrow('cut');
  await expect(head(`--- ${mac}`, 300)).rejects.toThrow('changed');
  await expect(head('-> y', 300)).rejects.toThrow('cut');
  await expect(head(`--- ${mac}\nbody\n-> scrypt `)).rejects.toThrow('key');
});
