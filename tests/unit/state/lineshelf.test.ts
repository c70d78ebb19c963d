import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LineShelf } from '@/utils/state/lineshelf.svelte';
import { keepLine, setStanding, standingOf } from '@/utils/state/linestanding';
import { deleteKindLine, editKindLine, someOwn } from '@/utils/storage/kindlines';
import { forget, refuse } from './store';

/** The only line of the person's own, as a page sees it. */
async function onlyLine() {
  const [line] = await someOwn(1);
  if (!line) throw new Error('There is no line.');
  return line;
}

const texts = async () => (await someOwn(10)).map(({ text }) => text);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => `text of ${name}`);
  await forget();
  await keepLine('soft is strong');
});

test('the words of another line are not taken, whether it is built in or not', async () => {
  const shelf = new LineShelf();
  const line = await onlyLine();
  await keepLine('slow is fine');
  for (const taken of ['slow is fine', 'text of kind_line_rest_fact_1']) {
    expect(await shelf.edit(line, taken)).toBe(false);
    expect(shelf.told).toBe('there already');
  }
  expect(await texts()).toEqual(['slow is fine', 'soft is strong']);
  expect(await shelf.edit(line, 'soft is enough')).toBe(true);
  await shelf.undo();
  expect(shelf.told).toBe('undone');
  expect(await texts()).toEqual(['slow is fine', 'soft is strong']);
});

test('Undo leaves what somebody else has changed meanwhile, and says so', async () => {
  const shelf = new LineShelf();
  await shelf.edit(await onlyLine(), 'soft is enough');
  await editKindLine(await onlyLine(), { text: 'mine is enough' }, Date.now());
  await shelf.undo();
  expect(shelf.told).toBe('overtaken');
  expect(shelf.undoable).toBe(false);
  expect(await texts()).toEqual(['mine is enough']);
});

test('Undo does not make a second line of words that were kept again meanwhile', async () => {
  const shelf = new LineShelf();
  await shelf.edit(await onlyLine(), 'soft is enough');
  await keepLine('soft is strong');
  await shelf.undo();
  expect(shelf.told).toBe('there already');
  expect(await texts()).toEqual(['soft is enough', 'soft is strong']);
});

test('a deleted line whose words were kept again meanwhile does not come back as a second one', async () => {
  const shelf = new LineShelf();
  await shelf.remove(await onlyLine());
  await keepLine('soft is strong');
  await shelf.undo();
  expect(shelf.told).toBe('there already');
  expect(await texts()).toEqual(['soft is strong']);
});

test.each([true, false])(
  'Undo leaves how a line stands if that was chosen anew on another page, own line: %s',
  async (own) => {
    const shelf = new LineShelf();
    const line = own ? { id: (await onlyLine()).id, own } : { id: 'rest_fact_1', own };
    await shelf.stand(line, 'usual', 'starred');
    await setStanding(line, 'retired');
    await shelf.undo();
    expect(shelf.told).toBe('overtaken');
    expect(await standingOf(line)).toBe('retired');
  },
);

test('beside what is told of one line stands no Undo of another', async () => {
  const shelf = new LineShelf();
  const line = await onlyLine();
  await keepLine('slow is fine');
  const builtIn = { id: 'rest_fact_1', own: false };
  const star = () => shelf.stand(builtIn, 'usual', 'starred');
  await star();
  expect(await shelf.edit(line, 'slow is fine')).toBe(false);
  expect([shelf.told, shelf.undoable]).toEqual(['there already', false]);
  await deleteKindLine(line.id, Date.now());
  await star();
  await shelf.stand({ id: line.id, own: true }, 'usual', 'retired');
  expect([shelf.told, shelf.undoable]).toEqual(['overtaken', false]);
  await star();
  await refuse();
  await shelf.remove(line);
  expect([shelf.told, shelf.undoable]).toEqual(['failed', false]);
});

test('of a line that is gone nothing is said to be changed, or taken back', async () => {
  const shelf = new LineShelf();
  const { id } = await onlyLine();
  const line = { id, own: true };
  await shelf.stand(line, 'usual', 'starred');
  expect(shelf.told).toBe('changed');
  await deleteKindLine(id, Date.now());
  await shelf.undo();
  expect(shelf.told).toBe('overtaken');
  await shelf.stand(line, 'usual', 'starred');
  expect(shelf.told).toBe('overtaken');
  expect(await setStanding(line, 'starred')).toBe(false);
});
