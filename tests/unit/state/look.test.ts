import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MINUTE } from '@/utils/domain/time';
import { lookAtNudges } from '@/utils/state/look';

// Longer than other files: a look that goes well and one that does not are told by the same calls of the
// browser, which are written down here.

const NOON = Date.UTC(2026, 10, 21, 12);
const ALARM = 'nudge';

/** The calls of the browser in their order. The one at `failAt` never returns: the worker is killed. */
const calls = { made: [] as string[], failAt: Infinity };

class Killed extends Error {}

function counted<F extends (...args: never[]) => Promise<unknown>>(name: string, call: F): F {
  return (async (...args: never[]) => {
    if (calls.made.length >= calls.failAt) throw new Killed();
    calls.made.push(name);
    if (calls.made.length === calls.failAt) {
      // Half of the kills come after the browser has done what it was asked.
      await call(...args);
      throw new Killed();
    }
    return call(...args);
  }) as F;
}

const { storage, alarms } = fakeBrowser;
const own = {
  read: storage.local.get.bind(storage.local),
  write: storage.local.set.bind(storage.local),
  alarm: alarms.get.bind(alarms),
  create: alarms.create.bind(alarms),
};

const shown = new Set<string>();
let timesShown = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  calls.made = [];
  calls.failAt = Infinity;
  shown.clear();
  timesShown = 0;
  vi.spyOn(storage.local, 'get').mockImplementation(counted('read', own.read));
  vi.spyOn(storage.local, 'set').mockImplementation(counted('write', own.write));
  vi.spyOn(alarms, 'get').mockImplementation(counted('alarm?', own.alarm));
  const create: (...args: never[]) => Promise<unknown> = own.create;
  Object.assign(alarms, { create: counted('alarm', create) });
  const nothing = () => Promise.resolve();
  Object.assign(fakeBrowser, {
    i18n: { getMessage: (name: string) => (name === 'language_tag' ? 'en' : name) },
    idle: { queryState: counted('idle', () => Promise.resolve('active')) },
    windows: {
      getLastFocused: counted('window', () => Promise.resolve({ state: 'normal', focused: true })),
    },
    permissions: { contains: counted('permission', () => Promise.resolve(true)) },
    action: {
      setBadgeBackgroundColor: counted('colour', nothing),
      setBadgeText: counted('dot', nothing),
      setTitle: counted('title', nothing),
    },
    notifications: {
      getAll: counted('notes?', () =>
        Promise.resolve(Object.fromEntries([...shown].map((id) => [id, true]))),
      ),
      create: counted('note', (id: string) => {
        shown.add(id);
        timesShown += 1;
        return Promise.resolve(id);
      }),
      clear: counted('note gone', (id: string) => {
        shown.delete(id);
        return Promise.resolve(true);
      }),
    },
  });
});

/** A pause that is due at noon, with every loud way that can be counted. */
async function planForNoon(): Promise<void> {
  await fakeBrowser.storage.session.set({ begun: true });
  await fakeBrowser.storage.local.set({
    settings: {
      nudging: {
        'pause.rhythm': { kind: 'every', minutes: 60 },
        'pause.notification': true,
        quiet: [],
      },
    },
    plan: {
      seed: 'seed',
      presence: { kind: 'here', since: NOON - 60 * MINUTE },
      from: { pause: NOON - 60 * MINUTE },
      lastAt: NOON - 60 * MINUTE,
      lastMark: NOON - 60 * MINUTE,
      watch: { since: NOON - 5 * MINUTE, last: NOON - 20_000 },
    },
  });
  calls.made = [];
}

const stored = async () => {
  const { plan, offer } = await fakeBrowser.storage.local.get(['plan', 'offer']);
  return { plan, offer } as {
    plan: { lastAt: number };
    offer: { at: number; pending: unknown[] } | undefined;
  };
};

