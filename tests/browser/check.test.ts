import { describe, expect, test } from 'vitest';
import { focused, says, stored, storedWin, storedWins, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { holds, isKept, keepWins, openView, storedReflections } from './forms';

declare const browser: typeof import('wxt/browser').browser;

const HONOUR = 'How did I learn to honour myself this week?';
const CLOSING = "I'm proud of myself for showing up.";
const settings = () =>
  browser.storage.local.get('settings').then((all) => all.settings as Record<string, unknown>);

inBothBrowsers((running) => {
  describe('the weekly check without a mouse', () => {
    test('is written, left half-way, kept, taken back and kept again', async () => {
      await keepWins(running(), ['rested', 'said no']);
      const page = await openView(running(), 'check');
      await page.waitFor(() => document.querySelectorAll('[type=checkbox]').length === 3);
      await tabTo(page, 'rested');
      await page.press('Space');
      await tabTo(page, 'Something else that comes to mind');
      await page.type('asked for help');
      await page.press('Enter');
      await holds(page, 'Something else that comes to mind', '');
      // The field is empty and has the focus still: nothing else says that it was heard.
      await says(page, 'Added: asked for help');
      await tabTo(page, HONOUR);
      await page.type('I left while it was still nice');
      await page.waitFor(
        () =>
          document.querySelector('textarea[aria-invalid=false]') &&
          document.querySelectorAll('main li').length >= 3,
      );
      await expect
        .poll(() => stored(page, 'drafts'))
        .toMatchObject([{ id: 'check', added: [{ text: 'asked for help' }] }]);
      await page.close();

      const again = await openView(running(), 'check');
      await holds(again, HONOUR, 'I left while it was still nice');
      await tabTo(again, 'no area');
      await again.press('ArrowRight');
      await tabTo(again, CLOSING);
      await again.press('Enter');
      await holds(again, 'A sentence to close with', CLOSING);
      await tabTo(again, 'Keep');
      await again.press('Enter');
      await isKept(again);
      const added = await storedWin(again, 'asked for help');
      const rested = await storedWin(again, 'rested');
      expect(await storedReflections(again)).toMatchObject([
        {
          form: 'weekly_check',
          area: 'rest',
          wins: [rested?.id, added?.id],
          answers: [{ text: 'I left while it was still nice' }, { text: CLOSING }],
        },
      ]);
      expect(await again.evaluate(settings)).toMatchObject({ focusArea: 'rest' });
      expect(await stored(again, 'drafts')).toEqual([]);

      await tabTo(again, 'Undo');
      await again.press('Enter');
      await again.waitFor(
        () => document.activeElement?.textContent === 'Taken back. The words are here again.',
      );
      await holds(again, HONOUR, 'I left while it was still nice');
      expect(await storedReflections(again)).toEqual([]);
      expect((await storedWins(again)).map(({ text }) => text).toSorted()).toEqual([
        'rested',
        'said no',
      ]);
      await expect
        .poll(async () => (await again.evaluate(settings)).focusArea ?? 'none')
        .toBe('none');
      await again.press('Shift+Tab'); // Empty the form
      await again.press('Shift+Tab');
      expect(await again.evaluate(focused)).toBe('Keep');
      await again.press('Enter');
      await isKept(again);
      expect(await storedReflections(again)).toHaveLength(1);
      // With the area its button goes, and the keys go on from there.
      await tabTo(again, 'Let it go');
      await again.press('Enter');
      await expect
        .poll(async () => (await again.evaluate(settings)).focusArea ?? 'none')
        .toBe('none');
      await again.waitFor(() => !document.body.innerText.includes('Let it go'));
      expect(await again.evaluate(focused)).not.toBe('nothing');
      await again.close();
    });

    test('is emptied and brought back', async () => {
      const page = await openView(running(), 'check');
      await tabTo(page, HONOUR);
      await page.type('I rested');
      await tabTo(page, 'Empty the form');
      await page.press('Enter');
      await holds(page, HONOUR, '');
      expect(await page.evaluate(focused)).toBe('Undo');
      await page.press('Enter');
      await holds(page, HONOUR, 'I rested');
      expect(await page.evaluate(focused)).toBe('Keep');
      await tabTo(page, 'Empty the form');
      await page.press('Enter');
      await expect.poll(() => stored(page, 'drafts')).toEqual([]);
      await page.close();
    });

    test('is offered on a day that was chosen, and skipped without a trace', async () => {
      const page = await openView(running(), 'check');
      await tabTo(page, 'Day');
      await page.type('Mon');
      await page.press('Enter').catch(() => undefined);
      await page.waitFor(
        () => document.querySelectorAll<HTMLSelectElement>('select')[0]?.value === '1',
      );
      await tabTo(page, 'From');
      // It begins with the next Monday; to have one that has come, the last check is long ago.
      await page.evaluate(() => browser.storage.local.set({ checkAnsweredAt: 1 }));
      await page.waitFor(() =>
        [...document.querySelectorAll('button')].some(
          ({ textContent }) => textContent.trim() === 'Not this week',
        ),
      );
      const before = await storedReflections(page);
      await tabTo(page, 'Not this week');
      await page.press('Enter');
      await page.waitFor(
        () =>
          ![...document.querySelectorAll('button')].some(
            ({ textContent }) => textContent.trim() === 'Not this week',
          ),
      );
      await page.waitFor(() =>
        document.activeElement?.textContent.startsWith('Not this week, then.'),
      );
      expect(await storedReflections(page)).toEqual(before);
      await page.close();
    });
  });
});
