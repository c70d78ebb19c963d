import { caretIsFree } from '@/components/keyboard';
import type { Days } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { desk } from './desk';

// Where the focus goes when rows come and go. A row is known by the id of its entry.

/** Deletes entries; the focus stays where their rows were. */
export async function removeRows(entries: readonly Entry[]): Promise<void> {
  const pressed = document.activeElement;
  if (!(await desk.remove(entries))) return;
  // Somebody fast may be writing elsewhere already.
  if (document.activeElement === pressed || caretIsFree()) focusBeside(entries);
}

/** Puts the focus on the row after those of `entries`, or before them, or on the heading. */
export function focusBeside(entries: readonly Entry[]): void {
  const going = new Set(entries.map(({ record }) => `entry-${record.id}`));
  const rows = [...document.querySelectorAll<HTMLElement>('main li[id^=entry-]')];
  const first = rows.findIndex(({ id }) => going.has(id));
  const stays = ({ id }: HTMLElement) => !going.has(id);
  const next = rows.slice(first).find(stays) ?? rows.slice(0, first).findLast(stays);
  (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
}

/** Puts the focus on the row of an entry once it is drawn, if that happens soon. */
export function focusRow(entry: Entry | undefined): void {
  if (!entry) return;
  const find = () => document.getElementById(`entry-${entry.record.id}`);
  const take = (row: HTMLElement) => {
    row.focus();
  };
  const there = find();
  if (there) {
    take(there);
    return;
  }
  const watcher = new MutationObserver(() => {
    const row = find();
    if (!row) return;
    watcher.disconnect();
    take(row);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => {
    watcher.disconnect();
  }, 2_000);
}

/**
 * Scrolls to the week that is wanted, or else to the nearest before it. Who came by a link or a date
 * reads on from its heading.
 */
export function readFrom(weeks: readonly { week: Days }[], wanted: Days): void {
  const nearest = weeks.find(({ week }) => week.first <= wanted.first) ?? weeks.at(-1);
  const title = document.getElementById(`title-${nearest?.week.first ?? ''}`);
  title?.scrollIntoView();
  if (document.activeElement !== document.body) title?.focus({ preventScroll: true });
}
