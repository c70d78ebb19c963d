import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lineAtOpening,
  lineMemoryFrom,
  readable,
  type LineMemory,
} from '@/utils/domain/linememory';

describe('the first frame', () => {
  const line = (id: string, own = false) => ({ id, text: `text of ${id}`, own });
  const memory: LineMemory = {
    ...{ day: '2026-11-21', now: line('a'), next: line('b', true), plain: 'plain' },
  };

  test('has the line of the day, the next one on another day, and on each tab if so set', () => {
    expect(lineAtOpening(memory, '2026-11-21', 'day').id).toBe('a');
    expect(lineAtOpening(memory, '2026-11-22', 'day').id).toBe('b');
    expect(lineAtOpening(memory, '2026-11-21', 'tab').id).toBe('b');
  });

  test('has no word of the person while covered', () => {
    expect(readable(memory.next, memory.plain, true)).toBe('plain');
    expect(readable(memory.next, memory.plain, false)).toBe('text of b');
    expect(readable(memory.now, memory.plain, true)).toBe('text of a');
  });

  test('takes nothing that is not what it wrote', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const lines = lineMemoryFrom(stored);
        if (lines) expect(typeof lineAtOpening(lines, '2026-11-21', 'day').text).toBe('string');
      }),
    );
    expect(lineMemoryFrom(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(lineMemoryFrom({ ...memory, next: null })).toBe(undefined);
  });
});

describe('the copy of the kind lines', () => {
  const line = { id: 'a', text: 'Small counts', own: false };
  const lines = { day: '2026-11-21', now: line, next: line, plain: 'plain' };

  test.each([
    ...[null, 'lines', {}, { ...lines, day: 7 }, { ...lines, plain: undefined }],
    ...[null, 'a', { id: 'a' }, { text: 'a' }, { id: 7, text: 'a' }].flatMap((wrong) => [
      { ...lines, now: wrong },
      { ...lines, next: wrong },
    ]),
  ])('like %j is none', (stored) => {
    expect(lineMemoryFrom(lines)).toEqual(lines);
    expect(lineMemoryFrom(stored)).toBeUndefined();
  });
});
