import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS, type Area } from '@/utils/domain/area';
import { readQuickWin } from '@/utils/domain/quickwin';

const names: Record<Area, string> = {
  rest: 'rest',
  boundaries: 'boundaries',
  self_compassion: 'self-compassion',
  asking_for_help: 'asking for help',
  feeling: 'feeling',
  noticing: 'noticing',
  body: 'body',
  connection: 'connection',
};
const word = fc.stringMatching(/^[a-zà-ÿ0-9.,!?'<>&-]{1,12}$/);

describe('a line from the address bar', () => {
  test.each([
    ['I rested #rest', 'I rested', 'rest'],
    ['#rest I rested', 'I rested', 'rest'],
    ['I #rest rested', 'I rested', 'rest'],
    ['said no #BOUNDARIES', 'said no', 'boundaries'],
    ['was kind #self-compassion', 'was kind', 'self_compassion'],
    ['went out #bod', 'went out', 'body'],
    ['#rest', '', 'rest'],
  ])('%j is a win about the area it names', (line, text, area) => {
    expect(readQuickWin(line, names)).toEqual({ text, area });
  });

  test.each(['fixed issue #12', '# 1', 'C#rest', 'a #b c', '##rest', '#restful', 'see #re'])(
    '%j keeps its hash sign, for it names no area',
    (line) => {
      expect(readQuickWin(line, names)).toEqual({ text: line, area: undefined });
    },
  );

  test('gives the first area only, and keeps what else looks like one', () => {
    expect(readQuickWin('slept #rest #body', names)).toEqual({ text: 'slept #body', area: 'rest' });
    expect(readQuickWin('slept #1 #body', names)).toEqual({ text: 'slept #1', area: 'body' });
  });

  test('keeps every other word as it was written, wherever the area stands', () => {
    const words = fc.array(word, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(8), fc.constantFrom(...AREAS), (some, place, area) => {
        const at = Math.min(place, some.length);
        const line = some.toSpliced(at, 0, `#${area}`).join(' ');
        expect(readQuickWin(line, names)).toEqual({ text: some.join(' '), area });
      }),
    );
  });

  test('loses nothing but an area and the spaces beside it, whatever is typed', () => {
    const bare = (text: string) => text.replace(/\s+/gu, '');
    const line = fc.string({ unit: fc.constantFrom('#', ' ', 'a', 'rest', 'body', '\n', '🌱') });
    fc.assert(
      fc.property(line, (typed) => {
        const { text, area } = readQuickWin(typed, names);
        const tags = [...typed.matchAll(/#[^\s#]+/gu)];
        const without = tags.map((tag) =>
          bare(typed.slice(0, tag.index) + typed.slice(tag.index + tag[0].length)),
        );
        if (area === undefined) expect(text).toBe(typed.trim());
        else expect(without).toContain(bare(text));
      }),
    );
  });
});
