import type { Day } from '@/utils/domain/day';
import { dayFrom, orderOf, readDay, readNamedDay } from '@/utils/transfer/dates';
import { hasDot } from '@/utils/transfer/datewords';
import { MOST_ENTRIES } from '@/utils/transfer/limits';
import { JUST_FOR_ME } from '@/utils/transfer/markdownfile';
import type { Found } from '@/utils/transfer/reading';
import { FileTrouble } from '@/utils/transfer/trouble';

// Plain text and Markdown lists: an item or a line is an entry. A heading or a line that is a day sets
// the day for what follows; a day at the beginning of a line is that line's own.

const ITEM = /^(\s*)(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;
/** An empty line within an entry, as we write it ourselves: moved in like the others. */
const INNER_BLANK = /^ {2}\s*$/;
const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/g;
const FULL_DAY = /^\[?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})/;
/** A time of day behind a day. One of 30:15 is a while. */
const TIME = /^(?:T|,?\s+)([01]?\d|2[0-4]):[0-5]\d(?!\d)(:[0-6]\d(?:[.,]\d+)?)?/;
/** Which half of the day. Not "Am", which begins a sentence in German. */
const HALF = /^\s?(?:[ap]\.?m\.?|[AP]\.?M\.?)(?![\p{L}\p{N}])/u;
/** Half of a day in one language, and a word of a sentence in another. */
const AM = /^\sam(?![.\p{L}\p{N}])/u;
/** A day with its time, at the beginning of a line or an item, and what stands behind. */
const STAMP =
  /^[^\S\r\n]*(?:(?:[-*+•]|\d+[.)])[^\S\r\n]+(?:\[[ xX]\][^\S\r\n]+)?)?\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T|,?[^\S\r\n]+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?!\d)(.{0,6})/gm;
const ZONE = /^(?:Z|\s?UTC|\s?GMT|\s?[+-](?:0\d|1[0-4]):?[0-5]\d)(?![\p{L}\p{N}])/u;

/** The entries of a list, and how many of them name no day and come as today's. */
export function readList(text: string, today: Day): { found: Found[]; undated: number } {
  const found: Found[] = [];
  let undated = 0;
  let day: Day | undefined;
  let justForMe = false;
  let open: { day: Day | undefined; private: boolean; lines: string[] } | undefined;
  const close = () => {
    if (!open) return;
    if (!open.day) undated += 1;
    const { area, words } = withArea(open.lines.join('\n').trimEnd());
    if (words !== '') {
      const { private: own, day: its } = open;
      const entry = { day: its ?? today, said: its ?? '', text: words, area, private: own };
      found.push({ kind: 'entry', entry });
      // Fifty megabytes of short lines would fill the memory before anybody counts them.
      if (found.length > MOST_ENTRIES) throw new FileTrouble('many');
    }
    open = undefined;
  };
  const order = orderOf(headingsIn(text));
  const halves = hasHalves(text);
  for (const [, line = ''] of text.matchAll(LINE)) {
    const heading = HEADING.exec(line)?.[1];
    const item = isNamedDay(line) ? null : ITEM.exec(line);
    if (open && INNER_BLANK.test(line)) {
      open.lines.push('');
    } else if (line.trim() === '' || /^\s*(?:---+|\*\*\*+)\s*$/.test(line)) {
      close();
    } else if (heading !== undefined) {
      close();
      justForMe = heading.trim() === JUST_FOR_ME;
      day = readDay(heading, order) ?? (/\d{4}/.test(heading) ? undefined : day);
    } else if (open && !item && /^\s/.test(line)) {
      open.lines.push(line.trim());
    } else {
      close();
      const { own, words } = ownDay(item?.[2] ?? line, halves);
      if (words === '' && own) day = own;
      else if (words !== '') open = { day: own ?? day, private: justForMe, lines: [words] };
    }
  }
  close();
  return { found, undated };
}

/**
 * Whether the number at the beginning of a line is that of a day, as in "18. Mai: rested" or "18. 5. rested",
 * and of no item. Some months are called like other words: what goes on as a sentence behind them is none.
 */
function isNamedDay(line: string): boolean {
  const [, date = '', month = '', name, end] =
    /^\s*(\d{1,2})\.\s+(?:(\d{1,2})\.(?!\d)|(\p{L}+)(\s*(?:[.:,–—-]|\d{4}|$))?)/u.exec(line) ?? [];
  // 2024 has every day.
  if (name === undefined) return dayFrom('2024', month, date) !== undefined;
  const alone = end !== undefined || hasDot(name);
  return alone && readNamedDay(`${date}. ${name}`, '2024') !== undefined;
}

/**
 * All headings that are days: which of their numbers is the month can only be told from all of them. One of
 * 12.30-13.00 is a while, and 1.15.2 a version.
 */
function headingsIn(text: string): string[] {
  const days = text.matchAll(/^#{1,6}[^\S\r\n]+(\d{1,4}([-/. ]+)\d{1,2}\2\d\d.*)$/gm);
  return [...days].map(([, heading = '']) => heading);
}

/** Whether all times of a text have their half of the day. Where one has none, "10:00 am See" is in German. */
function hasHalves(text: string): boolean {
  return text.matchAll(STAMP).every(([, rest = '']) => HALF.test(rest));
}

/** The day at the beginning of a line, and the words after it. */
function ownDay(line: string, halves: boolean): { own: Day | undefined; words: string } {
  const whole = line.trim();
  const begins = FULL_DAY.exec(whole);
  const own = begins?.[1] === undefined ? undefined : readDay(begins[1]);
  if (!begins || !own) return { own: undefined, words: whole };
  const rest = afterTime(whole.slice(begins[0].length), halves);
  // A bracket goes with the day, unless there is more in it.
  const torn = begins[0].startsWith('[') && !/^\s*(?:\]|$)/.test(rest);
  // What stands in front of a number behind a blank is a minus.
  const words = rest.replace(/^\s*\]?\s*(?:[:,;–—]|(?<!\s)-|-(?!\d))?\s*/, '');
  return { own, words: torn ? `[${words}` : words };
}

/** A text without the time of day at its beginning, with its half of the day and its zone. */
function afterTime(text: string, halves: boolean): string {
  const [time, hour, seconds] = TIME.exec(text) ?? [];
  if (time === undefined) return text;
  let rest = text.slice(time.length);
  if (Number(hour) <= 12 && (halves || !AM.test(rest))) rest = rest.replace(HALF, '');
  // "10:00-11:30" is a while, and its end no zone.
  const exact = seconds !== undefined || time.startsWith('T');
  return !exact && /^\s?-/.test(rest) ? rest : rest.replace(ZONE, '');
}

/** A last word like #rest is the area, as in the address bar. */
function withArea(text: string): { area: string | undefined; words: string } {
  const tag = /\s#(\p{L}[\p{L}\p{M}\p{N}_-]*)$/u.exec(text);
  return tag?.[1] === undefined
    ? { area: undefined, words: text }
    : { area: tag[1], words: text.slice(0, tag.index).trimEnd() };
}
