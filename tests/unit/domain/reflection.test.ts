import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '@/utils/domain/area';
import { isEmpty, makeReflection } from '@/utils/domain/reflection';

const stamp = { id: 'r', now: 1_000 };

test('what was not answered or chosen is not in a reflection', () => {
  const answers = [
    { question: 'practice.thought.happened', text: ' it rained\n' },
    { question: 'practice.thought.thought', text: ' \n' },
  ];
  expect(
    makeReflection({ form: 'thought', day: '2026-11-21', answers, private: true }, stamp),
  ).toEqual({
    id: 'r',
    form: 'thought',
    day: '2026-11-21',
    createdAt: 1_000,
    updatedAt: 1_000,
    answers: [{ question: 'practice.thought.happened', text: ' it rained\n' }],
    private: true,
  });
});

test('answers are kept to the letter, in the order of the form', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (texts) => {
      const answers = texts.map((text, place) => ({ question: String(place), text }));
      const made = makeReflection(
        { form: 'own', title: 'mine', day: '2026-11-21', answers, private: false },
        stamp,
      );
      expect(made.answers).toEqual(answers.filter(({ text }) => text.trim() !== ''));
    }),
  );
});

test('a form of one’s own keeps its name, and a check its area', () => {
  const written = { day: '2026-11-21' as const, answers: [], private: false };
  const own = makeReflection({ ...written, form: 'own', title: 'mine', wins: ['a'] }, stamp);
  expect(own).toMatchObject({ title: 'mine', wins: ['a'] });
  expect(own).not.toHaveProperty('area');
  const check = makeReflection({ ...written, form: 'weekly_check', area: 'rest' }, stamp);
  expect(check).toMatchObject({ form: 'weekly_check', area: 'rest' });
  expect(check).not.toHaveProperty('title');
});

test('a check with one win, one area or one word is not empty', () => {
  const base = { form: 'weekly_check', day: '2026-11-21', answers: [], private: false } as const;
  expect(isEmpty(makeReflection(base, stamp))).toBe(true);
  expect(isEmpty(makeReflection({ ...base, wins: ['a'] }, stamp))).toBe(false);
  expect(isEmpty(makeReflection({ ...base, area: AREAS[0] }, stamp))).toBe(false);
  const answers = [{ question: 'q', text: 'a' }];
  expect(isEmpty(makeReflection({ ...base, answers }, stamp))).toBe(false);
});
