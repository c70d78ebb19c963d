import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankForm } from '@/utils/domain/formdraft';
import { makePause, NEEDS } from '@/utils/domain/pause';
import { BUILT_IN, questionsOf } from '@/utils/domain/practice';
import { makeReflection } from '@/utils/domain/reflection';
import { makeWin } from '@/utils/domain/win';
import { readBackup } from '@/utils/platform/backup';
import { saveFile } from '@/utils/platform/download';
import { addWaiting } from '@/utils/platform/waiting';
import { CLOSING, HONOUR } from '@/utils/state/check.svelte';
import { TakeFile } from '@/utils/state/takefile.svelte';
import { keepPause } from '@/utils/storage/pauses';
import { keepReflection } from '@/utils/storage/reflections';
import { keepWin } from '@/utils/storage/wins';
import { forget } from './store';
import { askHere } from './workers';

vi.mock('@/utils/state/askreader', () => ({ askReader: (ask: never) => askHere(ask) }));
vi.mock('@/utils/platform/download', () => ({ saveFile: vi.fn() }));

const day = '2026-11-21';
const texts = new Map(
  (await parseMessagesFile('locales/en.yml')).map((message) => [
    message.key.join('_'),
    'message' in message ? message.message : '',
  ]),
);
const forms = [
  ...BUILT_IN.map((form) => ({ form, questions: questionsOf(form) })),
  { form: 'weekly_check' as const, questions: [HONOUR, CLOSING] },
  { form: 'own' as const, questions: ['And then?'] },
];

beforeEach(async () => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => texts.get(name) ?? '');
  await forget();
});

/** The text of the file that was saved. */
async function taken(shape: 'csv' | 'markdown', withPrivate = false): Promise<string> {
  await new TakeFile().take({ shape, withPrivate });
  const [file] = vi.mocked(saveFile).mock.lastCall ?? [];
  return (await file?.text()) ?? '';
}

test.each(['csv', 'markdown'] as const)(
  'a %s to read has every question, name and need as the journal shows it',
  async (shape) => {
    for (const need of NEEDS) {
      const pause = makePause({ day, anchor: 'breath' }, { id: need, now: 1 });
      await keepPause({ ...pause, need });
    }
    for (const { form, questions } of forms) {
      const answers = questions.map((question) => ({ question, text: 'quiet' }));
      await keepReflection(
        makeReflection({ form, day, answers, private: false }, { id: form, now: 1 }),
        [],
        blankForm('practice:need'),
      );
    }
    const text = await taken(shape);
    expect(text).not.toMatch(/practice\.|weekly_check/);
    for (const need of NEEDS) expect(text).toContain(texts.get(`need_${need}`));
    for (const { form, questions } of forms) {
      expect(text).toContain(
        texts.get(form === 'own' ? 'practice_unnamed' : `practice_${form}_title`),
      );
      for (const question of questions) {
        const shown = texts.get(question.replaceAll('.', '_')) ?? question;
        expect(text).toContain(`${shown}: quiet`);
      }
    }
  },
);

test.each(['csv', 'markdown'] as const)(
  'a %s holds a need back that is just for the person with its pause, or as the win made of it',
  async (shape) => {
    const says = (need: string) => `noticed what I needed: ${need}`;
    const kept = [
      { need: 'a quiet room', pausePrivate: false, winPrivate: true },
      { need: 'my sister', pausePrivate: true, winPrivate: false },
      { need: 'some air', pausePrivate: false, winPrivate: false },
    ];
    for (const { need, pausePrivate, winPrivate } of kept) {
      const pause = makePause({ day, anchor: 'breath' }, { id: need, now: 1 });
      await keepPause({ ...pause, need, private: pausePrivate });
      await keepWin(makeWin({ text: says(need), day, private: winPrivate }, { id: need, now: 1 }));
    }
    const text = await taken(shape);
    for (const held of ['a quiet room', 'my sister']) expect(text).not.toContain(held);
    expect(text.split('some air')).toHaveLength(3);
    const whole = await taken(shape, true);
    for (const { need } of kept) expect(whole.split(need)).toHaveLength(3);
  },
);

test.each(['csv', 'markdown'] as const)(
  'a %s has what still waits because the store refused it',
  async (shape) => {
    await addWaiting(makeWin({ text: 'rested', day }, { id: 'a', now: 1 }));
    expect(await taken(shape)).toContain('rested');
  },
);

test('the whole journal as a file counts as saved somewhere else, and what is to be read does not', async () => {
  await keepWin(makeWin({ text: 'rested', day }, { id: 'a', now: 1 }));
  for (const shape of ['csv', 'markdown'] as const) {
    await taken(shape, true);
    expect((await readBackup()).kept).toBeUndefined();
  }
  await new TakeFile().take({ shape: 'json' });
  expect((await readBackup()).kept).toBe(1);
});
