import fc from 'fast-check';
import { addDays, type Day } from '@/utils/domain/day';
import type { Journal } from '@/utils/domain/journal';
import { FIRST_MOMENT, LAST_MOMENT } from '@/utils/domain/moment';
import type { Pause } from '@/utils/domain/pause';
import type { Reflection } from '@/utils/domain/reflection';
import { character } from '../../fixtures/texts';

// Any journal a person could have, for property tests.

/** Any text a browser can hold, halves of characters among them. */
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: character, maxLength: 30 }),
  fc.string({
    unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((unit) => String.fromCharCode(unit)),
    maxLength: 5,
  }),
  fc.constantFrom('"__proto__":1', '"sha256":"', '</script>', '\r\n', '\u2028', '=1+1', '\\'),
);
const day = fc
  .integer({ min: -700_000, max: 700_000 })
  .map((ago): Day => addDays('2026-11-21', ago % 20_000));
const time = fc.integer({ min: FIRST_MOMENT, max: LAST_MOMENT });
const id = fc.uuid();
const flag = fc.boolean();
const standing = fc.constantFrom('usual', 'starred', 'retired');
const dated = { id, day, createdAt: time, updatedAt: time, private: flag };

/** All there are: the compiler reports one that is left out. */
function every<T extends string>(names: Record<T, 1>): T[] {
  return Object.keys(names) as T[];
}
const ANCHORS = every<Pause['anchor']>({
  ...{ breath: 1, sound: 1, sight: 1, hands: 1, feet: 1, need: 1 },
});
const FORMS = every<Reflection['form']>({
  ...{ weekly_check: 1, grounding: 1, thought: 1, need: 1 },
  ...{ boundary: 1, pattern: 1, critic: 1, own: 1 },
});

function listOf<T extends { id: string }>(record: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(record, { selector: ({ id: its }) => its, maxLength: 6 });
}

function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

/** Journals of every kind of record, a few of each. */
export const journals: fc.Arbitrary<Journal> = fc.record({
  wins: listOf(fc.record({ ...dated, text, area: optional(text), hidden: optional(flag) })),
  pauses: listOf(
    fc.record({
      ...dated,
      anchor: fc.constantFrom(...ANCHORS),
      lasted: fc.double({ min: 0, max: 1e9, noNaN: true }),
      need: optional(text),
    }),
  ),
  reflections: listOf(
    fc.record({
      ...dated,
      form: fc.constantFrom(...FORMS),
      title: optional(text),
      answers: fc.array(fc.record({ question: text, text }), { maxLength: 3 }),
      wins: optional(fc.array(id, { maxLength: 2 })),
      area: optional(text),
    }),
  ),
  kindLines: listOf(fc.record({ id, text, standing, createdAt: time, updatedAt: time })),
  lineMarks: listOf(fc.record({ id, standing, updatedAt: time })),
  practices: listOf(
    fc.record({
      id,
      name: text,
      questions: fc.array(text, { maxLength: 6 }),
      createdAt: time,
      updatedAt: time,
    }),
  ),
  note: fc.record({ people: text, helps: text }),
  settings: fc.record(
    { nudges: flag, meadow: flag, dayStartsAt: fc.integer({ min: 0, max: 6 }), lowEnergyDay: day },
    { requiredKeys: [] },
  ),
});
