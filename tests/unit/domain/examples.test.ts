import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS } from '@/utils/domain/area';
import { someExamples, type Example } from '@/utils/domain/examples';

/** Numbers from 0 up to 1, as a shuffled pack of them. */
const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const areaOf = (example: Example) => example.slice(0, -2);

describe('the examples', () => {
  test('are as many as asked for, of different areas, and none of those shown last', () => {
    fc.assert(
      fc.property(random, (stream) => {
        const next = () => Number(stream.next().value);
        let last: Example[] = [];
        for (let times = 0; times < 10; times += 1) {
          const shown = someExamples(3, last, next);
          expect(new Set(shown.map(areaOf)).size).toBe(3);
          expect(shown.filter((example) => last.includes(example))).toEqual([]);
          last = shown;
        }
      }),
    );
  });

  test('are never more than there are areas', () => {
    expect(someExamples(100, [], () => 0)).toHaveLength(8);
  });

  test('begin with the area a person leans towards, while it has others than those shown last', () => {
    fc.assert(
      fc.property(random, fc.constantFrom(...AREAS), (stream, leaning) => {
        const next = () => Number(stream.next().value);
        let last: Example[] = [];
        for (let times = 0; times < 10; times += 1) {
          last = someExamples(3, last, next, leaning);
          expect(last.slice(0, 1).map(areaOf)).toEqual([leaning]);
          expect(new Set(last.map(areaOf)).size).toBe(3);
        }
      }),
    );
  });

  test('can each come', () => {
    const seen = new Set<Example>();
    for (let step = 0; step < 32; step += 1) {
      for (const example of someExamples(1, [], () => step / 32)) seen.add(example);
    }
    expect(seen.size).toBe(32);
  });
});
