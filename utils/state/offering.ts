import { dayOf } from '@/utils/domain/day';
import { choosePlace, type Leaning } from '@/utils/domain/kindline';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { choicesFrom } from '@/utils/domain/nudge/choices';
import { reachNow } from '@/utils/domain/nudge/kinds';
import type { Looked } from '@/utils/domain/nudge/look';
import { reachOf } from '@/utils/domain/nudge/next';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest, Surroundings } from '@/utils/domain/nudge/rest';
import type { Settings } from '@/utils/domain/settings';
import { zone } from '@/utils/platform/here';
import { isAllowed } from '@/utils/platform/permissions';
import { isFullscreen } from '@/utils/platform/presence';
import { builtInGroups, standings } from './linechoice';

/** What surrounds nudges by these settings. */
export function surroundings(settings: Settings, rest: Rest | undefined): Surroundings {
  const { nudging, dayStartsAt, lowEnergyDay } = settings;
  return { choices: choicesFrom(nudging), zone: zone(), dayStartsAt, lowEnergyDay, rest };
}

/** Whether the low-energy day that the person chose is on. */
export function isLowEnergy(
  at: number,
  { lowEnergyDay, zone, dayStartsAt }: Surroundings,
): boolean {
  return lowEnergyDay !== undefined && lowEnergyDay === dayOf(at, zone, dayStartsAt);
}

/** A nudge that comes at `at` (ms since the epoch), in the ways that are left at this moment. */
export async function makeOffer(
  { kind, cue, line }: NonNullable<Looked['given']>,
  settings: Settings,
  at: number,
): Promise<Offer> {
  const wished = reachOf(kind, { choices: choicesFrom(settings.nudging) });
  const [notifications, fullscreen] = await Promise.all([
    isAllowed('notifications'),
    isFullscreen(),
  ]);
  const { dot, card, ...loud } = reachNow(wished, { notifications, fullscreen });
  const pending = (['notification', 'chime'] as const).filter((way) => loud[way]);
  const words = kind === 'line' ? (line ?? (await chooseLine(at, settings))) : undefined;
  return { at, kind, cue, line: words, dot, card, pending };
}

/** A built-in line, for somebody may look at the screen as well, by the weights a new tab's has. */
async function chooseLine(at: number, leaning: Leaning): Promise<string | undefined> {
  const chosen = choosePlace(builtInGroups(await standings(), leaning), `line ${at}`);
  return chosen && KIND_LINES[chosen.group]?.id;
}
