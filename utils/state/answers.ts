import { comesAgain } from '@/utils/domain/nudge/again';
import { answered, rested, type Answer } from '@/utils/domain/nudge/answer';
import { CHOSEN_KINDS, type Way } from '@/utils/domain/nudge/kinds';
import { nextCue } from '@/utils/domain/nudge/look';
import { isOn } from '@/utils/domain/nudge/next';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest } from '@/utils/domain/nudge/rest';
import { now } from '@/utils/platform/here';
import { changeShared, readShared } from '@/utils/platform/nudging';
import { lastTaken } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { isLowEnergy, makeOffer, surroundings } from './offering';

// What a page may do to the plan. The worker hears of it, whether or not it is awake, and looks.

/** Writes down what the person said to a nudge. */
export async function writeAnswer(offer: Offer, answer: Answer): Promise<void> {
  await changeShared((shared) => answered(shared, offer, answer, now()));
}

/** Writes down that a nudge is put off. Resolves to when it comes again (ms since the epoch), if it does. */
export async function putOff(offer: Offer, minutes: number): Promise<number | undefined> {
  const [settings, taken] = await Promise.all([readSettings(), lastTaken()]);
  const at = now();
  let again: number | undefined;
  await changeShared((shared) => {
    const after = answered(shared, offer, { kind: 'later', minutes }, at);
    const around = surroundings(settings, shared.rest);
    const comes = comesAgain(after.nudging, { now: at, ...taken, around });
    again = comes.at;
    return { ...after, nudging: comes.nudging };
  });
  return again;
}

/** Lets nudges rest from now on. */
export async function restNudges(kind: Rest['kind']): Promise<void> {
  await changeShared((shared) => rested(shared, kind, now()));
}

/** Lets nudges come again. */
export async function endRest(): Promise<void> {
  await changeShared((shared) => ({ ...shared, rest: undefined }));
}

/** What came of asking for a nudge: the ways it went, beside the popup, where each one waits. */
export type ShownOne = { kind: 'shown'; ways: readonly Way[] } | { kind: 'low energy' };

/**
 * Offers a nudge at once, of the first kind that is on, as it would come. On a low-energy day nothing is
 * shown anywhere.
 */
export async function showOne(): Promise<ShownOne> {
  const settings = await readSettings();
  const { nudging, rest } = await readShared();
  const around = surroundings(settings, rest);
  const at = now();
  if (isLowEnergy(at, around)) return { kind: 'low energy' };
  const kind = CHOSEN_KINDS.find((one) => isOn(one, around)) ?? 'pause';
  const cue = kind === 'body' ? nextCue(nudging.lastCue, around) : undefined;
  const offer = await makeOffer({ kind, cue }, settings, at);
  await changeShared((shared) => ({
    nudging: {
      ...shared.nudging,
      ...{ lastAt: at, lastMark: at, lastCue: cue ?? shared.nudging.lastCue },
    },
    offer,
    rest: shared.rest,
  }));
  const quiet = (['dot', 'card'] as const).filter((way) => offer[way]);
  return { kind: 'shown', ways: [...quiet, ...offer.pending] };
}
