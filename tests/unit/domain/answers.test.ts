import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someAnswers, type AnswerLine } from '@/utils/domain/answers';

const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const lines: AnswerLine[] = Array.from({ length: 40 }, (_, place) => ({
  text: `line ${place}`,
  near: place % 4 === 0,
}));

describe('the lines that can answer the critic', () => {
  test('are as many as asked for, half of them near ones, and none of those shown last', () => {
    fc.assert(
      fc.property(random, (stream) => {
        const next = () => Number(stream.next().value);
        let last: string[] = [];
        for (let times = 0; times < 6; times += 1) {
          const shown = someAnswers(lines, 4, last, next);
          expect(new Set(shown).size).toBe(4);
          expect(shown.filter((text) => last.includes(text))).toEqual([]);
          const near = lines.filter((line) => line.near && shown.includes(line.text));
          expect(near.length).toBeGreaterThanOrEqual(2);
          last = shown;
        }
      }),
    );
  });

  test('are all there are when there are few, and none when there are none', () => {
    expect(someAnswers(lines.slice(0, 2), 4, ['line 0'], () => 0).toSorted()).toEqual([
      'line 0',
      'line 1',
    ]);
    expect(someAnswers([], 4, [], () => 0)).toEqual([]);
  });
});
