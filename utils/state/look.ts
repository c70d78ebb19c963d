import { answeredUntil, cardTime } from '@/utils/domain/check';
import { look, stillOffered, wakeWith, type Moment } from '@/utils/domain/nudge/look';
import { LATE } from '@/utils/domain/nudge/next';
import type { Offer } from '@/utils/domain/nudge/offer';
import { freeFrom, type Surroundings } from '@/utils/domain/nudge/rest';
import type { Shared } from '@/utils/domain/nudge/answer';
import { settingsFrom, type Settings } from '@/utils/domain/settings';
import { MINUTE, SECOND } from '@/utils/domain/time';
import { setAlarm, setAlarmBy } from '@/utils/platform/alarm';
import { checkAnsweredAt } from '@/utils/platform/asked';
import { chime } from '@/utils/platform/chime';
import { now } from '@/utils/platform/here';
import {
  aloneWithPlan,
  forgetPlan,
  hasPlan,
  readShared,
  writeShared,
} from '@/utils/platform/nudging';
import { offerText, offerTitle } from '@/utils/platform/nudgewords';
import { lastTaken } from '@/utils/platform/offer';
import { presence, sessionBegins } from '@/utils/platform/presence';
import { notify, showDot, unnotifyAllBut } from '@/utils/platform/reach';
import { readStored } from '@/utils/platform/settings';
import { isLowEnergy, makeOffer, surroundings } from './offering';

/** If the worker is killed while it delivers, it is woken so soon to finish, ms. */
const GUARD = 30 * SECOND;
/** So soon it is woken to try again where the plan could not be read, ms. */
const AGAIN = 5 * MINUTE;

/**
 * Makes plan, offer, alarm and dot what they should be at this moment. Whatever wakes the worker
 * calls it, and it may be called at any time, any number of times, and be killed at any line.
 * `left`: the browser says that somebody has gone, even if they are back by now.
 */
export function lookAtNudges({ left = false } = {}): Promise<void> {
  return aloneWithPlan(() => lookOnce(left)).catch(async (error: unknown) => {
    // A disk may refuse once, and no nudge is the last for that, nor waits for an alarm of another day.
    await setAlarmBy(now() + AGAIN);
    throw error;
  });
}

async function lookOnce(left: boolean): Promise<void> {
  // As at first they would know of no quiet hours, no low-energy day and no switch: it looks again instead.
  const settings = settingsFrom(await readStored());
  const gone = left || (await sessionBegins());
  // Whoever opens the browser has just come to it: they are let settle as after any absence.
  if (settings.nudges && gone) await lookAt(settings, true);
  const { offer, wake } = settings.nudges ? await lookAt(settings, false) : await switchedOff();
  await showDot(offer?.dot ? offerTitle(offer) : undefined);
  await unnotifyAllBut(offer?.at);
  // The one before a given nudge stands until its dot is there.
  await setAlarm(wake);
}

/** What is offered now, and when to look again. */
interface Outcome {
  offer: Offer | undefined;
  wake: number | undefined;
}

async function lookAt(settings: Settings, left: boolean): Promise<Outcome> {
  const before = await readShared();
  const rest = before.rest && { ...before.rest, at: Math.min(before.rest.at, now()) };
  const around = surroundings(settings, rest);
  const { answeredAt, ...taken } = await lastTaken();
  const check = await lastCheck(settings, around.zone);
  const here = left ? 'away' : await presence();
  const at = now();
  const { after, given, wakeAt } = look(before.nudging, {
    now: at,
    presence: here,
    ...taken,
    check,
    around,
  });
  const waiting =
    isLowEnergy(at, around) || isChecked(before.offer, check) || isQuietFor(before, at, around)
      ? undefined
      : stillOffered(before.offer, { now: at, answeredAt, around });
  // An alarm that stands before anything is written wakes whoever is to finish, or to try again.
  await setAlarm(given ? at + GUARD : wakeWith(wakeAt, waiting, around));
  const offer = given ? await makeOffer(given, settings, at) : waiting;
  const shared = { nudging: after, offer, rest };
  // Written first and shown after: what is shown can be made right by the next look.
  await writeShared(shared, before);
  // The dot and the next nudge do not depend on it.
  if (offer && offer.pending.length > 0) await goTheLoudWays(offer, shared).catch(() => undefined);
  return { offer, wake: wakeWith(wakeAt, offer, around) };
}

/** The weekly check that was made or skipped last, and how long that counts. One to come is a clock's mistake. */
async function lastCheck(settings: Settings, zone: string): Promise<Moment['check']> {
  const answeredAt = await checkAnsweredAt();
  if (answeredAt === undefined || answeredAt > now()) return undefined;
  return { answeredAt, until: answeredUntil(answeredAt, cardTime(settings), zone) };
}

/** Whether the check that is offered was made or skipped somewhere else meanwhile. */
function isChecked(offer: Offer | undefined, check: Moment['check']): boolean {
  return offer?.kind === 'check' && check !== undefined && check.answeredAt >= offer.at;
}

/** Whether it is quiet by now for an offer that came by itself: quiet hours may have been chosen since. */
function isQuietFor({ offer, nudging }: Shared, at: number, around: Surroundings): boolean {
  return offer !== undefined && nudging.given[offer.kind] === offer.at && freeFrom(at, around) > at;
}

/** What the disk does not forget now, the next look has it forget. */
async function switchedOff(): Promise<Outcome> {
  if (await hasPlan()) await forgetPlan().catch(() => undefined);
  return { offer: undefined, wake: undefined };
}

/**
 * Each once: a notification that is there is not shown again, and a chime is noted before it sounds. What
 * the browser refuses does not come; the other ways stand.
 */
async function goTheLoudWays(offer: Offer, shared: Shared): Promise<void> {
  const fresh = now() - offer.at <= LATE;
  if (fresh && offer.pending.includes('notification')) {
    const note = { at: offer.at, title: offerTitle(offer), text: offerText(offer) };
    await notify(note).catch(() => undefined);
  }
  await writeShared({ ...shared, offer: { ...offer, pending: [] } }, shared);
  if (fresh && offer.pending.includes('chime')) void chime();
}