/** Alarms wake the worker, one after another, until a nudge is shown. */
async function onUntilShown(): Promise<void> {
  for (let looks = 0; looks < 9 && timesShown === 0; looks += 1) {
    await lookAtNudges();
    const alarm = await fakeBrowser.alarms.get(ALARM);
    vi.setSystemTime(alarm?.scheduledTime ?? NaN);
  }
  expect(timesShown).toBe(1);
}

/** What the badge of the icon is set to from here on. */
function watchDot() {
  const dot = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser.action, { setBadgeText: dot });
  return dot;
}

test('a nudge that is due is written down, shown once, and the next alarm stands', async () => {
  await planForNoon();
  await lookAtNudges();
  expect(await stored()).toMatchObject({
    plan: { lastAt: NOON },
    offer: { at: NOON, pending: [] },
  });
  expect([...shown]).toEqual([String(NOON)]);
  const alarm = await fakeBrowser.alarms.get(ALARM);
  expect(alarm?.scheduledTime).toBeGreaterThan(NOON + 40 * MINUTE);
  await lookAtNudges();
  expect(timesShown).toBe(1);
});

test('a nudge that waits goes when quiet hours begin, and the worker is woken for that', async () => {
  const quiet = [{ from: 12 * 60 + 20, to: 14 * 60, weekdays: [6] }];
  await planForNoon();
  await fakeBrowser.storage.local.set({
    settings: { nudging: { 'pause.on': false, quiet } },
    offer: { at: NOON - MINUTE, kind: 'pause' },
  });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBe(NOON - MINUTE);
  const alarm = await fakeBrowser.alarms.get(ALARM);
  expect(alarm?.scheduledTime).toBe(NOON + 20 * MINUTE);
  vi.setSystemTime(NOON + 20 * MINUTE);
  await lookAtNudges();
  expect((await stored()).offer?.at).toBeUndefined();
});

test('a nudge that came by itself goes when quiet hours are chosen that had begun before it', async () => {
  const quiet = [{ from: 11 * 60, to: 14 * 60, weekdays: [6] }];
  await planForNoon();
  await lookAtNudges();
  expect([...shown]).toEqual([String(NOON)]);
  vi.setSystemTime(NOON + 5 * MINUTE);
  await fakeBrowser.storage.local.set({ settings: { nudging: { quiet } } });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBeUndefined();
  expect([...shown]).toEqual([]);
  // One that was asked for in them stays.
  await fakeBrowser.storage.local.set({ offer: { at: NOON + 4 * MINUTE, kind: 'pause' } });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBe(NOON + 4 * MINUTE);
});

test('a nudge for the weekly check goes when the check is made, and no other does', async () => {
  for (const [kind, left] of [
    ['check', undefined],
    ['need', NOON - MINUTE],
  ] as const) {
    await planForNoon();
    await fakeBrowser.storage.local.set({
      plan: null,
      offer: { at: NOON - MINUTE, kind },
      checkAnsweredAt: NOON - 2 * MINUTE,
    });
    await lookAtNudges();
    expect((await stored()).offer?.at).toBe(NOON - MINUTE);
    await fakeBrowser.storage.local.set({ checkAnsweredAt: NOON });
    await lookAtNudges();
    expect((await stored()).offer?.at).toBe(left);
  }
});

test('a nudge for the weekly check stays though a clock that was ahead marked one as made', async () => {
  await planForNoon();
  await fakeBrowser.storage.local.set({
    plan: null,
    offer: { at: NOON - MINUTE, kind: 'check' },
    checkAnsweredAt: NOON + 60 * MINUTE,
  });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBe(NOON - MINUTE);
});

