import { isDue, lastTime, type CheckTime } from '@/utils/domain/check';
import { checkAnsweredAt, markCheck } from '@/utils/platform/asked';
import { now, zone } from '@/utils/platform/here';
import { readSettings } from '@/utils/platform/settings';
import { today } from './keep';

/** Whether the weekly check waits: from its day and hour until it is made or skipped. */
export async function isCheckDue(): Promise<boolean> {
  const time = await chosenTime();
  if (!time) return false;
  // On a low-energy day nothing is offered.
  if ((await readSettings()).lowEnergyDay === (await today())) return false;
  return isDue(time, await checkAnsweredAt(), { now: now(), zone: zone() });
}

/** Not this week. Nothing is kept of it but that the card rests until the next time. */
export async function skipCheck(): Promise<void> {
  const time = await chosenTime();
  if (time) await markCheck(lastTime(time, now(), zone()));
}

async function chosenTime(): Promise<CheckTime | undefined> {
  const { checkDay, checkHour } = await readSettings();
  return checkDay === undefined ? undefined : { day: checkDay, hour: checkHour };
}
