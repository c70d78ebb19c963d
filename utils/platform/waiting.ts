import * as v from 'valibot';
import { asideOf, othersWaiting, type Draft } from '@/utils/domain/draft';
import { placeOf, type Win } from '@/utils/domain/win';
import { newId } from './newid';
import { alone, WAITING, writeLocal } from './local';
import { day, idOf, listAt, WaitingList } from './waitinglist';

// Where words wait while IndexedDB does not open. `storage.local` is another store on the disk,
// and works where IndexedDB is refused, as in Firefox's permanent private browsing.

const time = v.custom<number>(Number.isFinite);
// Firefox keeps a field that is `undefined`, Chromium drops it.
const area = v.optional(v.string());
const winSchema = v.object({
  id: v.string(),
  text: v.string(),
  day,
  createdAt: time,
  updatedAt: time,
  area,
  private: v.boolean(),
});
const draftSchema = v.object({
  id: v.custom<Draft['id']>((id) => id === 'win' || String(id).startsWith('win/')),
  text: v.string(),
  from: time,
  to: time,
  area,
  private: v.boolean(),
  day: v.optional(day),
  since: v.optional(time),
  turn: v.optional(time),
  as: v.optional(v.string()),
  waitingAs: v.optional(v.string()),
  waitingOf: v.optional(time),
});
/** Where they are, in both places. */
export const DRAFTS = 'waitingDrafts';
const drafts = new WaitingList<Draft>(DRAFTS, draftSchema, (draft, since) => {
  const newest = since.find(({ id }) => id === 'win');
  if (draft.id !== 'win' || !newest) return [draft];
  return newest.text.includes(draft.text) ? [] : [asideOf(draft, newest, crypto.randomUUID())];
});

/** The wins that wait. What is none is passed by, and stays where it is. */
export async function waitingWins(): Promise<Win[]> {
  return (await listAt(WAITING)).flatMap((entry) => {
    const result = v.safeParse(winSchema, entry);
    return result.success ? [result.output] : [];
  });
}

/**
 * Puts a win on the list; the same one only once, and in the place of the one `before` it, if that still
 * waits. Resolves to the win as it waits when the browser has it: other words under its id stay beside it.
 */
export function addWaiting(win: Win, before?: Win): Promise<Win> {
  return alone(WAITING, async () => {
    const found = (await waitingWins()).find(({ id }) => id === win.id);
    // What is off the list has been moved over: under its id, other words would pass for kept by now.
    const moved = before !== undefined && !found;
    const taken = moved || placeOf(win, found, before) === 'taken';
    const waiting = taken ? { ...win, id: newId() } : win;
    await rewrite([waiting], waiting);
    return waiting;
  });
}

/**
 * Hands the waiting wins to `keep` and takes them off the list when it has resolved. Whoever is
 * killed between the two hands them over again, so `keep` has to know them by their ids.
 */
export async function moveWaiting(keep: (wins: Win[]) => Promise<void>): Promise<void> {
  if ((await waitingWins()).length === 0) return;
  await alone(WAITING, async () => {
    const wins = await waitingWins();
    await keep(wins);
    await rewrite(wins);
  });
}

/** Takes those wins off the list that `which` says, and resolves to them. */
export function takeWaiting(which: (win: Win) => boolean): Promise<Win[]> {
  return alone(WAITING, async () => {
    const taken = (await waitingWins()).filter(which);
    if (taken.length > 0) await rewrite(taken);
    return taken;
  });
}

/** Writes the list without some wins, by their ids, and with others at its end. What is no win stays. */
async function rewrite(off: readonly Win[], ...on: readonly Win[]): Promise<void> {
  const ids = new Set<unknown>(off.map(({ id }) => id));
  const rest = (await listAt(WAITING)).filter((entry) => !ids.has(idOf(entry)));
  await writeLocal({ [WAITING]: [...rest, ...on] });
}

/** The drafts that wait here, in the order they came. The one written last is `win`. */
export function waitingDrafts(): Promise<Draft[]> {
  return drafts.read();
}

/**
 * Writes a field's draft down here, of which it had `seen` some: what another field has written since
 * stays beside it. With `safe`, its words are in the store, or gone, and do not wait any more.
 */
export function writeWaitingDraft(
  draft: Draft,
  { seen = [], safe = false }: { seen?: readonly Draft[]; safe?: boolean } = {},
): Promise<void> {
  return drafts.change((there) => {
    const name = crypto.randomUUID();
    const others = othersWaiting(there, { seen, written: draft, name });
    return safe ? others : [...others, draft];
  });
}

/** Takes those drafts away that `which` says. Resolves to what brings them back. */
export function takeWaitingDrafts(which: (draft: Draft) => boolean): Promise<() => Promise<void>> {
  return drafts.take(which);
}

/** Puts drafts back that were taken away, beside what another field has written since. */
export function putBackDrafts(was: readonly unknown[]): Promise<void> {
  return drafts.putBack(was);
}
