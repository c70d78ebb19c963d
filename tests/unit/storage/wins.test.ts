import { afterEach, describe, expect, test } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { watchChanges } from '@/utils/storage/changes';
import { closeDatabase } from '@/utils/storage/database';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';

const week = { first: '2026-11-16', last: '2026-11-22' } as const;
const win = (id: string, day: `${number}-${number}-${number}`) =>
  makeWin({ text: `did ${id}`, day }, { id, now: 1 });

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

describe('wins', () => {
  test('come back as they were kept, also over a new connection', async () => {
    const kept = win('a', '2026-11-21');
    await keepWin(kept);
    await closeDatabase();
    expect(await winsOfWeek(week)).toEqual([kept]);
  });

  test('of a week are those of its seven days, both ends among them', async () => {
    for (const day of ['15', '16', '19', '22', '23']) {
      await keepWin(win(day, `2026-11-${day}` as `${number}-${number}-${number}`));
    }
    expect((await winsOfWeek(week)).map(({ id }) => id)).toEqual(['16', '19', '22']);
  });

  test('are not kept over one another: other words under the same id get one of their own', async () => {
    await keepWin(win('a', '2026-11-21'));
    const other = await keepWin({ ...win('a', '2026-11-21'), text: 'other' });
    expect(other.id).not.toBe('a');
    const all = (await winsOfWeek(week)).map(({ text }) => text);
    expect(all.toSorted()).toEqual(['did a', 'other']);
  });

  test('are kept once, though two pages keep the same', async () => {
    const once = win('a', '2026-11-21');
    await Promise.all([keepWin(once), keepWin(once)]);
    expect(await winsOfWeek(week)).toEqual([once]);
  });

  test('are told of to other pages, without a word of what they say', async () => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('inbetween-changes');
    channel.onmessage = ({ data }: MessageEvent) => heard.push(data);
    let calls = 0;
    const stop = watchChanges(() => (calls += 1));
    await keepWin(win('a', '2026-11-21'));
    await expect.poll(() => calls).toBe(1);
    expect(heard).toEqual([null]);
    stop();
    channel.close();
  });
});

test('a database that would not open is tried again the next time', async () => {
  const newer = indexedDB.open('inbetween', 999);
  await new Promise((resolve) => (newer.onsuccess = resolve));
  newer.result.close();
  await expect(winsOfWeek(week)).rejects.toThrow();
  const gone = indexedDB.deleteDatabase('inbetween');
  await new Promise((resolve) => (gone.onsuccess = resolve));
  expect(await winsOfWeek(week)).toEqual([]);
});
