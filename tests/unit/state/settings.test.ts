import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberedLook } from '@/utils/platform/remembered';
import { SettingsPage } from '@/utils/state/settings.svelte';

beforeEach(() => {
  fakeBrowser.reset();
});

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

test('each change is undone by itself, the last one first, down to what was never set', async () => {
  const page = new SettingsPage();
  await page.change({ meadow: false });
  await page.change({ dayStartsAt: 4 });
  await page.change({ dayStartsAt: 5 });
  await page.undo();
  expect(await stored()).toEqual({ meadow: false, dayStartsAt: 4 });
  await page.undo();
  expect(await stored()).toEqual({ meadow: false });
  await page.undo();
  expect(await stored()).toEqual({});
  expect(page.undoable).toBe(false);
  await page.undo();
  expect(await stored()).toEqual({});
});

test('"as it was at first" takes back what a section is about, and can be undone whole', async () => {
  const page = new SettingsPage();
  await page.change({ meadow: false, dayStartsAt: 4, nudges: false });
  expect(page.isInitial(['meadow'])).toBe(false);
  await page.reset(['meadow', 'dayStartsAt']);
  expect(await stored()).toEqual({ nudges: false });
  expect(page.isInitial(['meadow', 'dayStartsAt'])).toBe(true);
  await page.undo();
  expect(await stored()).toEqual({ meadow: false, dayStartsAt: 4, nudges: false });
});

test('what another page set meanwhile stays when a change is undone', async () => {
  const [one, two] = [new SettingsPage(), new SettingsPage()];
  await one.change({ meadow: false });
  await two.change({ nudges: false });
  await one.undo();
  expect(await stored()).toEqual({ nudges: false });
});

test('what another page chose about nudges meanwhile stays when a choice is undone', async () => {
  const [one, two] = [new SettingsPage(), new SettingsPage()];
  const stop = one.follow();
  await one.setNudging({ 'pause.on': false });
  await two.setNudging({ quiet: [] });
  await one.undo();
  expect(await stored()).toEqual({ nudging: { quiet: [] } });
  await two.undo();
  expect(await stored()).toEqual({});
  stop();
});

test('the look is remembered as soon as it is chosen, for the first frame of every page', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const page = new SettingsPage();
  await page.change({ look: 'dark' });
  expect(rememberedLook().look).toBe('dark');
  await page.undo();
  expect(rememberedLook().look).toBe('system');
});

test('what is taken back one after the other is told anew each time', async () => {
  const page = new SettingsPage();
  await page.change({ dayStartsAt: 4 });
  await page.change({ dayStartsAt: 5 });
  await page.undo();
  expect(page.told).toBe('undone');
  const undoing = page.undo();
  // The same words once more would be read out by nobody.
  for (let turn = 0; page.told === 'undone' && turn < 20; turn += 1) await Promise.resolve();
  expect(page.told).toBe('nothing');
  await undoing;
  expect(page.told).toBe('undone');
});

test('where what comes before a change is refused, nothing is changed, and that is said', async () => {
  const page = new SettingsPage();
  await page.change({ checkDay: 3 }, () => Promise.reject(new Error('full')));
  expect([page.told, page.undoable, page.current?.checkDay]).toEqual([
    'not saved',
    false,
    undefined,
  ]);
  expect(await stored()).toBeUndefined();
  const order: unknown[] = [];
  await page.change({ checkDay: 3 }, async () => void order.push(await stored()));
  expect(order).toEqual([undefined]);
  expect([page.told, await stored()]).toEqual(['saved', { checkDay: 3 }]);
});

test('a low-energy day that is not saved is shown and then back as it was, so that its switch is as well', async () => {
  const page = new SettingsPage();
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  const setting = page.setLowEnergy(true);
  expect(page.lowEnergy).toBe(true);
  await setting;
  expect([page.lowEnergy, page.told]).toEqual([false, 'not saved']);
  full.mockRestore();
  await page.setLowEnergy(true);
  expect([page.lowEnergy, page.told]).toEqual([true, 'saved']);
});

test('a low-energy day that is switched on and off again at once is off', async () => {
  const page = new SettingsPage();
  await Promise.all([page.setLowEnergy(true), page.setLowEnergy(false)]);
  expect([page.lowEnergy, await stored()]).toEqual([false, {}]);
});

test('what was chosen last stays shown while it is on its way, so that nothing made of it loses it', async () => {
  const [one, two] = [
    { from: 60, to: 120, weekdays: [1] },
    { from: 180, to: 240, weekdays: [2] },
  ];
  const page = new SettingsPage();
  await page.change({ nudges: true });
  const { local } = fakeBrowser.storage;
  const write = local.set.bind(local);
  const slow = Promise.withResolvers<undefined>();
  const disk = vi
    .spyOn(local, 'set')
    .mockImplementation((values) => slow.promise.then(() => write(values)))
    .mockImplementationOnce(write);
  const first = page.setNudging({ quiet: [one] });
  const second = page.setNudging({ quiet: [one, two] });
  await first;
  expect(page.current?.nudging).toEqual({ quiet: [one, two] });
  slow.resolve(undefined);
  await second;
  expect(page.current?.nudging).toEqual({ quiet: [one, two] });
  disk.mockRestore();
});

test('Undo takes back the last change also while that is on its way', async () => {
  const page = new SettingsPage();
  await page.change({ meadow: false });
  const changing = page.change({ dayStartsAt: 4 });
  await Promise.all([changing, page.undo()]);
  expect([await stored(), page.current?.dayStartsAt]).toEqual([{ meadow: false }, 0]);
});
