import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { changeSettings } from '@/utils/platform/changesettings';
import { BackupOffering } from '@/utils/state/backupoffer.svelte';
import { keepMissing } from '@/utils/storage/wins';
import { forget } from './store';

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});
afterEach(forget);

const keepMany = (count: number) =>
  keepMissing(
    Array.from({ length: count }, (_, at) =>
      makeWin({ text: `did ${at}`, day: '2026-11-21' }, { id: String(at), now: 1 }),
    ),
  );
const offered = async () => {
  const offering = new BackupOffering();
  await offering.look();
  return offering.waits;
};

test('nobody with a few words is bothered, and somebody with many is asked once', async () => {
  await keepMany(29);
  expect(await offered()).toBe(false);
  await keepMany(30);
  expect(await offered()).toBe(true);
  const offering = new BackupOffering();
  await offering.look();
  await offering.putOff();
  expect(offering.waits).toBe(false);
  expect(await offered()).toBe(false);
});

test('who has a weekly backup is not asked', async () => {
  await keepMany(30);
  await changeSettings({ backup: 'plain' });
  expect(await offered()).toBe(false);
});
