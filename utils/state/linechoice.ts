import type { Day } from '@/utils/domain/day';
import { FIRST_LINE, type LineMemory, type ShownLine } from '@/utils/domain/linememory';
import {
  choosePlace,
  lineWeight,
  standingWeight,
  type Group,
  type KindLine,
  type Leaning,
  type Standing,
} from '@/utils/domain/kindline';
import { KIND_LINES } from '@/utils/domain/kindlines';
import type { Settings } from '@/utils/domain/settings';
import { alone } from '@/utils/platform/local';
import { rememberedLine, rememberLine } from '@/utils/platform/rememberedline';
import { t, type Text } from '@/utils/platform/words';
import { countOwn, lineMarks, ownAt, ownLine, placeOfOwn } from '@/utils/storage/kindlines';

/** How the lines stand that were marked, by id. Without the store none is. */
export async function standings(): Promise<Map<string, Standing>> {
  const marks = await lineMarks().catch(() => []);
  return new Map(marks.map(({ id, standing }) => [id, standing]));
}

/** A built-in line in the words of the person's language. */
export function builtInLine(id: string): ShownLine {
  return { id, text: t(`kind_line.${id}` as Text), own: false };
}

/**
 * The lines for `today`, after a tab has shown the one named `shown`. What was retired, deleted or
 * changed since it was chosen is not shown; the line after this one is chosen ahead and remembered.
 * `anew` chooses that one again, as after a change of what the choice depends on.
 */
export function lookAtLines(
  today: Day,
  settings: Settings,
  how: { shown?: string | undefined; anew?: boolean } = {},
): Promise<LineMemory> {
  // Tabs look at the same moment: none may write what it read before another one wrote.
  return alone('lines', () => look(today, settings, how));
}

/** Has a line back as the one of today. */
export async function bringBack(line: ShownLine): Promise<void> {
  await alone('lines', () => {
    const memory = rememberedLine();
    if (memory) rememberLine({ ...memory, now: line });
    return Promise.resolve();
  });
}

/** Whether a line that is shown may go on: it is there, and not retired. */
export async function stands(line: ShownLine): Promise<boolean> {
  return (await asItIs(line, await standings())) !== undefined;
}

async function look(
  today: Day,
  settings: Settings,
  { shown, anew = false }: { shown?: string | undefined; anew?: boolean },
): Promise<LineMemory> {
  const memory = rememberedLine();
  const marks = await standings();
  const ahead =
    memory !== undefined &&
    (memory.day !== today ||
      (settings.lineEach === 'tab' && shown === memory.next.id && shown !== memory.now.id));
  const before = ahead ? memory.now.id : memory?.before;
  const meant = (ahead ? memory.next : memory?.now) ?? builtInLine(FIRST_LINE);
  const choose = (seed: string, not: (string | undefined)[], own = true) =>
    chooseLine(seed, { not, own }, marks, settings);
  const now =
    (await asItIs(meant, marks)) ?? (await choose(`${today} ${meant.id}`, [meant.id, before]));
  const kept = memory && !ahead && !anew ? await asItIs(memory.next, marks) : undefined;
  const next =
    kept && kept.id !== now.id ? kept : await choose(`after ${today} ${now.id}`, [now.id]);
  const { text: plain } = await choose(`plain ${today}`, [], false);
  const lines = { day: today, now, next, before, plain };
  rememberLine(lines);
  return lines;
}

/** The line as it is by now, or nothing if it is retired or gone. */
async function asItIs(
  line: ShownLine,
  marks: ReadonlyMap<string, Standing>,
): Promise<ShownLine | undefined> {
  if (!line.own) {
    return marks.get(line.id) === 'retired' || !KIND_LINES.some(({ id }) => id === line.id)
      ? undefined
      : builtInLine(line.id);
  }
  // Without the store it cannot be known; what was remembered is shown.
  const own = await ownLine(line.id).catch(() => ({ ...line, standing: 'usual' }));
  return own && own.standing !== 'retired' ? { ...line, text: own.text } : undefined;
}

async function chooseLine(
  seed: string,
  { not, own }: { not: readonly (string | undefined)[]; own: boolean },
  marks: ReadonlyMap<string, Standing>,
  settings: Settings,
): Promise<ShownLine> {
  const builtIn = builtInGroups(marks, settings, not);
  const groups = [...builtIn, ...(own ? await ownGroups(not).catch(() => []) : [])];
  const unskipped = groups.map((group) => ({ ...group, skip: [] }));
  const chosen = choosePlace(groups, seed) ?? choosePlace(unskipped, seed);
  // Every line is retired.
  if (!chosen) return { id: '', text: t('newtab.welcome'), own: false };
  const line = KIND_LINES[chosen.group];
  if (line) return builtInLine(line.id);
  const written = await ownAt(OWN[chosen.group - KIND_LINES.length] ?? 'usual', chosen.place);
  return written
    ? { id: written.id, text: written.text, own: true }
    : chooseLine(seed, { not, own: false }, marks, settings);
}

/** The built-in lines by their weights, in the order of `KIND_LINES`, without some. */
export function builtInGroups(
  marks: ReadonlyMap<string, Standing>,
  leaning: Leaning,
  not: readonly (string | undefined)[] = [],
): Group[] {
  return KIND_LINES.map((line) => ({
    weight: lineWeight(line, marks.get(line.id) ?? 'usual', leaning),
    count: 1,
    skip: not.includes(line.id) ? [0] : [],
  }));
}

const OWN = ['usual', 'starred'] as const;

/** The person's own lines in numbers: they are counted, never listed. */
async function ownGroups(not: readonly (string | undefined)[]): Promise<Group[]> {
  const named = not.filter((id) => id !== undefined && !KIND_LINES.some((line) => line.id === id));
  const left = (await Promise.all(named.map((id) => ownLine(id ?? '')))).filter(
    (line): line is KindLine => line !== undefined,
  );
  return Promise.all(
    OWN.map(async (standing) => {
      const places = await Promise.all(
        left.filter((line) => line.standing === standing).map(placeOfOwn),
      );
      return {
        weight: standingWeight(standing),
        count: await countOwn(standing),
        skip: [...new Set(places)].toSorted((a, b) => a - b),
      };
    }),
  );
}
