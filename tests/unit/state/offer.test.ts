import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answer } from '@/utils/domain/nudge/answer';
import { NudgePage } from '@/utils/state/nudgepage.svelte';
import { Nudges } from '@/utils/state/nudges.svelte';
import { OfferCard } from '@/utils/state/offer.svelte';

const NOON = Date.UTC(2026, 10, 21, 12);
const OFFER = { at: NOON, kind: 'pause', card: true };
class FakeEvent {
  addListener = () => undefined;
  removeListener = () => undefined;
}
let stop: (() => void) | undefined;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  Object.assign(fakeBrowser, {
    windows: { getLastFocused: () => Promise.resolve({ state: 'normal', focused: true }) },
    permissions: {
      contains: () => Promise.resolve(false),
      onAdded: new FakeEvent(),
      onRemoved: new FakeEvent(),
    },
  });
  await fakeBrowser.storage.local.set({ offer: OFFER });
});
afterEach(() => {
  stop?.();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const full = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space left'));

async function card(): Promise<OfferCard> {
  const offered = new OfferCard();
  stop = offered.follow();
  await vi.waitFor(() => expect(offered.offer).toBeDefined());
  return offered;
}

test.each<Answer>([{ kind: 'done' }, { kind: 'not today' }, { kind: 'later', minutes: 5 }])(
  'an answer that is not written down is not claimed, and the nudge is back: $kind',
  async (answer) => {
    const offered = await card();
    const disk = full();
    await offered.answer(answer);
    expect(offered.offer?.at).toBe(NOON);
    expect([offered.told, offered.failed]).toEqual([undefined, true]);
    disk.mockRestore();
    await offered.answer(answer);
    expect([offered.offer, offered.told?.answer]).toEqual([undefined, answer]);
    await vi.waitFor(() => expect(offered.failed).toBe(false));
  },
);

test('a rest that is not written down is none, and that is told', async () => {
  for (const nudges of [new Nudges(), new NudgePage()]) {
    stop = nudges.follow();
    const disk = full();
    await nudges.rest('hour');
    expect(nudges.failed).toBe(true);
    disk.mockRestore();
    await nudges.rest('hour');
    await vi.waitFor(() => expect(nudges.failed).toBe(false));
    const again = full();
    await nudges.endRest();
    expect(nudges.failed).toBe(true);
    again.mockRestore();
    await nudges.endRest();
    stop();
  }
});

test('a nudge that was asked for and is not written down is told as that', async () => {
  const page = new NudgePage();
  await page.showOne();
  expect([page.shown?.kind, page.failed]).toEqual(['shown', false]);
  vi.setSystemTime(NOON + 60_000);
  full();
  await page.showOne();
  expect(page.failed).toBe(true);
});
