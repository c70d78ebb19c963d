import { weekOf, type Day, type Weekday } from '@/utils/domain/day';
import type { Records } from '@/utils/domain/journal';
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

/** The records as Markdown: a heading for each week and each day, newest first, and lists of words. */
export function writeMarkdown(records: Records, words: MarkdownWords): string {
  const items = new Map<Day, string[]>();
  const put = (day: Day, item: string) => {
    const ofDay = items.get(day);
    // A list of lines without days can bring a day with many thousands.
    if (ofDay) ofDay.push(item);
    else items.set(day, [item]);
  };
  for (const { day, text, area } of records.wins) put(day, `${text}${tag(area)}`);
  for (const { day, need } of records.pauses)
    put(day, [words.pause, readableNeed(need, words.names)].filter(Boolean).join(': '));
  for (const reflection of records.reflections) {
    const lines = readableLines(reflection, words.names);
    put(reflection.day, lines.join('\n') + tag(reflection.area));
  }
  const lines = [`# ${words.title}`, ''];
  let week = '';
  for (const day of [...items.keys()].sort().reverse()) {
    const { first, last } = weekOf(day, words.firstDay);
    if (first !== week) lines.push(`## ${words.week.replace('$1', first).replace('$2', last)}`, '');
    week = first;
    lines.push(`### ${day}`, '', ...(items.get(day) ?? []).map(listItem), '');
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
