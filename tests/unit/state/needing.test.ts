import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Needing } from '@/utils/state/needing.svelte';
import { PauseKeeper } from '@/utils/state/pausekeeper.svelte';
import { deletePause, editPause } from '@/utils/storage/pauses';
import { winsOfWeek } from '@/utils/storage/wins';
import { entries } from '../entries';
import { fill, forget, refuse } from './store';

const always = { first: '1970-01-01', last: '2999-12-31' } as const;
const pauses = () => entries('pauses');
const wins = () => winsOfWeek(always);

/** The question by itself, or after a pause on the breath. */
function asked(alone: boolean): Needing {
  let keeper: Promise<PauseKeeper> | undefined;
  const make = () => Promise.resolve(new PauseKeeper(alone ? 'need' : 'breath', Date.now()));
  return new Needing(() => (keeper ??= make()), alone);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an answer to "What do I need right now?"', () => {
  test('is kept with the pause, and another one takes its place', async () => {
    const needing = asked(false);
    await needing.choose('water');
    await needing.choose('boundary');
    expect(await pauses()).toMatchObject([{ anchor: 'breath', need: 'boundary' }]);
  });

  test('in own words is kept to the letter; words that do not fit wait in their field', async () => {
    const needing = asked(false);
    await needing.choose('own');
    await needing.write(' a day\nwithout calls ');
    await needing.setPrivate(true);
    expect(await pauses()).toMatchObject([{ need: ' a day\nwithout calls ', private: true }]);
    await needing.write('x'.repeat(501));
    expect(needing.words).toHaveLength(501);
    expect(needing.need).toBeUndefined();
  });

  test('that grows too long takes nothing away of what was kept, and is known not to be', async () => {
    const needing = asked(false);
    await needing.choose('own');
    await needing.write('x'.repeat(500));
    expect([needing.kept, needing.over]).toEqual([true, false]);
    await needing.write('x'.repeat(501));
    expect(needing.over).toBe(true);
    expect(await pauses()).toMatchObject([{ need: 'x'.repeat(500) }]);
  });

  test('is said to be kept once it is on the disk, and not before', async () => {
    const needing = asked(false);
    await needing.choose('water');
    expect(needing.kept).toBe(true);
    const changing = needing.choose('rest');
    // What keeps it hears of it some turns later.
    for (let turn = 0; needing.kept && turn < 20; turn += 1) await Promise.resolve();
    expect(needing.kept).toBe(false);
    await changing;
    expect(needing.kept).toBe(true);
    expect(await pauses()).toMatchObject([{ need: 'rest' }]);
  });

  test('that is taken back leaves the pause', async () => {
    const needing = asked(false);
    await needing.choose('food');
    await needing.takeBack();
    expect(needing.takenBack).toBe(true);
    expect((await pauses()).map(({ need }) => need)).toEqual([undefined]);
  });

  test('is said to be taken back once the pause holds it no more, and not before', async () => {
    const needing = asked(false);
    await needing.choose('food');
    const { release } = fill();
    const taking = needing.takeBack();
    expect(needing.takenBack).toBe(false);
    await taking;
    expect([needing.takenBack, needing.unkept]).toEqual([false, 'change']);
    release();
    await needing.keeper?.retry();
    expect([needing.takenBack, needing.unkept]).toEqual([true, undefined]);
    expect((await pauses()).map(({ need }) => need)).toEqual([undefined]);
  });

  test('is said to be taken back once the win made of it is gone as well', async () => {
    const needing = asked(false);
    await needing.choose('food');
    await needing.win.keep('noticed it', false);
    const { release } = fill('wins');
    await needing.takeBack();
    expect(needing.takenBack).toBe(false);
    expect(needing.win.keeping).toMatchObject({ kind: 'kept', stuck: true });
    release();
    await needing.win.undo();
    expect(needing.takenBack).toBe(true);
  });
});

