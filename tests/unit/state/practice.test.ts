import { describe, expect, test } from 'vitest';
import { BUILT_IN } from '@/utils/domain/practice';
import { ANSWER_LIMIT } from '@/utils/domain/reflection';
import { takeWaitingForms } from '@/utils/platform/waitingforms';
import { fieldOf, Practice } from '@/utils/state/practice.svelte';
import { closeDatabase } from '@/utils/storage/database';
import { readFormDraft } from '@/utils/storage/formdrafts';
import { entries } from '../entries';
import { opened } from './practices';
import { forget, refuse } from './store';

const kept = () => entries('reflections');

function fill(practice: Practice): void {
  const { asks } = practice;
  const questions = 'questions' in asks ? asks.questions : [];
  for (const place of questions.keys()) practice.form.write(fieldOf(asks, place), `say ${place}`);
}

describe('a practice', () => {
  test.each(BUILT_IN)('%s is kept with its answers, and its draft is gone', async (name) => {
    const practice = await opened(name);
    fill(practice);
    expect(await practice.keep()).toBe(true);
    const [reflection, ...others] = await kept();
    expect(others).toEqual([]);
    expect(reflection?.form).toBe(name);
    expect(reflection?.answers.map(({ text }) => text)).toEqual(
      reflection?.answers.map((_, place) => `say ${place}`),
    );
    expect(
      reflection?.answers.every(({ question }) => question.startsWith(`practice.${name}.`)),
    ).toBe(true);
    expect(await readFormDraft(`practice:${name}`)).toBeUndefined();
  });

  test('left half-way is there the next time, to the letter', async () => {
    const practice = await opened('need');
    practice.form.write('practice.need.need', ' quiet \n');
    practice.form.change({ private: true });
    await practice.form.words.settled();
    await closeDatabase();
    const again = await opened('need');
    expect(again.form.words.text('practice.need.need')).toBe(' quiet \n');
    expect(again.form.words.draft.private).toBe(true);
    // The others are as empty as they were.
    expect((await opened('thought')).form.words.blank).toBe(true);
  });

  test('is there the next time also when the store refused it, and once when it opens again', async () => {
    await refuse();
    const practice = await opened('need');
    practice.form.write('practice.need.need', 'quiet');
    await practice.form.words.settled();
    const later = await opened('need');
    expect(later.form.words.text('practice.need.need')).toBe('quiet');
    await later.form.words.settled();
    await forget();
    const again = await opened('need');
    expect(again.form.words.text('practice.need.need')).toBe('quiet');
    again.form.write('practice.need.need', 'quiet, and a walk');
    await again.form.words.settled();
    expect((await opened('need')).form.words.text('practice.need.need')).toBe('quiet, and a walk');
    expect(await again.keep()).toBe(true);
    await again.form.words.settled();
    expect((await opened('need')).form.words.blank).toBe(true);
  });

  test('that waits can be forgotten, and brought back', async () => {
    await refuse();
    const practice = await opened('need');
    practice.form.write('practice.need.need', 'quiet');
    await practice.form.words.settled();
    const bringBack = await takeWaitingForms(({ id }) => id === 'practice:need');
    expect((await opened('need')).form.words.blank).toBe(true);
    await bringBack();
    expect((await opened('need')).form.words.text('practice.need.need')).toBe('quiet');
  });

  test('emptied comes back with Undo', async () => {
    const practice = await opened('need');
    practice.form.write('practice.need.need', 'quiet');
    practice.form.words.clear();
    await practice.form.words.settled();
    expect(await readFormDraft('practice:need')).toBeUndefined();
    practice.form.words.unclear();
    await practice.form.words.settled();
    expect(await readFormDraft('practice:need')).toMatchObject({
      texts: { 'practice.need.need': 'quiet' },
    });
  });

  test('taken back is a draft again', async () => {
    const practice = await opened('boundary');
    fill(practice);
    await practice.keep();
    await practice.form.undo();
    expect(await kept()).toEqual([]);
    expect(practice.form.words.text('practice.boundary.said')).toBe('say 0');
    expect((await opened('boundary')).form.words.text('practice.boundary.said')).toBe('say 0');
  });

  test('with an answer that is too long is not kept and not cut', async () => {
    const practice = await opened('need');
    const long = 'a'.repeat(ANSWER_LIMIT + 1);
    practice.form.write('practice.need.need', long);
    expect(await practice.keep()).toBe(false);
    expect(practice.form.keeping.kind).toBe('long');
    expect(practice.form.words.text('practice.need.need')).toBe(long);
    expect(await kept()).toEqual([]);
  });

  test('that the store refuses stays on the screen', async () => {
    const practice = await opened('need');
    await refuse();
    fill(practice);
    expect(await practice.keep()).toBe(false);
    expect(practice.form.keeping).toEqual({ kind: 'refused', trouble: 'newer' });
    expect(practice.form.words.text('practice.need.need')).toBe('say 1');
  });

  test('of no such name says so', async () => {
    expect((await opened('nothing')).asks.kind).toBe('none');
    await refuse();
    expect((await opened('nothing')).asks.kind).toBe('refused');
  });
});
