import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { CUES } from '@/utils/domain/nudge/kinds';
import { MINUTE } from '@/utils/domain/time';
import { waitingOffer } from '@/utils/platform/offer';
import { putOff, showOne } from '@/utils/state/answers';
import { markLine } from '@/utils/storage/kindlines';
import { forget } from './store';

const NOON = Temporal.PlainDateTime.from('2026-11-21T12:00').toZonedDateTime(
  Temporal.Now.timeZoneId(),
).epochMilliseconds;

const choose = (nudging: object, more: object = {}) =>
  fakeBrowser.storage.local.set({ settings: { nudging, ...more } });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  Object.assign(fakeBrowser, {
    windows: { getLastFocused: () => Promise.resolve({ state: 'normal', focused: true }) },
    permissions: { contains: () => Promise.resolve(false) },
  });
  await forget();
});

describe('a nudge that is asked for', () => {
  test('of body kindness is about what is switched on, in turn', async () => {
    await choose({ 'pause.on': false, 'body.on': true, 'cue.water': false, 'cue.food': false });
    const cues = [];
    for (let times = 0; times < 4; times += 1) {
      await showOne();
      cues.push((await waitingOffer())?.cue);
    }
    expect(cues).toEqual(['bathroom', 'moving', 'eyes', 'bathroom']);
  });

  test('is of the first kind that is on and has something to be about, or else a pause', async () => {
    const cues = CUES.map((cue) => [`cue.${cue}`, false] as const);
    const nothing = { 'pause.on': false, 'body.on': true, ...Object.fromEntries(cues) };
    await choose({ ...nothing, 'need.on': true });
    await showOne();
    expect(await waitingOffer()).toMatchObject({ kind: 'need' });
    await choose(nothing);
    await showOne();
    expect(await waitingOffer()).toMatchObject({ kind: 'pause' });
  });

  test('is told with the ways it went, and no others', async () => {
    expect(await showOne()).toEqual({ kind: 'shown', ways: ['dot', 'card'] });
    await choose({ 'pause.dot': false, 'pause.card': false, 'pause.chime': true });
    expect(await showOne()).toEqual({ kind: 'shown', ways: ['chime'] });
    await choose({ 'pause.dot': false, 'pause.card': false });
    expect(await showOne()).toEqual({ kind: 'shown', ways: [] });
  });

  test('does not come on a low-energy day, and that is told', async () => {
    await choose({}, { lowEnergyDay: '2026-11-21' });
    expect(await showOne()).toEqual({ kind: 'low energy' });
    expect(await waitingOffer()).toBeUndefined();
  });
});

describe('a kind line that comes as a nudge', () => {
  /** The lines of so many moments. */
  async function lines(count: number) {
    const some = [];
    for (let number = 0; number < count; number += 1) {
      vi.setSystemTime(NOON + number * MINUTE);
      await showOne();
      const offer = await waitingOffer();
      some.push(KIND_LINES.find(({ id }) => id === offer?.line));
    }
    return some;
  }
  const ONLY_LINES = { 'pause.on': false, 'line.on': true };

  test('speaks as the person wishes', async () => {
    await choose(ONLY_LINES, { tone: 'fact' });
    expect(new Set((await lines(40)).map((line) => line?.tone))).toEqual(new Set(['fact']));
  });

  test('leans towards the area of the weekly check, and is none that was retired', async () => {
    await Promise.all(
      KIND_LINES.filter(({ area }) => area !== 'rest' && area !== 'body').map(({ id }) =>
        markLine({ id, standing: 'retired', updatedAt: NOON }),
      ),
    );
    await choose(ONLY_LINES, { focusArea: 'body' });
    const areas = (await lines(80)).map((line) => line?.area);
    expect(new Set(areas)).toEqual(new Set(['rest', 'body']));
    expect(areas.filter((area) => area === 'body').length).toBeGreaterThan(50);
  });
});

describe('a nudge that is put off', () => {
  test('into quiet hours is told to stay away, and stays away', async () => {
    await choose({ quiet: [{ from: 12 * 60 + 10, to: 13 * 60, weekdays: [6] }] });
    await showOne();
    const offer = await waitingOffer();
    expect(offer && (await putOff(offer, 5))).toBe(NOON + 5 * MINUTE);
    await showOne();
    expect(offer && (await putOff(offer, 15))).toBeUndefined();
    expect(await waitingOffer()).toBeUndefined();
    const { plan } = await fakeBrowser.storage.local.get('plan');
    expect(plan).toMatchObject({ lastAt: NOON });
    expect((plan as { later?: unknown }).later).toBeUndefined();
  });

  test('comes again with no kind on, and no sooner than a win kept a moment ago allows', async () => {
    await choose({ 'pause.on': false, quiet: [] });
    await showOne();
    const offer = await waitingOffer();
    expect(offer && (await putOff(offer, 15))).toBe(NOON + 15 * MINUTE);
    await fakeBrowser.storage.local.set({ lastKept: NOON });
    await showOne();
    expect(offer && (await putOff(offer, 15))).toBe(NOON + 25 * MINUTE);
  });
});
