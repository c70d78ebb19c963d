import { describe, expect, test } from 'vitest';
import { clickOn, emptyField, fieldHolds, lists, says, stored, storedWin } from './capture';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';

inBothBrowsers((running, kind) => {
  describe('a win that was just kept is taken back, and its words are in the field again', () => {
    test('by the button', async () => {
      const popup = await openPopup(running());
      await popup.type('stopped before I was empty');
      await clickOn(popup, 'rest');
      await clickOn(popup, 'Keep');
      await says(popup, 'Kept.');
      await lists(popup, 'stopped before I was empty');
      await clickOn(popup, 'Undo');
      await fieldHolds(popup, 'stopped before I was empty');
      await lists(popup, 'stopped before I was empty', false);
      expect(await storedWin(popup, 'stopped before I was empty')).toBeUndefined();

      await clickOn(popup, 'Keep');
      await says(popup, 'Kept.');
      const again = await storedWin(popup, 'stopped before I was empty');
      expect(again).toMatchObject({ area: 'rest' });
      await popup.close();
    });

    test('by Control+z in the empty field', async () => {
      const popup = await openPopup(running());
      await keep(popup, 'let it be');
      await popup.press('Control+z');
      await fieldHolds(popup, 'let it be');
      await lists(popup, 'let it be', false);
      expect(await storedWin(popup, 'let it be')).toBeUndefined();
      await keep(popup, ', gently');
      expect(await storedWin(popup, 'let it be, gently')).toBeDefined();
      await popup.close();
    });

    test('and not one that was deleted before it: Undo is for the last thing done', async () => {
      const popup = await openPopup(running());
      await popup.press('Control+a');
      await keep(popup, 'went early');
      await clickOn(popup, 'Delete: went early');
      await says(popup, 'Deleted.');
      expect(await popup.evaluate(undoButtons)).toBe(1);
      await popup.click('#win');
      await keep(popup, 'came late');
      expect(await popup.evaluate(undoButtons)).toBe(1);
      await popup.press('Control+z');
      await fieldHolds(popup, 'came late');
      await lists(popup, 'came late', false);
      expect(await storedWin(popup, 'came late')).toBeUndefined();
      expect(await storedWin(popup, 'went early')).toBeUndefined();
      await emptyField(popup);
      await popup.close();
    });

    test('and not by Control+z once another was changed: that was done last', async () => {
      const popup = await openPopup(running());
      await keep(popup, 'called back');
      await keep(popup, 'sat down');
      await clickOn(popup, 'Edit: called back');
      await popup.waitFor(() => document.activeElement?.matches('li textarea'));
      await popup.type(', late');
      await popup.press('Enter');
      await says(popup, 'Saved.');
      await lists(popup, 'called back, late');
      await popup.press('Control+z');
      await popup.click('#win');
      await keep(popup, 'got up');
      await popup.press('Control+z');
      await fieldHolds(popup, 'got up');
      expect(await storedWin(popup, 'sat down')).toBeDefined();
      expect(await storedWin(popup, 'called back, late')).toBeDefined();
      await emptyField(popup);
      for (const text of ['sat down', 'called back, late']) {
        await clickOn(popup, `Delete: ${text}`);
        await lists(popup, text, false);
      }
      await popup.close();
    });

    test('but Control+z belongs to the field as long as words are in it', async () => {
      const popup = await openPopup(running());
      await keep(popup, 'stroked the cat');
      await popup.type('and');
      await popup.press('Control+z');
      await popup.waitFor(() => document.querySelector('textarea')?.value !== 'and');
      expect(await storedWin(popup, 'stroked the cat')).toBeDefined();
      await popup.close();
    });
  });

  describe('a win in the list', () => {
    test('is changed where it stands, with Enter, and the new tab follows', async () => {
      const popup = await openPopup(running());
      await popup.press('Control+a');
      await keep(popup, 'laughed');
      const before = await storedWin(popup, 'laughed');
      await clickOn(popup, 'Edit: laughed');
      await popup.waitFor(() => document.activeElement?.matches('li textarea'));
      await popup.type(' at something small');
      await popup.press('Enter');
      await says(popup, 'Saved.');
      await lists(popup, 'laughed at something small');
      const after = await storedWin(popup, 'laughed at something small');
      expect(after).toMatchObject({ id: before?.id, day: before?.day });
      expect(await storedWin(popup, 'laughed')).toBeUndefined();
      await popup.close();
      const tab = await running().openNewTab();
      await tab.waitFor(() =>
        document.querySelector('section li')?.textContent.startsWith('laughed at something small'),
      );
      await tab.close();
    });

    test('stays as it was when editing ends without keeping', async () => {
      const popup = await openPopup(running());
      await clickOn(popup, 'Edit: laughed at something small');
      await popup.waitFor(() => document.activeElement?.matches('li textarea'));
      await popup.type(' and then not');
      // Escape closes a popup of Firefox whatever the page says, which leaves the win alone as well.
      if (kind === 'chromium') await popup.press('Escape');
      else await clickOn(popup, 'Leave as it was');
      await lists(popup, 'laughed at something small');
      expect(await storedWin(popup, 'laughed at something small')).toBeDefined();
      expect(await popup.isClosed()).toBe(false);
      await popup.close();
    });

    test('has what was changed in it when the popup closed unsaved, and says so', async () => {
      const popup = await openPopup(running());
      await clickOn(popup, 'Edit: laughed at something small');
      await popup.waitFor(() => document.activeElement?.matches('li textarea'));
      await popup.type(' and then');
      const text = 'laughed at something small and then';
      const change = expect.objectContaining({ change: { text } }) as unknown;
      await expect.poll(() => stored(popup, 'drafts')).toContainEqual(change);
      await popup.close();

      const again = await openPopup(running());
      await lists(again, 'laughed at something small');
      await clickOn(again, 'Go on: laughed at something small');
      await again.waitFor(
        (words) => document.querySelector<HTMLTextAreaElement>('li textarea')?.value === words,
        text,
      );
      await clickOn(again, 'Leave as it was');
      await clickOn(again, 'Edit: laughed at something small');
      await clickOn(again, 'Leave as it was');
      await expect.poll(() => stored(again, 'drafts')).not.toContainEqual(change);
      await again.close();
    });

    test.each(['the button', 'Control+z'])('is deleted, and brought back by %s', async (way) => {
      const popup = await openPopup(running());
      const before = await storedWin(popup, 'laughed at something small');
      await clickOn(popup, 'Delete: laughed at something small');
      await says(popup, 'Deleted.');
      await lists(popup, 'laughed at something small', false);
      expect(await storedWin(popup, 'laughed at something small')).toBeUndefined();
      if (way === 'the button') await clickOn(popup, 'Undo');
      else await popup.press('Control+z');
      await lists(popup, 'laughed at something small');
      const after = await storedWin(popup, 'laughed at something small');
      expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
      await popup.close();
    });

    test('that is deleted leaves no words in the database', async () => {
      const popup = await openPopup(running());
      await keep(popup, 'something to forget');
      await clickOn(popup, 'Delete: something to forget');
      await says(popup, 'Deleted.');
      const all = await stored(popup, 'wins');
      expect(JSON.stringify(all)).not.toContain('something to forget');
      await popup.close();
      const tab = await running().openNewTab();
      await showsWins(tab, [
        'laughed at something small',
        'stroked the cat',
        'let it be, gently',
        'stopped before I was empty',
      ]);
      await tab.close();
    });
  });
});

/** Runs in the page: how many buttons say "Undo". */
function undoButtons(): number {
  return [...document.querySelectorAll('button')].filter((one) => one.textContent === 'Undo')
    .length;
}
