import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { changeSettings } from '@/utils/platform/changesettings';
import { journalBytes } from '@/utils/state/takeout';
import { deleteWin, keepWin } from '@/utils/storage/wins';
import { forget } from './store';

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

test('the journal file holds what is kept and chosen, and nothing that was deleted', async () => {
  await keepWin(makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 1 }));
  await keepWin(makeWin({ text: 'a secret', day: '2026-11-21' }, { id: 'b', now: 1 }));
  await deleteWin('b', 2);
  await changeSettings({ meadow: false });
  const text = new TextDecoder().decode(await journalBytes());
  expect(text).toContain('"text":"rested"');
  expect(text).toContain('"settings":{"meadow":false}');
  expect(text).not.toContain('secret');
  expect(text).not.toContain('deleted');
});
