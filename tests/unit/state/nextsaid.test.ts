import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MINUTE } from '@/utils/domain/time';
import { changeSettings } from '@/utils/platform/changesettings';
import { noteKept, notePause } from '@/utils/platform/offer';
import { restNudges } from '@/utils/state/answers';
import { beginLowEnergyDay } from '@/utils/state/capture';
import { NudgePage } from '@/utils/state/nudgepage.svelte';
import { Nudges } from '@/utils/state/nudges.svelte';
import { freshBrowser, notified, passes, planFor, settled, startWorker } from './background';

const NOON = Date.UTC(2026, 10, 21, 12);
/** As `planFor` has it. */
const GAP = 10 * MINUTE;

beforeEach(() => {
  freshBrowser(NOON - 30 * MINUTE);
});

/** What the settings and the popup say of the next nudge. */
async function said() {
  const [page, nudges] = [new NudgePage(), new Nudges()];
  const stops = [page.follow(), nudges.follow()];
  await vi.waitUntil(() => page.plan && nudges.view.kind !== 'reading');
  for (const stop of stops) stop();
  const { view } = nudges;
  return [page.plan?.next?.at, page.plan?.ahead.nudges[0]?.at, view.kind === 'next' && view.at];
}

test.each([
  ['win was kept', noteKept],
  ['pause ended', notePause],
])(
  'a nudge is said to come when it does after a %s of which the worker has not heard',
  async (_, note) => {
    await planFor(NOON, { kinds: ['need'] });
    await startWorker();
    expect(await said()).toEqual([NOON, NOON, NOON]);
    await passes(25 * MINUTE);
    const comes = Date.now() + GAP;
    await note();
    await settled();
    expect(await said()).toEqual([comes, comes, comes]);
    await passes(10 * MINUTE);
    expect(notified()).toEqual([String(comes)]);
  },
);

test('what the settings say of the next nudge is made right as soon as a win is kept', async () => {
  await planFor(NOON);
  await startWorker();
  await passes(25 * MINUTE);
  const page = new NudgePage();
  const stop = page.follow();
  await vi.waitUntil(() => page.plan?.next?.at === NOON);
  const comes = Date.now() + GAP;
  await noteKept();
  await vi.waitFor(() => expect(page.plan?.next?.at).toBe(comes));
  expect((await fakeBrowser.storage.local.get('plan')).plan).toMatchObject({ next: { at: NOON } });
  stop();
});

const ALWAYS = [{ from: 0, to: 0, weekdays: [1, 2, 3, 4, 5, 6, 7] }];

test.each<[string, () => Promise<unknown>, object]>([
  ['are off', () => changeSettings({ nudges: false }), { kind: 'off' }],
  ['have no kind on', () => changeSettings({ nudging: { 'pause.on': false } }), { kind: 'off' }],
  ['are held by a low-energy day', () => beginLowEnergyDay(), { kind: 'low_energy' }],
  ['rest until I say', () => restNudges('open'), { kind: 'resting', until: undefined }],
  [
    'rest for an hour',
    () => restNudges('hour'),
    { kind: 'resting', until: NOON - 30 * MINUTE + 60 * MINUTE },
  ],
  [
    'have no time left by the quiet hours',
    () => changeSettings({ nudging: { quiet: ALWAYS } }),
    { kind: 'no_time' },
  ],
])('the popup says when nudges %s', async (_, happens, view) => {
  await planFor(NOON);
  await startWorker();
  await happens();
  await settled();
  const nudges = new Nudges();
  const stop = nudges.follow();
  await vi.waitFor(() => expect(nudges.view).toEqual(view));
  stop();
});
