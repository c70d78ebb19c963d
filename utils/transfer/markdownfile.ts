import { weekOf, type Day, type Weekday } from '@/utils/domain/day';
import type { Records } from '@/utils/domain/journal';
import { compareTexts } from '@/utils/domain/order';
import { listItem } from '@/utils/domain/text';
import { readableLines, readableNeed, type Names } from './readable';

/** The words of a Markdown file that are not the person's, in their language. */
export interface MarkdownWords {
  title: string;
  /** With $1 for the first and $2 for the last day. */
  week: string;
  pause: string;
  kindLines: string;
  names: Names;
  firstDay: Weekday;
}

/** The heading over what is just for the person, by which it stays so when it comes in again. */
export const JUST_FOR_ME = 'just_for_me';

/**
 * The records as Markdown: a heading for each week and each day, newest first, and lists of words. What is
 * just for the person stands below the rest of its day.
 */
export function writeMarkdown(records: Records, words: MarkdownWords): string {
  const items = new Map<Day, { shared: string[]; own: string[] }>();
  const put = ({ day, private: justForMe }: { day: Day; private: boolean }, item: string) => {
    const ofDay = items.get(day) ?? { shared: [], own: [] };
    items.set(day, ofDay);
    // A list of lines without days can bring a day with many thousands.
    (justForMe ? ofDay.own : ofDay.shared).push(listItem(item));
  };
  for (const win of records.wins) put(win, `${win.text}${tag(win.area)}`);
  for (const pause of records.pauses)
    put(pause, [words.pause, readableNeed(pause.need, words.names)].filter(Boolean).join(': '));
  for (const reflection of records.reflections) {
    const lines = readableLines(reflection, words.names);
    put(reflection, lines.join('\n') + tag(reflection.area));
  }
  const lines = [`# ${words.title}`, ''];
  let week = '';
  for (const [day, { shared, own }] of [...items].sort(([a], [b]) => compareTexts(b, a))) {
    const { first, last } = weekOf(day, words.firstDay);
    if (first !== week) lines.push(`## ${words.week.replace('$1', first).replace('$2', last)}`, '');
    week = first;
    lines.push(`### ${day}`, '');
    if (shared.length > 0) lines.push(shared.join('\n'), '');
    if (own.length > 0) lines.push(`#### ${JUST_FOR_ME}`, '', own.join('\n'), '');
  }
  if (records.kindLines.length > 0) {
    lines.push(
      `## ${words.kindLines}`,
      '',
      ...records.kindLines.map(({ text }) => listItem(text)),
      '',
    );
  }
  return lines.join('\n');
}

function tag(area: string | undefined): string {
  return area === undefined || area === '' ? '' : ` #${area.replace(/\s+/g, '_')}`;
}