test('a check that was skipped stops the nudge for it in the same week', async () => {
  const wish = { checkDay: 1, checkHour: 9 };
  const every = { 'check.on': true, 'check.rhythm': { kind: 'every', minutes: 480 } };
  await planForNoon();
  // NOON is on a Saturday; the card was skipped for Monday at nine.
  await fakeBrowser.storage.local.set({
    settings: { ...wish, nudging: { 'pause.on': false, quiet: [], ...every } },
    plan: null,
    checkAnsweredAt: NOON - 5 * 24 * 60 * MINUTE - 3 * 60 * MINUTE,
  });
  await lookAtNudges();
  const { plan } = await fakeBrowser.storage.local.get('plan');
  const { next } = plan as { next: { at: number } };
  expect(new Date(next.at).toISOString().slice(0, 10)).toBe('2026-11-23');
});

test('killed at any call of the browser, it is there once, dot and all, and something wakes the worker', async () => {
  await planForNoon();
  const dot = vi.fn((_: { text: string }) => Promise.resolve());
  Object.assign(fakeBrowser.action, { setBadgeText: counted('dot', dot) });
  await lookAtNudges();
  const steps = calls.made.length;
  expect(steps).toBeGreaterThan(15);
  for (let kill = 1; kill <= steps; kill += 1) {
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.storage.local.clear();
    shown.clear();
    timesShown = 0;
    dot.mockClear();
    calls.failAt = Infinity;
    vi.setSystemTime(NOON);
    await planForNoon();
    calls.failAt = kill;
    await lookAtNudges().catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    calls.failAt = Infinity;
    calls.made = [];
    // Once it is written down, nothing but the alarm wakes it; before that the event comes again.
    const written = (await stored()).plan.lastAt === NOON;
    const whole = timesShown === 1 && dot.mock.lastCall?.[0]?.text === '•';
    const alarm = await fakeBrowser.alarms.get(ALARM);
    if (written && !whole)
      expect(alarm?.scheduledTime, `killed at call ${kill}`).toBe(NOON + 30_000);
    vi.setSystemTime(NOON + 30_000);
    await lookAtNudges();
    expect(dot, `killed at call ${kill}`).toHaveBeenLastCalledWith({ text: '•' });
    const { plan, offer } = await stored();
    expect(offer?.at, `killed at call ${kill}`).toBe(plan.lastAt);
    expect(offer?.pending, `killed at call ${kill}`).toEqual([]);
    expect(timesShown, `killed at call ${kill}`).toBe(1);
    expect(await fakeBrowser.alarms.get(ALARM)).toBeDefined();
  }
});

test('killed before it was loud, and woken by a computer that slept since, it stays silent', async () => {
  await planForNoon();
  Object.assign(fakeBrowser.notifications, { create: () => Promise.reject(new Killed()) });
  const crossing = vi.spyOn(storage.local, 'set').mockImplementation((values) => {
    const { offer } = values as { offer?: { pending: unknown[] } };
    return offer?.pending.length === 0 ? Promise.reject(new Killed()) : own.write(values);
  });
  await lookAtNudges();
  expect((await stored()).offer?.pending).toEqual(['notification']);
  crossing.mockImplementation(own.write);
  const create = vi.fn(() => Promise.resolve(''));
  Object.assign(fakeBrowser.notifications, { create });
  vi.setSystemTime(NOON + 10 * MINUTE);
  await lookAtNudges();
  expect((await stored()).offer).toMatchObject({ at: NOON, pending: [] });
  expect(create).not.toHaveBeenCalled();
});

test('one that was asked for goes as well when a low-energy day begins', async () => {
  await planForNoon();
  await own.write({ plan: null, offer: { at: NOON - MINUTE, kind: 'pause' } });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBe(NOON - MINUTE);
  await own.write({ settings: { lowEnergyDay: '2026-11-21', nudging: { quiet: [] } } });
  await lookAtNudges();
  expect((await stored()).offer?.at).toBeUndefined();
});

test('though the disk refuses everything for hours, an alarm stands, and nudges come again', async () => {
  await planForNoon();
  const refusing = vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('full'));
  for (let looks = 0; looks < 6; looks += 1) {
    await lookAtNudges().catch(() => undefined);
    const alarm = await fakeBrowser.alarms.get(ALARM);
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
    vi.setSystemTime(alarm?.scheduledTime ?? NaN);
  }
  refusing.mockImplementation(own.write);
  await onUntilShown();
});

