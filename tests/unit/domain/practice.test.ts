import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import {
  BUILT_IN,
  isBuiltIn,
  lacking,
  makePractice,
  NAME_LIMIT,
  QUESTION_LIMIT,
  questionsOf,
} from '@/utils/domain/practice';

test('every practice has a name, a line about it, and words for each of its questions', async () => {
  const texts = (await parseMessagesFile('locales/en.yml')).map(({ key }) => key.join('.'));
  for (const form of BUILT_IN) {
    const needed = ['title', 'about', 'how'].map((part) => `practice.${form}.${part}`);
    for (const text of [...needed, ...questionsOf(form)]) expect(texts).toContain(text);
  }
});

test('a name that no practice has is none', () => {
  expect(BUILT_IN.every(isBuiltIn)).toBe(true);
  for (const name of ['', 'constructor', 'own', 'weekly_check', '🌱']) {
    expect(isBuiltIn(name)).toBe(false);
  }
});

describe('a form of one’s own', () => {
  test.each([
    ['', ['a'], 'name'],
    [' ', ['a'], 'name'],
    ['mine', [], 'questions'],
    ['mine', [' ', ''], 'questions'],
    ['n'.repeat(NAME_LIMIT + 1), ['a'], 'room'],
    ['mine', ['a', 'q'.repeat(QUESTION_LIMIT + 1)], 'room'],
    ['n'.repeat(NAME_LIMIT), ['q'.repeat(QUESTION_LIMIT), ''], undefined],
    ['🌱'.repeat(NAME_LIMIT), ['a'], undefined],
  ])('named %j that asks %j lacks %s', (name, questions, lacks) => {
    expect(lacking(name, questions)).toBe(lacks);
  });

  test('leaves blank questions out, and keeps all others, however many a file or a draft has', () => {
    const made = makePractice('mine', ['a', ' ', 'b'], { id: 'p', now: 1 });
    expect(made).toEqual({
      id: 'p',
      name: 'mine',
      questions: ['a', 'b'],
      createdAt: 1,
      updatedAt: 1,
    });
    const many = Array.from({ length: 9 }, (_, place) => `${place}?`);
    expect(makePractice('mine', many, { id: 'p', now: 1 }).questions).toEqual(many);
  });
});
