import type { Day, Week } from '@/utils/domain/day';
import type { Reflection } from '@/utils/domain/reflection';
import type { Shareable } from '@/utils/domain/session';
import type { Sheet, SheetReflection } from '@/utils/domain/sheet';
import { daySpan, shortDay } from '@/utils/platform/dates';
import { questionWords, reflectionTitle } from '@/utils/platform/entrywords';
import { t } from '@/utils/platform/words';

/** The page for a session as it is read: what was chosen, oldest day first. */
export function sheetOf(days: Week, bring: string, chosen: readonly Shareable[]): Sheet {
  const oldestFirst = chosen.toReversed();
  const wins = new Map<Day, string[]>();
  const reflections: SheetReflection[] = [];
  for (const { kind, record } of oldestFirst) {
    if (kind === 'wins') wins.set(record.day, [...(wins.get(record.day) ?? []), record.text]);
    else reflections.push(asRead(record));
  }
  return {
    title: t('session.sheet.title'),
    span: daySpan(days.first, days.last),
    bring: bring.trim() === '' ? undefined : { heading: t('session.sheet.bring'), text: bring },
    wins:
      wins.size === 0
        ? undefined
        : {
            heading: t('session.sheet.wins'),
            days: [...wins].map(([day, texts]) => ({ day: shortDay(day), texts })),
          },
    reflections,
  };
}

/** A reflection with its questions as they are read. */
export function asRead(reflection: Reflection): SheetReflection {
  const { day, answers } = reflection;
  return {
    title: reflectionTitle(reflection),
    day: shortDay(day),
    answers: answers.map(({ question, text }) => ({ question: questionWords(question), text })),
  };
}
