import * as v from 'valibot';
import { soundSettings } from '@/utils/domain/settings';
import { compareTexts } from '@/utils/domain/order';
import { canonical } from './canonical';
import {
  countRecords,
  emptyRecords,
  KINDS,
  type Journal,
  type Kind,
  type Note,
  type Records,
} from '@/utils/domain/journal';
import { MOST_ENTRIES } from './limits';
import { exact, schemas } from './records';
import { sha256 } from './sha256';
import { FileTrouble } from './trouble';

// One JSON file. The same journal always makes the same bytes: a record is one line, by day and
// time, and the last line but one is the SHA-256 of all lines before it.
//   head -n -2 journal.json | sha256sum

export const FORMAT = 'inbetween-journal';
export const VERSION = 1;

/** How a file ends. Its checksum is of the bytes before this. */
const END = /"sha256":"([0-9a-f]{64})"\n\}\n$/;
export const END_LENGTH = '"sha256":""\n}\n'.length + 64;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const besideLists = {
  settings: v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value)),
    // A record leaves such a key out and says nothing.
    v.check((value) => !holdsProto(value)),
    v.record(v.string(), v.unknown()),
  ),
  note: exact({ people: v.string(), helps: v.string() }),
  counts: exact(Object.fromEntries(KINDS.map((kind) => [kind, count]))),
  sha256: v.string(),
};
/** What stands in a file after its lists. */
export const rest = exact(besideLists) as unknown as v.GenericSchema<unknown, Shell>;
const shell = exact({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  ...Object.fromEntries(KINDS.map((kind) => [kind, v.array(v.unknown())])),
  ...besideLists,
}) as unknown as v.GenericSchema<unknown, Record<Kind, unknown[]> & Shell>;

interface Shell {
  note: Note;
  settings: Record<string, unknown>;
  counts: Record<Kind, number>;
}

/** A journal as a file. The same journal, whatever its order, gives the same bytes. */
export async function writeJournal(journal: Journal): Promise<Uint8Array<ArrayBuffer>> {
  const lines = [`{`, `"format":"${FORMAT}",`, `"version":${VERSION},`];
  for (const kind of KINDS) {
    const records = journal[kind].toSorted(byTime).map(canonical);
    lines.push(records.length === 0 ? `"${kind}":[],` : `"${kind}":[\n${records.join(',\n')}\n],`);
  }
  lines.push(`"settings":${canonical(journal.settings)},`);
  lines.push(`"note":${canonical(journal.note)},`);
  lines.push(`"counts":${canonical(countRecords(journal))},`, '');
  const body = lines.join('\n');
  const hash = await sha256(new TextEncoder().encode(body));
  return new TextEncoder().encode(`${body}"sha256":"${hash}"\n}\n`);
}

/** Whether a parsed file calls itself a journal of ours, of whatever version. */
export function isJournal(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
  );
}

/**
 * The journal in a file that calls itself one, `value` being the file as parsed. Throws a
 * `FileTrouble` unless it is byte for byte what was written.
 */
export async function readJournal(
  bytes: Uint8Array<ArrayBuffer>,
  value: unknown,
): Promise<Journal> {
  const { version } = value as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) throw new FileTrouble('newer');
  await checkBytes(bytes);
  const { settings, note, counts, ...lists } = parse(shell, value, 'the journal');
  const journal: Journal = { ...emptyRecords(), settings: soundSettings(settings), note };
  const checkOf = journalChecks();
  for (const kind of KINDS) {
    const records = lists[kind].map(checkOf(kind));
    if (records.length !== counts[kind]) throw new FileTrouble('damaged', `counts, ${kind}`);
    Object.assign(journal, { [kind]: records });
  }
  return journal;
}

/**
 * What checks the records of a journal, one kind after the other: what each is, that its id is its own,
 * and that there are no more in all than can be read in one go.
 */
export function journalChecks(): (
  kind: Kind,
) => (value: unknown, place: number) => Records[Kind][number] {
  let all = 0;
  return (kind) => {
    const ids = new Set<string>();
    return (value, place) => {
      all += 1;
      if (all > MOST_ENTRIES) throw new FileTrouble('many');
      const where = `${kind} ${place + 1}`;
      const sound = parse<Records[Kind][number]>(schemas[kind], value, where);
      if (ids.has(sound.id)) throw new FileTrouble('twice', where);
      ids.add(sound.id);
      return sound;
    };
  };
}

/**
 * What is wrong with a journal by its beginning and its end alone, where it is no JSON or too large to be
 * read in one piece: whether its end is missing, or something within. Nothing if it is none.
 */
export function brokenJournal(text: string): FileTrouble | undefined {
  const begins = text.slice(0, 100);
  const ours = begins.includes(FORMAT);
  if (ours && Number(/"version":(\d+)/.exec(begins)?.[1]) > VERSION)
    return new FileTrouble('newer');
  if (END.test(text.slice(-END_LENGTH))) return new FileTrouble('changed');
  return ours ? new FileTrouble('cut') : undefined;
}

async function checkBytes(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const end = new TextDecoder().decode(bytes.subarray(-END_LENGTH));
  const hash = await sha256(bytes.subarray(0, -END_LENGTH));
  if (END.exec(end)?.[1] !== hash) throw new FileTrouble('changed');
}

/** A value as this schema has it, or the trouble with it and where. */
export function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]);
  throw new FileTrouble('damaged', path === null ? where : `${where}, ${path}`);
}

/** Whether a key in it, at whatever depth, is `__proto__`. */
function holdsProto(value: unknown): boolean {
  // One list instead of calls within calls, which some depth would be too deep for.
  const within = [value];
  for (const one of within) {
    if (typeof one !== 'object' || one === null) continue;
    if (Object.hasOwn(one, '__proto__')) return true;
    for (const inner of Object.values(one)) within.push(inner);
  }
  return false;
}

interface Timed {
  id: string;
  day?: string;
  createdAt?: number;
}

function byTime(a: Timed, b: Timed): number {
  return (
    compareTexts(a.day ?? '', b.day ?? '') ||
    (a.createdAt ?? 0) - (b.createdAt ?? 0) ||
    compareTexts(a.id, b.id)
  );
}
