import { describe, expect, test } from 'vitest';
import { fieldHolds, focused, focusesOn, lists, says, storedWin, tabTo } from './capture';
import { addresses, inBothBrowsers, openPopup } from './drive';

inBothBrowsers((running) => {
  describe('without a mouse', () => {
    test('a win is written, given an area, made private, kept, undone and kept again', async () => {
      const popup = await openPopup(running());
      await popup.type('felt it');
      await tabTo(popup, 'no area');
      await popup.press('ArrowRight');
      expect(await popup.evaluate(focused)).toBe('rest');
      await tabTo(popup, 'Just for me');
      await popup.press('Space');
      await popup.press('Shift+Tab'); // the day
      await popup.press('Shift+Tab'); // the areas
      await popup.press('Shift+Tab'); // Keep
      await popup.press('Enter');
      await says(popup, 'Kept.');
      await fieldHolds(popup, '');
      expect(await storedWin(popup, 'felt it')).toMatchObject({ area: 'rest', private: true });

      // The caret is back in the field.
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('win');
      await tabTo(popup, 'Undo');
      await popup.press('Enter');
      await fieldHolds(popup, 'felt it');
      expect(await storedWin(popup, 'felt it')).toBeUndefined();
      // The words can be gone on with.
      const caret = () => {
        const { activeElement: at } = document;
        return at instanceof HTMLTextAreaElement && [at.id, at.selectionStart];
      };
      expect(await popup.evaluate(caret)).toEqual(['win', 'felt it'.length]);
      await popup.close();

      const again = await openPopup(running());
      await fieldHolds(again, 'felt it');
      await again.press('Enter');
      await says(again, 'Kept.');
      await again.close();
    });

    test('an example is looked for and taken', async () => {
      const popup = await openPopup(running());
      await tabTo(popup, 'Not sure what counts?');
      await popup.press('Enter');
      await popup.press('Tab');
      const example = await popup.evaluate(focused);
      await popup.press('Space');
      await fieldHolds(popup, example);
      await popup.close();
    });

    test('a win in the list is changed, deleted and brought back', async () => {
      const popup = await openPopup(running());
      await tabTo(popup, 'Edit: felt it');
      await popup.press('Enter');
      await popup.waitFor(() => document.activeElement?.matches('li textarea'));
      await popup.type(' all');
      await tabTo(popup, 'Save');
      await popup.press('Enter');
      await says(popup, 'Saved.');
      await lists(popup, 'felt it all');
      await focusesOn(popup, 'Edit: felt it all');
      await popup.press('Enter');
      await focusesOn(popup, 'The words');
      await tabTo(popup, 'Leave as it was');
      await popup.press('Enter');
      await focusesOn(popup, 'Edit: felt it all');
      await popup.close();

      const again = await openPopup(running());
      await tabTo(again, 'Delete: felt it all');
      await again.press('Enter');
      await says(again, 'Deleted.');
      await lists(again, 'felt it all', false);
      await focusesOn(again, 'Undo');
      await again.press('Enter');
      await lists(again, 'felt it all');
      await focusesOn(again, 'Edit: felt it all');
      await again.close();
    });

    test('everything in the popup has its turn, in the order of the page, and a name', async () => {
      const popup = await openPopup(running());
      // What is said of nudges comes after the field.
      await popup.waitFor(() => document.querySelector('#nudge-state')?.textContent);
      const names: string[] = [];
      while (names.at(-1) !== 'Reach a person' && names.length < 40) {
        await popup.press('Tab');
        names.push(await popup.evaluate(focused));
      }
      expect(names).toEqual([
        'Keep',
        'no area',
        'When',
        'Just for me',
        'I showed up',
        'Not sure what counts?',
        'Edit: felt it all',
        'Delete: felt it all',
        'Pause nudges',
        'Pause now',
        'Journal',
        'Settings',
        'Reach a person',
      ]);
      await popup.close();
    });

    test('the settings and a pause open from the popup', async () => {
      for (const [name, path] of [
        ['Pause now', 'pause.html'],
        ['Settings', 'options.html'],
      ] as const) {
        const popup = await openPopup(running());
        await tabTo(popup, name);
        await popup.press('Enter').catch(() => undefined);
        await expect.poll(() => addresses(running())).toContain(`${running().origin}/${path}`);
        for (const page of await running().pages()) await page.close();
      }
    });
  });
});
