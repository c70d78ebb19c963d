import type { Shared } from '@/utils/domain/nudge/answer';
import { offerFrom } from '@/utils/domain/nudge/offer';
import { freshNudging, nudgingFrom, restFrom } from '@/utils/domain/nudge/state';
import { now } from './here';
import { alone, readLocal, watchLocal, writeLocal } from './local';
import { OFFER } from './offer';

const PLAN = 'plan';
/** Where it is kept that nudges rest. */
export const REST = 'rest';

/** The plan, the offer and the rest as they were written down last; a plan as at first if none was. */
export async function readShared(): Promise<Shared> {
  const { [PLAN]: plan, [OFFER]: offer, [REST]: rest } = await readLocal(PLAN, OFFER, REST);
  const fresh = freshNudging(now(), crypto.randomUUID());
  return { nudging: nudgingFrom(plan, fresh), offer: offerFrom(offer), rest: restFrom(rest) };
}

/** Runs `work` while neither the worker nor a page reads and writes the plan. */
export function aloneWithPlan<T>(work: () => Promise<T>): Promise<T> {
  return alone(PLAN, work);
}

/** Changes what is shared, while nobody else does. */
export function changeShared(change: (shared: Shared) => Shared): Promise<void> {
  return aloneWithPlan(async () => {
    const before = await readShared();
    await writeShared(change(before), before);
  });
}

/**
 * Writes what is not as it was `before`, in one go: whoever is killed leaves all of it or nothing.
 * What has not changed is not written, for Firefox tells of every write. To be called alone with
 * the plan.
 */
export async function writeShared(shared: Shared, before: Shared): Promise<void> {
  const values: Record<string, unknown> = {};
  if (!isSame(shared.nudging, before.nudging) || !(await hasPlan())) values[PLAN] = shared.nudging;
  if (!isSame(shared.offer, before.offer)) values[OFFER] = shared.offer ?? null;
  if (!isSame(shared.rest, before.rest)) values[REST] = shared.rest ?? null;
  if (Object.keys(values).length > 0) await writeLocal(values);
}

/** Forgets plan and offer: nothing is to be offered. A rest stands. */
export function forgetPlan(): Promise<void> {
  return writeLocal({ [PLAN]: null, [OFFER]: null });
}

/** Whether a plan is written down. */
export async function hasPlan(): Promise<boolean> {
  return Boolean((await readLocal(PLAN))[PLAN]);
}

/** Calls back when the plan changes. Returns what ends it. */
export function watchPlan(changed: () => void): () => void {
  return watchLocal([PLAN], changed);
}

/** Calls back when a rest begins or ends. Returns what ends it. */
export function watchRest(changed: () => void): () => void {
  return watchLocal([REST], changed);
}

function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

/** As text, with its fields in one order, whoever stored it. Those that hold nothing are none. */
function inOrder(value: unknown): string {
  const names: string[] = [];
  JSON.stringify(value, (name, part: unknown) => {
    names.push(name);
    return part;
  });
  return JSON.stringify(value, names.toSorted());
}
