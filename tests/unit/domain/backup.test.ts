import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, sameBytes, tryBegins } from '@/utils/domain/backingup';
import { backupOffer, isDue, whereBackupsAre, type BackupState } from '@/utils/domain/backup';
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

describe('a backup is offered', () => {
  const offer = (state: BackupState, kept: number, weekly = false) =>
    backupOffer(state, { now, kept, weekly });

  test('when much is nowhere else, and stays away for a month after "not now"', () => {
    expect(offer({}, 29)).toBeUndefined();
    expect(offer({}, 30)).toBe('none yet');
    expect(offer({ at: now - 8 * DAY, kept: 100 }, 129)).toBeUndefined();
    expect(offer({ at: now - 8 * DAY, kept: 100 }, 130)).toBe('none yet');
    expect(offer({ at: now - 6 * DAY }, 500)).toBeUndefined();
    expect(offer({ putOffAt: now - 29 * DAY }, 500)).toBeUndefined();
    expect(offer({ putOffAt: now - 30 * DAY }, 500)).toBe('none yet');
    // "Not now" by a clock that was ahead keeps nothing away.
    expect(offer({ putOffAt: now + DAY }, 500)).toBe('none yet');
  });

  test('though there is to be a weekly one, if that failed and much is nowhere else', () => {
    expect(offer({}, 500, true)).toBeUndefined();
    expect(offer({ trouble: 'asks' }, 29, true)).toBeUndefined();
    expect(offer({ trouble: 'asks' }, 30, true)).toBe('failing');
    const before = { at: now - 8 * DAY, kept: 100 };
    expect(offer({ ...before, trouble: 'gone' }, 130, true)).toBe('failing');
    expect(offer({ ...before, at: now - 6 * DAY, trouble: 'gone' }, 130, true)).toBeUndefined();
    expect(offer({ trouble: 'asks', putOffAt: now - DAY }, 500, true)).toBeUndefined();
  });

  test('or if it failed for a week and anything is nowhere else', () => {
    expect(offer({ failingSince: now - 7 * DAY + 1 }, 1, true)).toBeUndefined();
    expect(offer({ failingSince: now - 7 * DAY }, 1, true)).toBe('failing');
    expect(offer({ failingSince: now - 7 * DAY, kept: 100 }, 100, true)).toBeUndefined();
    // It was switched off meanwhile.
    expect(offer({ failingSince: now - 7 * DAY, trouble: 'asks' }, 1)).toBeUndefined();
  });

  test('by tries of which the first is remembered, whatever the clock had been', () => {
    expect(tryBegins({}, now)).toEqual({ triedAt: now, failingSince: now });
    const since = now - 3 * DAY;
    expect(tryBegins({ failingSince: since }, now)).toEqual({ triedAt: now, failingSince: since });
    expect(tryBegins({ failingSince: now + DAY }, now).failingSince).toBe(now);
  });
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

test('where copies of a lost journal may be follows from what came of backups', () => {
  expect(whereBackupsAre({ at: now, proof: 'same bytes', kept: 3 })).toBe('folder');
  expect(whereBackupsAre({ at: now, proof: 'told', trouble: 'asks' })).toBe('downloads');
  expect(whereBackupsAre({ kept: 3 })).toBe('saved');
  expect(whereBackupsAre({ triedAt: now, trouble: 'asks' })).toBe('unknown');
});
