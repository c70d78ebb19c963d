import type { Day, Week } from '@/utils/domain/day';
import type { Reflection } from '@/utils/domain/reflection';
import type { Entry } from '@/utils/domain/session';
import type { Sheet, SheetReflection } from '@/utils/domain/sheet';
import { daySpan, shortDay, t, type Text } from '@/utils/platform/words';

/** The page for a session as it is read: what was chosen, oldest day first. */
export function sheetOf(days: Week, bring: string, chosen: readonly Entry[]): Sheet {
  const oldestFirst = chosen.toReversed();
  const wins = new Map<Day, string[]>();
  const reflections: SheetReflection[] = [];
  for (const { kind, record } of oldestFirst) {
    if (kind === 'win') wins.set(record.day, [...(wins.get(record.day) ?? []), record.text]);
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
  const own = reflection.form === 'own';
  return {
    title: titleOf(reflection),
    day: shortDay(day),
    // What a person asked themselves is in their words already.
    answers: answers.map(({ question, text }) => ({
      question: own ? question : t(question as Text),
      text,
    })),
  };
}

function titleOf({ form, title }: Reflection): string {
  return title ?? (form === 'own' ? t('practice.unnamed') : t(`practice.${form}.title`));
}
