import { KIND_LINE_LIMIT, type KindLine, type Standing } from '@/utils/domain/kindline';
import { KIND_LINES, type BuiltInLine } from '@/utils/domain/kindlines';
import { checkLength } from '@/utils/domain/text';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import {
  editKindLine,
  keepKindLine,
  lineMarks,
  markLine,
  ownLine,
} from '@/utils/storage/kindlines';
import type { Changed } from '@/utils/storage/records';
import { builtInLine, standings } from './linechoice';

/** Which line is meant: one that is built in, or one of the person's own. */
export interface LineName {
  id: string;
  own: boolean;
}

/** How a line stands with the person. */
export async function standingOf({ id, own }: LineName): Promise<Standing> {
  if (!own) return (await standings()).get(id) ?? 'usual';
  return (await ownLine(id))?.standing ?? 'usual';
}

/**
 * Stars a line, retires it, or takes either back. Resolves when the browser has it on the disk, to
 * whether the line stands so: an own one may be gone.
 */
export async function setStanding({ id, own }: LineName, standing: Standing): Promise<boolean> {
  if (!own) {
    await markLine({ id, standing, updatedAt: now() });
    return true;
  }
  const line = await ownLine(id);
  return line !== undefined && (await editKindLine(line, { standing }, now())).kind === 'changed';
}

/** Has a line stand as it did before it was `set`, unless that was changed since. Resolves to whether it does. */
export async function putStandingBack(
  line: LineName,
  was: Standing,
  set: Standing,
): Promise<boolean> {
  const said = line.own ? [await ownLine(line.id)] : await lineMarks();
  const now = said.find((one) => one?.id === line.id)?.standing ?? 'usual';
  return now === set && setStanding(line, was);
}

/** What came of other words for a line of the person's own. */
export type Reworded = Changed<KindLine> | { kind: 'there already' };

/** Changes the words of an own line, as it was seen last. Words that another line has are not taken. */
export function rewordLine(seen: KindLine, text: string): Promise<Reworded> {
  if (text !== seen.text && builtInOf(text)) return Promise.resolve({ kind: 'there already' });
  return editKindLine(seen, { text }, now());
}

/** The built-in line of these words. */
function builtInOf(text: string): BuiltInLine | undefined {
  return KIND_LINES.find(({ id }) => builtInLine(id).text === text);
}

/** What came of a line to keep: kept, nothing to keep, too long, or there before. */
export type KeptLine = 'kept' | 'blank' | 'long' | 'there already';

/**
 * Keeps a kind line of the person's own. One with the same words joins the one that is there, which
 * comes again if it was retired.
 */
export async function keepLine(written: string): Promise<KeptLine> {
  const text = written.trim();
  const { kind } = checkLength(text, KIND_LINE_LIMIT);
  if (kind !== 'fits') return kind;
  const same = builtInOf(text);
  if (same) {
    if ((await standingOf({ id: same.id, own: false })) === 'retired') {
      await setStanding({ id: same.id, own: false }, 'usual');
    }
    return 'there already';
  }
  const at = now();
  const line = { id: newId(), text, standing: 'usual' as const };
  return (await keepKindLine({ ...line, createdAt: at, updatedAt: at })) ? 'kept' : 'there already';
}
