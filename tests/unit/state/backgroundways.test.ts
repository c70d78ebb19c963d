import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChosenKind } from '@/utils/domain/nudge/kinds';
import type { Offer } from '@/utils/domain/nudge/offer';
import { MINUTE } from '@/utils/domain/time';
import { changeSettings } from '@/utils/platform/changesettings';
import { waitingOffer } from '@/utils/platform/offer';
import { restNudges, writeAnswer } from '@/utils/state/answers';
import { beginLowEnergyDay } from '@/utils/state/capture';
import {
  allowNotifications,
  freshBrowser,
  menuClicked,
  notified,
  opened,
  passes,
  planFor,
  pressed,
  settled,
  startWorker,
} from './background';

const NOON = Date.UTC(2026, 10, 21, 12);
const { notifications, storage } = fakeBrowser;

const shown = async () => Object.keys(await notifications.getAll());
const click = () => notifications.onClicked.trigger(String(NOON));

/** A nudge has just come, with a notification. */
async function comesAtNoon(kind: ChosenKind = 'pause'): Promise<void> {
  await planFor(NOON, { kinds: [kind] });
  await startWorker();
}

beforeEach(() => freshBrowser(NOON));

describe('a click on a notification', () => {
  test.each([
    ['pause', '/pause.html#begin'],
    ['need', '/pause.html#need'],
    ['today', '/popup.html'],
    ['check', '/journal.html#/check'],
  ] as const)('for a nudge of "%s" opens what it is about, and answers it', async (kind, page) => {
    await comesAtNoon(kind);
    expect(await shown()).toEqual([String(NOON)]);
    await click();
    await expect.poll(opened).toEqual([page]);
    await settled();
    expect(await waitingOffer()).toBeUndefined();
    expect(await shown()).toEqual([]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  test('for a nudge that asks for nothing opens nothing, and answers it', async () => {
    await comesAtNoon('body');
    await click();
    await expect.poll(waitingOffer).toBeUndefined();
    expect(await opened()).toEqual([]);
  });

  test('opens a pause if what it was about has gone by now', async () => {
    await comesAtNoon('check');
    await storage.local.set({ offer: null });
    await click();
    await expect.poll(opened).toEqual(['/pause.html']);
  });

  test('opens one page though notifications were allowed twice since the worker started', async () => {
    freshBrowser(NOON, { notifying: false });
    await comesAtNoon();
    expect(notified()).toEqual([]);
    await allowNotifications();
    await allowNotifications();
    await click();
    await expect.poll(opened).toEqual(['/pause.html#begin']);
    await settled();
    expect(await opened()).toHaveLength(1);
  });
});

describe('a notification goes', () => {
  test.each<[string, (offer: Offer) => Promise<unknown>]>([
    ['is answered in a page', (offer) => writeAnswer(offer, { kind: 'done' })],
    ['is put off', (offer) => writeAnswer(offer, { kind: 'later', minutes: 15 })],
    ['has to rest with the others', () => restNudges('tomorrow')],
    ['falls on a low-energy day', () => beginLowEnergyDay()],
    ['is switched off with the others', () => changeSettings({ nudges: false })],
    ['has waited for three quarters of an hour', () => passes(45 * MINUTE)],
  ])('when its nudge %s', async (_, happens) => {
    await comesAtNoon();
    const offer = await waitingOffer();
    if (!offer) throw new Error('Nothing has come.');
    expect(await shown()).toEqual([String(NOON)]);
    await happens(offer);
    await settled();
    expect(await shown()).toEqual([]);
  });

  test('when the next one comes, which stays', async () => {
    await comesAtNoon();
    await changeSettings({
      nudging: {
        'pause.rhythm': { kind: 'every', minutes: 10 },
        'pause.notification': true,
        quiet: [],
        gap: 10,
      },
    });
    await passes(10 * MINUTE);
    expect(await shown()).toEqual([String(NOON + 10 * MINUTE)]);
  });

  test('and not before: it stays while its nudge waits, whatever wakes the worker', async () => {
    await comesAtNoon();
    await passes(44 * MINUTE);
    await startWorker();
    expect(await shown()).toEqual([String(NOON)]);
    expect(notified()).toEqual([String(NOON)]);
  });
});

test('the keys for a pause open the pause', async () => {
  await startWorker();
  pressed.trigger('another command');
  pressed.trigger('pause');
  await expect.poll(opened).toEqual(['/pause.html']);
});

test.each([
  ['open', '/newtab.html'],
  ['pause', '/pause.html'],
  ['settings', '/options.html'],
])('"%s" in the menu of the icon opens %s', async (menuItemId, page) => {
  await startWorker();
  menuClicked.trigger({ menuItemId });
  await expect.poll(opened).toEqual([page]);
});
