import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS, areaOf, type Area } from '@/utils/domain/area';

const german: Record<Area, string> = {
  rest: 'Ruhe',
  boundaries: 'Grenzen',
  self_compassion: 'Selbstmitgefühl',
  asking_for_help: 'um Hilfe bitten',
  feeling: 'Fühlen',
  noticing: 'Bemerken',
  body: 'Körper',
  connection: 'Verbindung',
};

describe('the area that is meant by a word', () => {
  test.each(AREAS)('%s is known by our name and by the one in the own language', (area) => {
    expect(areaOf(area, german)).toBe(area);
    expect(areaOf(german[area], german)).toBe(area);
  });

  test('does not depend on case, spaces, hyphens or underscores', () => {
    expect(areaOf('Asking-For_Help', german)).toBe('asking_for_help');
    expect(areaOf('UMHILFEBITTEN', german)).toBe('asking_for_help');
    // The same letter, written as one character and as two.
    expect(areaOf('Fu\u0308hlen', german)).toBe('feeling');
  });

  test('is found by a beginning of three letters or more, if only one area begins so', () => {
    expect(areaOf('not', german)).toBe('noticing');
    expect(areaOf('Gre', german)).toBe('boundaries');
    expect(areaOf('no', german)).toBeUndefined();
    const alike = { ...german, rest: 'Körbe' };
    expect(areaOf('Kör', alike)).toBeUndefined();
    expect(areaOf('Körp', alike)).toBe('body');
  });

  test('is none for other words', () => {
    expect(areaOf('', german)).toBeUndefined();
    expect(areaOf('-', german)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(areaOf(`zz${word}`, german)).toBeUndefined();
      }),
    );
  });
});
