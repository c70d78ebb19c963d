import { AREAS, type Area } from '@/utils/domain/area';
import { caretAt } from '@/utils/domain/draft';
import { readQuickWin } from '@/utils/domain/quickwin';
import { checkLength } from '@/utils/domain/text';
import { checkText, makeWin } from '@/utils/domain/win';
import { KIND_LINE_LIMIT } from '@/utils/domain/kindline';
import { changeSettings } from '@/utils/platform/changesettings';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { t } from '@/utils/platform/words';
import { keepMissing } from '@/utils/storage/wins';
import { DraftSaver } from './draftsaver';
import { keepSafely, today } from './keep';
import { keepLine } from './linestanding';

/** What became of words that came in by another way than the field. */
export type Captured = 'kept' | 'waiting' | 'nothing' | 'in the field';

/** What the address bar says of a line before it is kept. */
export function describeLine(line: string): string {
  const { text, area } = readQuickWin(line, areaNames());
  const checked = checkText(text);
  if (checked.kind === 'blank') return t('omnibox.empty');
  if (checked.kind === 'long') return t('omnibox.long');
  return area ? t('omnibox.keep_area', text, t(`area.${area}`)) : t('omnibox.keep', text);
}

/** Keeps a line from the address bar. */
export function captureLine(line: string): Promise<Captured> {
  const { text, area } = readQuickWin(line, areaNames());
  return capture(text, area);
}

/** Keeps selected words as a win. */
export function captureSelection(selection: string): Promise<Captured> {
  return capture(selection.trim(), undefined);
}

/** Keeps selected words as a kind line. What is too long for one goes into the field, whole. */
export async function captureKindLine(selection: string): Promise<Captured> {
  const text = selection.trim();
  const checked = checkLength(text, KIND_LINE_LIMIT);
  if (checked.kind === 'blank') return 'nothing';
  if (checked.kind === 'long') return intoField(text);
  try {
    await keepLine(text);
    return 'kept';
  } catch {
    return intoField(text);
  }
}

/** One tap: today asks for little. */
export async function beginLowEnergyDay(): Promise<void> {
  await changeSettings({ lowEnergyDay: await today() });
}

async function capture(text: string, area: Area | undefined): Promise<Captured> {
  const checked = checkText(text);
  if (checked.kind === 'blank') return 'nothing';
  if (checked.kind === 'long') return intoField(text);
  try {
    const win = makeWin({ text, day: await today(), area }, { id: newId(), now: now() });
    return (await keepSafely(win, (some) => keepMissing([some]))).kind;
  } catch {
    return intoField(text);
  }
}

/** Puts words into the draft, under those that are there already. */
async function intoField(text: string): Promise<Captured> {
  const saver = new DraftSaver();
  const draft = await saver.read();
  const whole = draft && draft.text.trim() !== '' ? `${draft.text}\n${text}` : text;
  // These words are more than those of any win that is kept by now, or waits.
  const anew = { id: 'win', as: undefined, waitingAs: undefined } as const;
  const before = draft ?? { private: false, since: now() };
  saver.save({ ...before, ...anew, text: whole, ...caretAt(whole.length) });
  await saver.done();
  return 'in the field';
}

function areaNames(): Record<Area, string> {
  return Object.fromEntries(AREAS.map((area) => [area, t(`area.${area}`)])) as Record<Area, string>;
}
