import { addDays, type Day, type Days } from '@/utils/domain/day';
import type { Reflection } from '@/utils/domain/reflection';
import type { Shareable } from '@/utils/domain/session';
import type { Sheet, SheetList, SheetReflection } from '@/utils/domain/sheet';
import { daySpan, fullDay, shortDay } from '@/utils/platform/dates';
import { questionWords, reflectionTitle } from '@/utils/platform/entrywords';
import { t } from '@/utils/platform/words';

/** The page for a session as it is read: what was chosen, oldest day first. */
export function sheetOf(days: Days, bring: string, chosen: readonly Shareable[]): Sheet {
  const oldestFirst = chosen.toReversed();
  // Over a whole year, the same date is there twice.
  const nameOf = addDays(days.last, -365) >= days.first ? fullDay : shortDay;
  const wins: Said[] = [];
  const needs: Said[] = [];
  const reflections: SheetReflection[] = [];
  for (const { kind, record } of oldestFirst) {
    if (kind === 'wins') wins.push({ day: record.day, text: record.text });
    else if (kind === 'pauses') needs.push({ day: record.day, text: record.need });
    else reflections.push(asRead(record, nameOf));
  }
  return {
    title: t('session.sheet.title'),
    span: daySpan(days.first, days.last),
    bring: bring.trim() === '' ? undefined : { heading: t('session.sheet.bring'), text: bring },
    wins: listOf(t('session.sheet.wins'), wins, nameOf),
    needs: listOf(t('session.sheet.needs'), needs, nameOf),
    reflections,
  };
}

interface Said {
  day: Day;
  text: string;
}

/** By day; of nothing there is no list. */
function listOf(
  heading: string,
  all: readonly Said[],
  nameOf: (day: Day) => string,
): SheetList | undefined {
  const days = [...Map.groupBy(all, ({ day }) => day)];
  if (days.length === 0) return undefined;
  return {
    heading,
    days: days.map(([day, some]) => ({ day: nameOf(day), texts: some.map(({ text }) => text) })),
  };
}

/** A reflection with its questions as they are read. */
export function asRead(reflection: Reflection, nameOf = shortDay): SheetReflection {
  const { day, answers } = reflection;
  return {
    title: reflectionTitle(reflection),
    day: nameOf(day),
    answers: answers.map(({ question, text }) => ({ question: questionWords(question), text })),
  };
}