test('though the plan cannot be read for a while, an alarm stands, and the nudge comes', async () => {
  await planForNoon();
  const refusing = vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('broken'));
  await lookAtNudges().catch(() => undefined);
  const alarm = await fakeBrowser.alarms.get(ALARM);
  expect(alarm?.scheduledTime).toBe(NOON + 5 * MINUTE);
  await lookAtNudges().catch(() => undefined);
  expect((await fakeBrowser.alarms.get(ALARM))?.scheduledTime).toBe(NOON + 5 * MINUTE);
  refusing.mockImplementation(own.read);
  await onUntilShown();
});

test('though the plan cannot be read just when a rest ends, no alarm of another day is waited for', async () => {
  await planForNoon();
  await own.create(ALARM, { when: NOON + 24 * 60 * MINUTE });
  const refusing = vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('broken'));
  await lookAtNudges().catch(() => undefined);
  expect((await fakeBrowser.alarms.get(ALARM))?.scheduledTime).toBe(NOON + 5 * MINUTE);
  refusing.mockImplementation(own.read);
});

test('though the settings alone cannot be read, a low-energy day stays quiet, and an alarm stands', async () => {
  await planForNoon();
  const { plan } = await stored();
  const later = { kind: 'pause', at: NOON, after: NOON - 15 * MINUTE };
  await own.write({
    settings: { lowEnergyDay: '2026-11-21', nudging: { quiet: [] } },
    plan: { ...plan, later },
  });
  const refusing = vi
    .spyOn(storage.local, 'get')
    .mockImplementation((keys) =>
      [keys].flat().includes('settings') ? Promise.reject(new Error('broken')) : own.read(keys),
    );
  await lookAtNudges().catch(() => undefined);
  expect((await stored()).offer).toBeUndefined();
  expect((await fakeBrowser.alarms.get(ALARM))?.scheduledTime).toBe(NOON + 5 * MINUTE);
  refusing.mockImplementation(own.read);
  await lookAtNudges();
  expect((await stored()).offer).toBeUndefined();
});

test('a nudge whose ways cannot be crossed off has its dot, and the next alarm stands', async () => {
  await planForNoon();
  let writes = 0;
  vi.spyOn(storage.local, 'set').mockImplementation((values) => {
    writes += 1;
    return writes === 2 ? Promise.reject(new Error('full')) : own.write(values);
  });
  const dot = watchDot();
  await lookAtNudges();
  expect(dot).toHaveBeenLastCalledWith({ text: '•' });
  const alarm = await fakeBrowser.alarms.get(ALARM);
  expect(alarm?.scheduledTime).toBeGreaterThan(NOON + 40 * MINUTE);
});

test('a notification that the browser refuses is no more than that', async () => {
  await planForNoon();
  Object.assign(fakeBrowser.notifications, { create: () => Promise.reject(new Error('no')) });
  const dot = watchDot();
  await lookAtNudges();
  expect(dot).toHaveBeenLastCalledWith({ text: '•' });
  expect((await stored()).offer?.pending).toEqual([]);
  expect((await fakeBrowser.alarms.get(ALARM))?.scheduledTime).toBeGreaterThan(NOON + 40 * MINUTE);
});

test('switched off, nothing is woken and no dot is left, though the disk refuses to forget', async () => {
  await planForNoon();
  await own.write({ settings: { nudges: false }, offer: { at: NOON - MINUTE, kind: 'pause' } });
  await own.create(ALARM, { when: NOON + 20 * MINUTE });
  const dot = watchDot();
  vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('full'));
  await lookAtNudges().catch(() => undefined);
  expect(await fakeBrowser.alarms.get(ALARM)).toBeUndefined();
  expect(dot).toHaveBeenLastCalledWith({ text: '' });
});
