import type { Day } from '@/utils/domain/day';
import { readDay } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';

// Plain text and Markdown lists: an item or a line is an entry. A heading or a line that is a day sets
// the day for what follows; a day at the beginning of a line is that line's own.

const ITEM = /^(\s*)(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;
const FULL_DAY = /^\[?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?\]?/;

/** The entries of a list, and how many of them name no day and come as today's. */
export function readList(text: string, today: Day): { found: Found[]; undated: number } {
  const found: Found[] = [];
  let undated = 0;
  let day: Day | undefined;
  let open: { day: Day | undefined; lines: string[] } | undefined;
  const close = () => {
    if (!open) return;
    if (!open.day) undated += 1;
    const { area, words } = withArea(open.lines.join('\n').trimEnd());
    if (words !== '') {
      const entry = { day: open.day ?? today, said: open.day ?? '', text: words, area };
      found.push({ kind: 'entry', entry });
    }
    open = undefined;
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (line.trim() === '' || /^\s*(?:---+|\*\*\*+)\s*$/.test(line)) {
      close();
    } else if (heading !== undefined) {
      close();
      day = readDay(heading) ?? (/\d{4}/.test(heading) ? undefined : day);
    } else if (open && !item && /^\s/.test(line)) {
      open.lines.push(line.trim());
    } else {
      close();
      const { own, words } = ownDay(item?.[2] ?? line);
      if (words === '' && own) day = own;
      else if (words !== '') open = { day: own ?? day, lines: [words] };
    }
  }
  close();
  return { found, undated };
}

/** The day at the beginning of a line, and the words after it. */
function ownDay(line: string): { own: Day | undefined; words: string } {
  const begins = FULL_DAY.exec(line.trim());
  const own = begins?.[1] === undefined ? undefined : readDay(begins[1]);
  if (!begins || !own) return { own: undefined, words: line.trim() };
  return {
    own,
    words: line
      .trim()
      .slice(begins[0].length)
      .replace(/^\s*[:–—-]?\s*/, ''),
  };
}

/** A last word like #rest is the area, as in the address bar. */
function withArea(text: string): { area: string | undefined; words: string } {
  const tag = /\s#([\p{L}][\p{L}\p{N}_-]*)$/u.exec(text);
  return tag?.[1] === undefined
    ? { area: undefined, words: text }
    : { area: tag[1], words: text.slice(0, tag.index).trimEnd() };
}
