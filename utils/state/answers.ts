import { comesAgain } from '@/utils/domain/nudge/again';
import { answered, rested, type Answer } from '@/utils/domain/nudge/answer';
import { choicesFrom } from '@/utils/domain/nudge/choices';
import { CHOSEN_KINDS } from '@/utils/domain/nudge/kinds';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest } from '@/utils/domain/nudge/rest';
import { now } from '@/utils/platform/here';
import { changeShared } from '@/utils/platform/nudging';
import { lastTaken } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { makeOffer, surroundings } from './offering';

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

/** Offers a nudge at once, of the first kind that is on, as it would come. */
export async function showOne(): Promise<void> {
  const settings = await readSettings();
  const choices = choicesFrom(settings.nudging);
  const kind = CHOSEN_KINDS.find((one) => choices.kinds[one].on) ?? 'pause';
  const at = now();
  const offer = await makeOffer({ kind }, settings, at);
  await changeShared(({ nudging, rest }) => ({
    nudging: { ...nudging, lastAt: at, lastMark: at },
    offer,
    rest,
  }));
}
