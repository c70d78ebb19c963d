import * as v from 'valibot';
import { isDay, type Day } from '@/utils/domain/day';
import type { KindLine, LineMark } from '@/utils/domain/kindline';
import { isMoment } from '@/utils/domain/moment';
import type { Pause } from '@/utils/domain/pause';
import type { OwnPractice } from '@/utils/domain/practice';
import type { Reflection } from '@/utils/domain/reflection';
import type { Win } from '@/utils/domain/win';
import type { Kind, Records } from '@/utils/domain/journal';

// What a record in a journal file has to be; docs/journal.schema.json says the same for others.
// `Entries` makes the compiler name a field that the domain has and this file forgot.

type Entries<T> = Record<keyof T, v.GenericSchema>;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const time = v.custom<number>(isMoment);
const day = v.custom<Day>(isDay);
const words = v.optional(v.string());
const flag = v.boolean();
const standing = oneOf<KindLine['standing']>({ usual: 1, starred: 1, retired: 1 });

const dated = { id, day, createdAt: time, updatedAt: time, private: flag };

export const schemas: { [K in Kind]: v.GenericSchema<unknown, Records[K][number]> } = {
  wins: exact({
    ...dated,
    text: v.string(),
    area: words,
    hidden: v.optional(flag),
  } satisfies Entries<Win>),
  pauses: exact({
    ...dated,
    anchor: oneOf<Pause['anchor']>({ breath: 1, sound: 1, sight: 1, hands: 1, feet: 1, need: 1 }),
    lasted: v.pipe(v.number(), v.finite(), v.minValue(0)),
    need: words,
  } satisfies Entries<Pause>),
  reflections: exact({
    ...dated,
    form: oneOf<Reflection['form']>({
      weekly_check: 1,
      grounding: 1,
      thought: 1,
      need: 1,
      boundary: 1,
      pattern: 1,
      critic: 1,
      own: 1,
    }),
    title: words,
    answers: v.array(exact({ question: v.string(), text: v.string() })),
    wins: v.optional(v.array(id)),
    area: words,
  } satisfies Entries<Reflection>),
  kindLines: exact({
    id,
    text: v.string(),
    standing,
    createdAt: time,
    updatedAt: time,
  } satisfies Entries<KindLine>),
  lineMarks: exact({ id, standing, updatedAt: time } satisfies Entries<LineMark>),
  practices: exact({
    id,
    name: v.string(),
    questions: v.array(v.string()),
    createdAt: time,
    updatedAt: time,
  } satisfies Entries<OwnPractice>),
};

/** An object with these fields and no others, `__proto__` among the others. */
export function exact<E extends v.ObjectEntries>(entries: E) {
  const known = new Set(Object.keys(entries));
  return v.pipe(
    v.unknown(),
    v.check(
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).every((key) => known.has(key)),
      'a field that does not belong there',
    ),
    v.object(entries),
  );
}

/** One of these names, which are all there are: the compiler reports one that is left out. */
function oneOf<T extends string>(names: Record<T, 1>) {
  return v.picklist(Object.keys(names) as T[]);
}
