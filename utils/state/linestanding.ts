import { KIND_LINE_LIMIT, type Standing } from '@/utils/domain/kindline';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { checkLength } from '@/utils/domain/text';
import { now } from '@/utils/platform/here';
import { editKindLine, keepKindLine, markLine, ownLine } from '@/utils/storage/kindlines';
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

/** Stars a line, retires it, or takes either back. Resolves when the browser has it on the disk. */
export async function setStanding({ id, own }: LineName, standing: Standing): Promise<void> {
  if (!own) {
    await markLine({ id, standing, updatedAt: now() });
    return;
  }
  const line = await ownLine(id);
  if (line) await editKindLine(line, { standing }, now());
}

/** What came of a line to keep: kept, nothing to keep, too long, or there before. */
export type KeptLine = 'kept' | 'blank' | 'long' | 'there already';

/** Keeps a kind line of the person's own. One with the same words joins the one that is there. */
export async function keepLine(written: string): Promise<KeptLine> {
  const text = written.trim();
  const { kind } = checkLength(text, KIND_LINE_LIMIT);
  if (kind !== 'fits') return kind;
  const same = KIND_LINES.find(({ id }) => builtInLine(id).text === text);
  if (same) {
    if ((await standingOf({ id: same.id, own: false })) === 'retired') {
      await setStanding({ id: same.id, own: false }, 'usual');
    }
    return 'there already';
  }
  const at = now();
  const line = { id: crypto.randomUUID(), text, standing: 'usual' as const };
  return (await keepKindLine({ ...line, createdAt: at, updatedAt: at })) ? 'kept' : 'there already';
}
