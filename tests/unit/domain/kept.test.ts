import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whatFollows } from '@/utils/domain/kept';

describe('whether the journal is lost', () => {
  test.each([
    ['nothing was ever kept', false, false, false, 'nothing'],
    ['something was kept, and nothing is noted', false, false, true, 'mark'],
    ['the browser ended before it remembered', false, true, true, 'remember'],
    ['all that was kept was forgotten, and the memory with it', false, true, false, 'remember'],
    ['all is as it was', true, true, true, 'nothing'],
    ['what was kept was taken away on purpose', true, true, false, 'nothing'],
    ['the store was begun anew', true, false, false, 'lost'],
    ['the store was begun anew, and holds something again', true, false, true, 'lost'],
  ] as const)('%s', (_, remembered, marked, holds, follows) => {
    expect(whatFollows({ remembered, marked, holds })).toBe(follows);
  });
});

/** What can become of a browser: a page keeps, looks and is killed, the store or the memory goes. */
const EVENTS = [
  'keep',
  'look',
  'look, killed half-way',
  'lose',
  'take away',
  'memory gone',
] as const;

test('it is said of a store that was begun anew after something was noted, and of no other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
      const signs = { remembered: false, marked: false, holds: false };
      let lost = false;
      for (const event of events) {
        if (event === 'keep') signs.holds = true;
        if (event === 'take away') signs.holds = false;
        if (event === 'memory gone') {
          signs.remembered = false;
          lost = false;
        }
        if (event === 'lose') {
          lost = signs.remembered;
          signs.marked = signs.holds = false;
        }
        if (!event.startsWith('look')) continue;
        const follows = whatFollows(signs);
        expect(follows === 'lost').toBe(lost);
        if (follows === 'mark') signs.marked = true;
        if (event === 'look' && follows !== 'nothing' && follows !== 'lost')
          signs.remembered = true;
      }
    }),
  );
});
