import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankForm, writeInto } from '@/utils/domain/formdraft';
import type { OwnPractice } from '@/utils/domain/practice';
import type { OwnForm } from '@/utils/state/ownform.svelte';
import { OwnPractices } from '@/utils/state/ownpractices.svelte';
import { fieldOf, Practice } from '@/utils/state/practice.svelte';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';
import { formsBegun, readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import { editPractice, keepPractice, ownPractices } from '@/utils/storage/practices';
import { entries } from '../entries';
import { opened } from './practices';
import { fill as fillDisk, forget, refuse } from './store';

const kept = () => entries('reflections');

/** Opens a form of one's own, or a new one, and writes in it what differs. */
async function write(
  own: OwnPractices,
  seen: OwnPractice | undefined,
  name: string,
  questions: readonly string[],
): Promise<OwnForm> {
  await own.open(seen);
  const form = own.writing;
  if (!form) throw new Error('No form is open.');
  if (form.name !== name) form.writeName(name);
  const places = Math.max(questions.length, form.questions.length);
  for (let place = 0; place < places; place += 1) {
    const question = questions[place] ?? '';
    if (form.questions[place] !== question) form.writeQuestion(place, question);
  }
  return form;
}

/** The forms as they are kept: what each asks, by its name. */
async function asked(): Promise<Record<string, string[]>> {
  const all = await ownPractices();
  return Object.fromEntries(all.map(({ name, questions }) => [name, questions]));
}

async function save(...form: Parameters<typeof write>): Promise<void> {
  await write(...form);
  await form[0].save();
}

function fill(practice: Practice): void {
  const { asks } = practice;
  const questions = 'questions' in asks ? asks.questions : [];
  for (const place of questions.keys()) practice.form.write(fieldOf(asks, place), `say ${place}`);
}

describe('a form of one’s own', () => {
  test('is made, used, changed, deleted and brought back; what was written with it stays', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'From Ada', ['What did I see?', ' ', 'What did I see?']);
    const [made] = own.forms;
    const practice = await opened(made?.id ?? '');
    fill(practice);
    await practice.keep();
    expect(await kept()).toMatchObject([
      {
        form: 'own',
        title: 'From Ada',
        answers: [
          { question: 'What did I see?', text: 'say 0' },
          { question: 'What did I see?', text: 'say 1' },
        ],
      },
    ]);

    await save(own, made, 'From Ada, twice', ['Else?']);
    expect(own.forms).toMatchObject([{ name: 'From Ada, twice', questions: ['Else?'] }]);
    for (const form of own.forms) await own.remove(form);
    expect(own.forms).toEqual([]);
    expect((await opened(made?.id ?? '')).asks.kind).toBe('none');
    await own.undo();
    expect(own.told).toEqual({ kind: 'undone' });
    expect(own.forms).toMatchObject([{ name: 'From Ada, twice' }]);
    expect(await kept()).toHaveLength(1);
  });

  test('changed while an answer was half-way still shows it; deleted, it takes it along until Undo', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'mine', ['a', 'b', 'c']);
    const name = own.forms[0]?.id ?? '';
    const practice = await opened(name);
    practice.form.write('2', 'to the third');
    await practice.form.words.settled();
    await save(own, own.forms[0], 'mine', ['a']);
    const { asks } = await opened(name);
    expect('questions' in asks ? asks.questions : []).toEqual(['a', 'before', 'before']);

    for (const form of own.forms) await own.remove(form);
    expect(await readFormDraft(`practice:${name}`)).toBeUndefined();
    await own.undo();
    expect((await opened(name)).form.words.text('2')).toBe('to the third');
  });

  test('takes along, until Undo, what was written in it while the store was behind', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'mine', ['a']);
    const name = own.forms[0]?.id ?? '';
    const blank = blankForm(`practice:${name}`);
    await writeWaitingForm({ ...writeInto(blank, '0', 'to the first'), turn: 1 }, blank);

    for (const form of own.forms) await own.remove(form);
    expect(await waitingForm(blank.id)).toBeUndefined();
    await own.undo();
    expect((await opened(name)).form.words.text('0')).toBe('to the first');
  });

  test('can be brought back though what was written in it could not go with it', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'mine', ['a']);
    const blank = blankForm(`practice:${own.forms[0]?.id ?? ''}`);
    await writeWaitingForm({ ...writeInto(blank, '0', 'to the first'), turn: 1 }, blank);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('full'));
    for (const form of own.forms) await own.remove(form);
    expect([own.told.kind, own.forms]).toEqual(['deleted', []]);
    await own.undo();
    expect(own.forms).toMatchObject([{ name: 'mine' }]);
  });

  test('that is deleted can still be brought back, with what was written in it, after the store refused that', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'mine', ['a']);
    const blank = blankForm(`practice:${own.forms[0]?.id ?? ''}`);
    await writeFormDraft(writeInto(blank, '0', 'half a thought'), blank);
    for (const form of own.forms) await own.remove(form);
    const full = fillDisk();
    await own.undo();
    expect(own.told).toMatchObject({ kind: 'deleted', trouble: 'full' });
    full.release();
    await own.undo();
    expect([own.told.kind, own.forms.length]).toEqual(['undone', 1]);
    expect((await readFormDraft(blank.id))?.texts).toEqual({ 0: 'half a thought' });
  });

  test('that another page changed meanwhile is not overwritten: what was written becomes one beside it', async () => {
    const mine = new OwnPractices();
    await save(mine, undefined, 'first', ['a']);
    const [seen] = mine.forms;
    await write(mine, seen, 'mine', ['a']);
    if (seen) {
      const theirs = { name: 'theirs', questions: ['b'] };
      await editPractice(seen, theirs, { now: seen.updatedAt, knew: blankForm('form:new') });
    }
    await mine.save();
    expect(mine.told.kind).toBe('overtaken');
    expect(await ownPractices()).toMatchObject([{ name: 'theirs' }]);
    await mine.save();
    expect(mine.told.kind).toBe('saved');
    expect(await asked()).toEqual({ theirs: ['b'], mine: ['a'] });
    expect(await formsBegun()).toEqual([]);
  });

  test('half-written is as it was left when it is opened again, beside others that are', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'first', ['a']);
    await save(own, undefined, 'second', ['b']);
    const [first, second] = ['first', 'second'].map((each) =>
      own.forms.find(({ name }) => name === each),
    );
    await write(own, first, 'first, changed', ['a', 'more']);
    await write(own, second, 'second', ['b?']);
    // Nobody has saved anything, and the first is not in the editor of the second.
    expect(await asked()).toEqual({ first: ['a'], second: ['b'] });
    expect(own.writing?.questions).toEqual(['b?']);
    await own.writing?.words.settled();

    const later = new OwnPractices();
    await later.read();
    expect([later.isWritten(first), later.isWritten(second)]).toEqual([true, true]);
    await later.open(first);
    expect(later.writing?.name).toBe('first, changed');
    expect(later.writing?.questions).toEqual(['a', 'more']);
    await later.save();
    expect(later.writing).toBeUndefined();
    expect(await asked()).toEqual({ 'first, changed': ['a', 'more'], second: ['b'] });
    await later.open(second);
    await later.leave();
    expect(await asked()).toMatchObject({ second: ['b'] });
    expect(await formsBegun()).toEqual([]);
  });

  test('of a file that asks more than is offered here asks all of it once it is changed', async () => {
    const many = Array.from({ length: 8 }, (_, place) => `${place}?`);
    const record = { id: 'p', name: 'mine', questions: many, createdAt: 1, updatedAt: 1 };
    await keepPractice(record, blankForm('form:new'));
    const own = new OwnPractices();
    await own.read();
    await save(own, own.forms[0], 'mine, too', many);
    expect(await asked()).toEqual({ 'mine, too': many });
  });

  test('that is new and half-written is there again', async () => {
    const own = new OwnPractices();
    expect(own.isWritten(undefined)).toBe(false);
    const form = await write(own, undefined, '', ['a']);
    form.writeQuestion(1, 'b');
    await form.words.settled();
    const later = new OwnPractices();
    await later.read();
    expect(later.isWritten(undefined)).toBe(true);
    await later.open(undefined);
    expect([later.writing?.name, later.writing?.questions]).toEqual(['', ['a', 'b']]);
    await save(later, undefined, 'new', ['a']);
    expect(later.isWritten(undefined)).toBe(false);
    await later.open(undefined);
    expect([later.writing?.name, later.writing?.questions]).toEqual(['', ['']]);
  });

  test('deleted while it was written in leaves the words, for a new one', async () => {
    const own = new OwnPractices();
    await save(own, undefined, 'first', ['a']);
    const form = await write(own, own.forms[0], 'first', ['a', 'b']);
    await form.words.settled();
    const other = new OwnPractices();
    await other.read();
    for (const one of other.forms) await other.remove(one);
    expect(other.isWritten(undefined)).toBe(true);
    await other.open(undefined);
    await other.save();
    expect(await ownPractices()).toMatchObject([{ name: 'first', questions: ['a', 'b'] }]);
    expect(await formsBegun()).toEqual([]);
  });

  test('that the store refuses is told, and forms begun are marked', async () => {
    const practice = await opened('need');
    practice.form.write('practice.need.need', 'quiet');
    await practice.form.words.settled();
    const own = new OwnPractices();
    await own.read();
    expect([own.isBegun('need'), own.isBegun('thought')]).toEqual([true, false]);
    await refuse();
    await save(own, undefined, 'mine', ['a']);
    expect(own.told).toEqual({ kind: 'failed', trouble: 'newer' });
    expect(own.writing?.name).toBe('mine');
    await forget();
    await own.save();
    expect(await ownPractices()).toMatchObject([{ name: 'mine', questions: ['a'] }]);
  });
});