describe('what going on would lose', () => {
  test('is an answer that is not kept, until it is, or until its pause is left out', async () => {
    const needing = asked(false);
    await needing.choose('own');
    const { release } = fill();
    // An empty field is nothing to lose.
    await needing.write('');
    expect(needing.unkept).toBeUndefined();
    await needing.write('air');
    expect(needing.unkept).toBe('words');
    release();
    await needing.keeper?.retry();
    expect(needing.unkept).toBeUndefined();
    fill();
    await needing.setPrivate(true);
    expect(needing.unkept).toBe('change');
    vi.restoreAllMocks();
    await needing.keeper?.leaveOut();
    expect(needing.unkept).toBeUndefined();
  });

  test('is an answer whose pause was deleted somewhere else: the page alone has it', async () => {
    const needing = asked(false);
    await needing.choose('own');
    const [pause] = await pauses();
    await deletePause(pause?.id ?? '', Date.now());
    await needing.write('air');
    expect(needing.keeping).toEqual({ kind: 'gone' });
    expect(needing.unkept).toBe('words');
  });

  test('is nothing of what another page made of it once it was kept', async () => {
    const needing = asked(false);
    await needing.choose('water');
    const [pause] = await pauses();
    if (pause && !('deleted' in pause)) await editPause(pause, { need: 'rest' }, Date.now());
    await needing.keeper?.change({ lasted: 9 });
    expect(needing.unkept).toBeUndefined();
  });

  test('is warned of for this answer; the next is another one', async () => {
    await refuse();
    const needing = asked(false);
    await needing.choose('own');
    await needing.write('air');
    needing.warn();
    expect(needing.warned).toBe(true);
    await needing.write('air, and light');
    expect(needing.warned).toBe(false);
    needing.warn();
    await forget();
    await needing.keeper?.retry();
    // It is kept by now.
    expect(needing.warned).toBe(false);
  });
});

describe('the win of an answer', () => {
  test('goes with it, and is just for the person when it is', async () => {
    const needing = asked(false);
    await needing.choose('rest');
    await needing.win.keep('noticed it', false);
    await needing.setPrivate(true);
    await expect.poll(wins).toMatchObject([{ text: 'noticed it', private: true }]);
    await needing.takeBack();
    expect(await wins()).toEqual([]);
  });

  test('stays when another answer takes its place, which can be one of its own', async () => {
    const needing = asked(false);
    await needing.choose('rest');
    await needing.win.keep('noticed it', false);
    await needing.choose('water');
    expect(needing.win.keeping).toEqual({ kind: 'none' });
    await needing.win.keep('noticed that', false);
    expect((await wins()).map(({ text }) => text).toSorted()).toEqual([
      'noticed it',
      'noticed that',
    ]);
  });
});

describe('the question by itself', () => {
  test('keeps nothing until it is answered', async () => {
    const needing = asked(true);
    await needing.choose('own');
    await needing.write('');
    expect(await pauses()).toEqual([]);
    await needing.write('air');
    expect(await pauses()).toMatchObject([{ anchor: 'need', need: 'air', lasted: 0 }]);
  });

  test('keeps nothing once its answer is taken back, and the next answer again', async () => {
    const needing = asked(true);
    await needing.choose('rest');
    await needing.takeBack();
    expect(await pauses()).toEqual([]);
    await needing.choose('nothing');
    expect(await pauses()).toMatchObject([{ need: 'nothing' }]);
  });

  test('is said to be taken back once its pause is gone, and trying again takes it', async () => {
    const needing = asked(true);
    await needing.choose('rest');
    const { release } = fill();
    await needing.takeBack();
    expect([needing.takenBack, needing.unkept]).toEqual([false, 'change']);
    release();
    await needing.keeper?.retry();
    expect([needing.takenBack, needing.unkept]).toEqual([true, undefined]);
    expect(await pauses()).toEqual([]);
  });

  test('keeps an answer that is given while the one before is taken back', async () => {
    const needing = asked(true);
    await needing.choose('rest');
    await Promise.all([needing.takeBack(), needing.choose('water')]);
    expect(needing.kept).toBe(true);
    expect(await pauses()).toMatchObject([{ need: 'water' }]);
  });
});
