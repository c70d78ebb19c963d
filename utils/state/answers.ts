import { comesAgain } from '@/utils/domain/nudge/again';
import { answered, rested, type Answer, type Shared } from '@/utils/domain/nudge/answer';
import { CHOSEN_KINDS, type Way } from '@/utils/domain/nudge/kinds';
import { nextCue } from '@/utils/domain/nudge/look';
import { isOn } from '@/utils/domain/nudge/next';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest, Surroundings } from '@/utils/domain/nudge/rest';
import { now } from '@/utils/platform/here';
import { changeShared, readShared } from '@/utils/platform/nudging';
import { lastTaken } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { isLowEnergy, makeOffer, surroundings } from './offering';

// What a page may do to the plan. The worker hears of it, whether or not it is awake, and looks.

/** Writes down what the person said to a nudge. */
export function writeAnswer(offer: Offer, answer: Answer): Promise<void> {
  return change((shared, at, around) => answered(shared, offer, answer, at, around));
}

/** Writes down that a nudge is put off. Resolves to when it comes again (ms since the epoch), if it does. */
export async function putOff(offer: Offer, minutes: number): Promise<number | undefined> {
  const taken = await lastTaken();
  let again: number | undefined;
  await change((shared, now, around) => {
    const after = answered(shared, offer, { kind: 'later', minutes }, now, around);
    const comes = comesAgain(after.nudging, { now, ...taken, around });
    again = comes.at;
    return { ...after, nudging: comes.nudging };
  });
  return again;
}

/** Lets nudges rest from now on. */
export function restNudges(kind: Rest['kind']): Promise<void> {
  return change((shared, at, around) => rested(shared, kind, at, around));
}

/** Changes what is shared, by what it is and what surrounds it at this moment. */
async function change(
  how: (shared: Shared, now: number, around: Surroundings) => Shared,
): Promise<void> {
  const settings = await readSettings();
  await changeShared((shared) => how(shared, now(), surroundings(settings, shared.rest)));
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
