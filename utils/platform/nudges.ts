import * as v from 'valibot';
import { dayOf, nextDayStart } from '@/utils/domain/day';
import { look, wakeAt, type Nudging, type Plan } from '@/utils/domain/nudge';
import type { Settings } from '@/utils/domain/settings';
import { setAlarm } from './alarm';
import { now, zone } from './here';
import { alone, readLocal, watchLocal, writeLocal } from './local';
import { answeredAt, OFFER, readOffer } from './offer';
import { presence } from './presence';
import { notify, showDot, unnotify } from './reach';
import { readSettings } from './settings';

const PLAN = 'plan';

const time = v.pipe(v.number(), v.finite());
const planSchema = v.variant('kind', [
  v.object({ kind: v.literal('counting'), since: time, dueAt: time }),
  v.object({ kind: v.literal('resting'), since: time, left: time }),
]);

/**
 * Makes plan, offer, alarm and dot what they should be at this moment. Whatever wakes the worker
 * calls it, and it may be called at any time, any number of times, and be killed at any line.
 */
export function lookAtNudges(): Promise<void> {
  return alone(PLAN, async () => {
    const settings = await readSettings();
    const before = await readNudging();
    if (!settings.nudges || isLowEnergy(settings)) {
      if (before) await write({});
      const again = settings.nudges ? nextDayStart(now(), zone(), settings.dayStartsAt) : undefined;
      await Promise.all([setAlarm(again), showDot(false), unnotify()]);
      return;
    }
    const moment = { now: now(), presence: await presence(), answeredAt: await answeredAt() };
    const { after, offered } = look(before, moment);
    // Written first and shown after: what is shown can be made right by the next look.
    if (JSON.stringify(after) !== JSON.stringify(before)) await write(after);
    await setAlarm(wakeAt(after));
    await showDot(after.offer !== undefined);
    if (offered && settings.notifications) await notify();
    else if (before?.offer && !after.offer) await unnotify();
  });
}

/** Whether today is the low-energy day that the person chose. It ends with the day. */
function isLowEnergy({ lowEnergyDay, dayStartsAt }: Settings): boolean {
  return lowEnergyDay === dayOf(now(), zone(), dayStartsAt);
}

/** The plan as the worker left it. */
export async function readPlan(): Promise<Plan | undefined> {
  const result = v.safeParse(planSchema, (await readLocal(PLAN))[PLAN]);
  return result.success ? result.output : undefined;
}

/** Calls back when the plan changes. Returns what ends it. */
export function watchPlan(changed: () => void): () => void {
  return watchLocal([PLAN], changed);
}

async function readNudging(): Promise<Nudging | undefined> {
  const plan = await readPlan();
  const offer = readOffer((await readLocal(OFFER))[OFFER]);
  return plan && (offer ? { plan, offer } : { plan });
}

/** Plan and offer go in one write: whoever is killed leaves both or neither. */
function write({ plan, offer }: Partial<Nudging>): Promise<void> {
  return writeLocal({ [PLAN]: plan ?? null, [OFFER]: offer ?? null });
}
