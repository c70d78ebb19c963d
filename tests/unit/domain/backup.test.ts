import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, isDue, isOffered, sameBytes } from '@/utils/domain/backup';
import { DAY, HOUR } from '@/utils/domain/time';

const now = Date.UTC(2026, 10, 21);

test('a backup is due after a week, at first, and when the clock had been wrong', () => {
  expect(isDue({}, now)).toBe(true);
  expect(isDue({ at: now - 6 * DAY }, now)).toBe(false);
  expect(isDue({ at: now - 7 * DAY }, now)).toBe(true);
  expect(isDue({ at: now + DAY }, now)).toBe(true);
});

test('after a try that came to nothing it is not due for an hour, whatever the clock had been', () => {
  expect(isDue({ triedAt: now }, now)).toBe(false);
  expect(isDue({ at: now - 8 * DAY, triedAt: now - HOUR + 1 }, now)).toBe(false);
  expect(isDue({ at: now - 8 * DAY, triedAt: now - HOUR }, now)).toBe(true);
  expect(isDue({ triedAt: now + 1 }, now)).toBe(true);
});

test('one is offered when much is nowhere else, and stays away for a month after "not now"', () => {
  expect(isOffered({}, { now, kept: 29 })).toBe(false);
  expect(isOffered({}, { now, kept: 30 })).toBe(true);
  expect(isOffered({ at: now - 8 * DAY, kept: 100 }, { now, kept: 120 })).toBe(false);
  expect(isOffered({ at: now - 8 * DAY, kept: 100 }, { now, kept: 130 })).toBe(true);
  expect(isOffered({ putOffAt: now - 29 * DAY }, { now, kept: 500 })).toBe(false);
  expect(isOffered({ putOffAt: now - 30 * DAY }, { now, kept: 500 })).toBe(true);
  // "Not now" by a clock that was ahead keeps nothing away.
  expect(isOffered({ putOffAt: now + DAY }, { now, kept: 500 })).toBe(true);
});

test('one changed, missing or added byte is a difference', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, place) => {
      const other = bytes.slice();
      const at = place % bytes.length;
      other[at] = (other[at] ?? 0) ^ 1;
      expect(sameBytes(bytes, bytes.slice())).toBe(true);
      expect(sameBytes(bytes, other)).toBe(false);
      expect(sameBytes(bytes, bytes.slice(0, -1))).toBe(false);
      expect(sameBytes(bytes, new Uint8Array([...bytes, 0]))).toBe(false);
    }),
  );
});

test('a file says by its name what it is', () => {
  expect(backupName('2026-11-21', false)).toBe('inbetween-backup-2026-11-21.json');
  expect(backupName('2026-11-21', true)).toBe('inbetween-backup-2026-11-21.json.age');
});
