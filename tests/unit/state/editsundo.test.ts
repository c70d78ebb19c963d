import { describe, expect, test } from 'vitest';
import { change, edits, kept, other, texts, win } from './editing';
import { forget, refuse } from './store';

describe('Undo', () => {
  test('brings a deleted win back as it was', async () => {
    await edits.remove(win);
    expect(await kept()).toEqual([]);
    await edits.undo();
    const [back] = await kept();
    expect({ ...back, updatedAt: 0 }).toEqual({ ...win, updatedAt: 0 });
    expect(edits.told).toEqual({ kind: 'undone' });
  });

  test('brings it back once, however often it is pressed', async () => {
    await edits.remove(win);
    await Promise.all([edits.undo(), edits.undo()]);
    expect(await texts()).toEqual(['laughed']);
  });

  test('can be pressed again when the store refused it, or another change', async () => {
    await edits.remove(win);
    await refuse();
    await edits.undo();
    await change(other, 'rested a while');
    expect(edits.told).toMatchObject({ kind: 'deleted', failed: true });
    await forget();
    await edits.undo();
    expect(await texts()).toEqual(['laughed']);
  });

  test('is over once something else was done', async () => {
    await edits.remove(win);
    edits.lapse();
    await edits.undo();
    expect(await kept()).toEqual([]);
  });
});
