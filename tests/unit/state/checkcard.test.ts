import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describe, expect, test, vi } from 'vitest';
import { checkAnsweredAt, markCheck } from '@/utils/platform/asked';
import { changeSettings } from '@/utils/platform/changesettings';
import { waitingOffer } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { endRest, restNudges } from '@/utils/state/answers';
import { bringBeside } from '@/utils/state/beside';
import { HONOUR } from '@/utils/state/check.svelte';
import { isCheckDue, skipCheck } from '@/utils/state/checkdue';
import { Prompts } from '@/utils/state/prompts.svelte';
import { entries } from '../entries';
import { NOW, opened } from './checks';

const kept = () => entries('reflections');

describe('the card of the weekly check', () => {
  test('never comes until a day is chosen', async () => {
    expect(await isCheckDue()).toBe(false);
    await skipCheck();
    expect(await checkAnsweredAt()).toBeUndefined();
  });

  test('comes on that day, and goes when the check is kept', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18 });
    expect(await isCheckDue()).toBe(true);
    const check = await opened();
    expect(check.due).toBe(true);
    check.form.write(HONOUR, 'I rested');
    await check.keep();
    expect(await isCheckDue()).toBe(false);
    expect(check.due).toBe(false);
    await check.undo();
    expect(await isCheckDue()).toBe(true);
  });

  test('comes again on its day though the last check was made by a clock that was a year ahead', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18 });
    const DAY = 24 * 3_600_000;
    await markCheck(NOW + 365 * DAY);
    expect(await isCheckDue()).toBe(true);
    await (await opened()).offerAt({ checkHour: 17 });
    expect(await isCheckDue()).toBe(false);
    expect(await checkAnsweredAt()).toBe(NOW - 2 * 3_600_000);
    // A clock that was hours ahead makes no second check of one.
    await markCheck(NOW + 2 * DAY);
    expect(await isCheckDue()).toBe(false);
  });

  test('rests on a low-energy day', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18, lowEnergyDay: '2026-11-22' });
    expect(await isCheckDue()).toBe(false);
    await changeSettings({ lowEnergyDay: '2026-11-21' });
    expect(await isCheckDue()).toBe(true);
  });

  test('begins with the next time when a day is chosen, and not with one that went by', async () => {
    const wednesday = NOW - 4 * 24 * 3_600_000;
    vi.setSystemTime(wednesday);
    const check = await opened();
    await check.offerAt({ checkDay: 7 });
    expect([check.time, await isCheckDue()]).toEqual([{ day: 7, hour: 18 }, false]);
    vi.setSystemTime(NOW - 3_600_001);
    expect(await isCheckDue()).toBe(false);
    vi.setSystemTime(NOW - 3_600_000);
    expect(await isCheckDue()).toBe(true);
  });

  test('begins with the next time when another day or hour is chosen', async () => {
    const check = await opened();
    await changeSettings({ checkDay: 7, checkHour: 20 });
    await markCheck(NOW - 7 * 24 * 3_600_000);
    expect(await isCheckDue()).toBe(false);
    await check.offerAt({ checkHour: 18 });
    expect(await isCheckDue()).toBe(false);
    await check.offerAt({ checkDay: 6 });
    expect(await isCheckDue()).toBe(false);
    // A check that was made meanwhile still counts.
    await markCheck(NOW);
    await check.offerAt({ checkDay: 7 });
    expect(await checkAnsweredAt()).toBe(NOW);
  });

  test('stays as it was when a choice is refused, and that is said until one is kept', async () => {
    const check = await opened();
    await check.offerAt({ checkDay: 3 });
    for (const choice of [{ checkDay: 5 }, { checkDay: undefined }, { checkHour: 9 }] as const) {
      vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
      await check.offerAt(choice);
      expect([check.time, check.hour]).toEqual([{ day: 3, hour: 18 }, 18]);
      expect(check.timeRefused).toBe(true);
      await check.offerAt({ checkDay: 3 });
      expect(check.timeRefused).toBe(false);
    }
  });

  test('begins with the next time when the day comes with a file', async () => {
    await bringBeside({ settings: { checkDay: 6, checkHour: 9 }, note: { people: '', helps: '' } });
    expect((await readSettings()).checkDay).toBe(6);
    expect(await isCheckDue()).toBe(false);
    // A day that was chosen here stays, and its card with it.
    await changeSettings({ checkDay: 7, checkHour: 18 });
    await markCheck(undefined);
    await bringBeside({ settings: { checkDay: 6, checkHour: 9 }, note: { people: '', helps: '' } });
    expect(await isCheckDue()).toBe(true);
  });

  test('waits while nudges rest, in quiet hours and around a session, and comes after them', async () => {
    const wish = { checkDay: 7, checkHour: 18 } as const;
    await changeSettings(wish);
    for (const kind of ['hour', 'tomorrow', 'open'] as const) {
      await restNudges(kind);
      expect(await isCheckDue(), kind).toBe(false);
    }
    await endRest();
    expect(await isCheckDue()).toBe(true);
    await changeSettings({ nudging: { quiet: [{ from: 1080, to: 1200, weekdays: [7] }] } });
    expect(await isCheckDue()).toBe(false);
    const session = { 'session.on': true, 'session.weekday': 7, 'session.time': 17 * 60 };
    await changeSettings({ nudging: { quiet: undefined, ...session, 'session.around': 60 } });
    vi.setSystemTime(NOW - 1);
    expect(await isCheckDue()).toBe(false);
    vi.setSystemTime(NOW);
    expect(await isCheckDue()).toBe(true);
  });

  test('with nudges switched off waits for what ends by itself alone', async () => {
    const quiet = [{ from: 0, to: 0, weekdays: [1, 2, 3, 4, 5, 6, 7] }];
    await changeSettings({ checkDay: 7, checkHour: 18, nudges: false, nudging: { quiet } });
    expect(await isCheckDue()).toBe(true);
    await restNudges('tomorrow');
    expect(await isCheckDue()).toBe(false);
    await endRest();
    await restNudges('open');
    expect(await isCheckDue()).toBe(true);
  });

  test('does not come for a week whose check was made when a nudge offered it', async () => {
    const wednesday = { kind: 'times', times: [18 * 60 + 30], weekdays: [3] };
    const nudging = { 'check.on': true, 'check.rhythm': wednesday };
    await changeSettings({ checkDay: 7, checkHour: 18, nudging });
    const lastWednesday = NOW - (4 * 24 + 0.5) * 3_600_000;
    await markCheck(lastWednesday);
    expect(await isCheckDue()).toBe(false);
    await markCheck(lastWednesday - 1);
    expect(await isCheckDue()).toBe(true);
    await markCheck(lastWednesday);
    await changeSettings({ nudging: { ...nudging, 'check.on': false } });
    expect(await isCheckDue()).toBe(true);
    await changeSettings({ nudging: { ...nudging, 'check.rhythm': { ...wednesday, times: [] } } });
    expect(await isCheckDue()).toBe(true);
  });

  test('goes from a tab that is open when nudges are to rest, and when it is answered elsewhere', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18 });
    const prompts = new Prompts();
    const stop = prompts.follow();
    await prompts.look('2026-11-22', await readSettings());
    expect(prompts.prompt).toBe('check');
    await restNudges('tomorrow');
    await vi.waitFor(() => {
      expect(prompts.prompt).toBeUndefined();
    });
    await endRest();
    await vi.waitFor(() => {
      expect(prompts.prompt).toBe('check');
    });
    await skipCheck();
    await vi.waitFor(() => {
      expect(prompts.prompt).toBeUndefined();
    });
    stop();
  });

  test('does not come after a nudge for the check was waved away, and does after another', async () => {
    for (const [kind, due] of [
      ['check', false],
      ['need', true],
    ] as const) {
      fakeBrowser.reset();
      await changeSettings({ checkDay: 7, checkHour: 18 });
      await fakeBrowser.storage.local.set({ offer: { at: NOW, kind } });
      const prompts = new Prompts();
      const stop = prompts.follow();
      await vi.waitFor(() => {
        expect(prompts.prompt).toBe('nudge');
      });
      prompts.dismiss('2026-11-22');
      await vi.waitFor(async () => {
        expect(await waitingOffer()).toBeUndefined();
      });
      expect(await isCheckDue()).toBe(due);
      stop();
    }
  });

  test('goes when it is skipped, and nothing says that it was', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18 });
    await skipCheck();
    expect(await isCheckDue()).toBe(false);
    expect(await kept()).toEqual([]);
    vi.setSystemTime(NOW + 7 * 24 * 3_600_000);
    expect(await isCheckDue()).toBe(true);
  });

  test('comes at its next time, however late it was skipped before', async () => {
    await changeSettings({ checkDay: 7, checkHour: 18 });
    vi.setSystemTime(NOW + 6 * 24 * 3_600_000);
    await skipCheck();
    expect(await isCheckDue()).toBe(false);
    vi.setSystemTime(NOW + 7 * 24 * 3_600_000);
    expect(await isCheckDue()).toBe(true);
  });
});

test('a nudge that has the dot alone, as with a film in front, is no card', async () => {
  const offer = { at: NOW, kind: 'need', dot: true };
  for (const [card, prompt] of [
    [false, undefined],
    [true, 'nudge'],
  ] as const) {
    await fakeBrowser.storage.local.set({ offer: { ...offer, card } });
    const prompts = new Prompts();
    const stop = prompts.follow();
    await vi.waitFor(() => {
      expect(prompts.offer.offer?.card).toBe(card);
    });
    expect(prompts.prompt).toBe(prompt);
    stop();
  }
});
