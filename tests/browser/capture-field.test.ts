import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, fieldHolds, lists, says, storedWin, storedWins, tabTo } from './capture';
import { inBothBrowsers, keep, openPopup, showsWins, shownWins } from './drive';

const today = () => Temporal.Now.plainDateISO().toString() as Day;

inBothBrowsers(
  (running) => {
    describe('an area is stored with the win when it is chosen', () => {
      test('with the mouse', async () => {
        const popup = await openPopup(running());
        await popup.type('slept early');
        await clickOn(popup, 'rest');
        await clickOn(popup, 'Keep');
        await says(popup, 'Kept.');
        expect(await storedWin(popup, 'slept early')).toMatchObject({ area: 'rest' });
        await popup.close();
      });

      test('with the arrow keys', async () => {
        const popup = await openPopup(running());
        await popup.type('said no');
        await focusAreas(popup);
        await popup.press('ArrowRight');
        await popup.press('ArrowRight');
        await clickOn(popup, 'Keep');
        await says(popup, 'Kept.');
        expect(await storedWin(popup, 'said no')).toMatchObject({ area: 'boundaries' });
        await popup.close();
      });

      test('with a digit, and taken back with 0', async () => {
        const popup = await openPopup(running());
        await focusAreas(popup);
        await popup.press('7');
        await popup.waitFor(() => document.activeElement?.matches('#win') === false);
        await focusField(popup);
        await keep(popup, 'drank water');
        expect(await storedWin(popup, 'drank water')).toMatchObject({ area: 'body' });

        await focusAreas(popup);
        await popup.press('7');
        await popup.press('0');
        await focusField(popup);
        await keep(popup, 'ate something');
        const stored = await storedWin(popup, 'ate something');
        expect(stored?.area).toBeUndefined();
        await popup.close();
      });
    });

    describe('a win of an earlier day lands on that day', () => {
      test('yesterday', async () => {
        const popup = await openPopup(running());
        await popup.type('let a message wait');
        await focusWhen(popup);
        await popup.press('ArrowDown');
        await focusField(popup);
        const yesterday = addDays(today(), -1);
        await popup.press('Enter');
        await says(popup, 'Kept.');
        expect(await storedWins(popup)).toContainEqual(
          expect.objectContaining({ text: 'let a message wait', day: yesterday }),
        );
        await popup.close();
      });

      test('a picked one, typed into the date', async () => {
        const popup = await openPopup(running());
        await popup.type('asked for help');
        await focusWhen(popup);
        await popup.press('ArrowDown');
        await popup.press('ArrowDown');
        await popup.waitFor(() => document.querySelector('input[type=date]'));
        await tabTo(popup, 'Which day');
        const day = addDays(today(), -40);
        const [year = '', month = '', date = ''] = day.split('-');
        await popup.type(month + date + year);
        await clickOn(popup, 'Keep');
        await says(popup, 'Kept.');
        expect(await storedWins(popup)).toContainEqual(
          expect.objectContaining({ text: 'asked for help', day }),
        );
        await popup.close();
      });

      test('but one that is no day holds the win back, and a line says so', async () => {
        const popup = await openPopup(running());
        await popup.type('left early');
        await focusWhen(popup);
        await popup.press('End');
        await says(popup, 'Which day was it? Pick one, or choose Today.');
        await tabTo(popup, 'Which day');
        const [year = '', month = '', date = ''] = addDays(today(), 400).split('-');
        await popup.type(month + date + year);
        await says(popup, 'That day is still to come.');
        await focusField(popup);
        await popup.press('Enter');
        await says(popup, "Not kept yet. The day below isn't clear.");
        await fieldHolds(popup, 'left early');
        expect(await storedWin(popup, 'left early')).toBeUndefined();
        await tabTo(popup, 'Which day');
        await popup.type(month + date + String(Number(year) - 2));
        await focusField(popup);
        await popup.press('Enter');
        await says(popup, 'Kept.');
        expect((await storedWin(popup, 'left early'))?.day).toBe(
          `${Number(year) - 2}-${month}-${date}`,
        );
        await popup.close();
      });

      test('and the next win is of today again, in the same popup and the next', async () => {
        const popup = await openPopup(running());
        await popup.type('went to bed');
        await focusWhen(popup);
        await popup.press('ArrowDown');
        await popup.press('ArrowDown');
        await popup.waitFor(() => document.querySelector('input[type=date]'));
        await tabTo(popup, 'Which day');
        const [year = '', month = '', date = ''] = addDays(today(), -40).split('-');
        await popup.type(month + date + year);
        await focusField(popup);
        await keep(popup, ', and slept');
        await popup.waitFor(
          () =>
            document.querySelector<HTMLSelectElement>('form select')?.value === 'today' &&
            !document.querySelector('input[type=date]'),
        );
        await popup.close();
        const next = await openPopup(running());
        await keep(next, 'went outside');
        expect(await storedWins(next)).toContainEqual(
          expect.objectContaining({ text: 'went outside', day: today() }),
        );
        await next.close();
      });
    });

    test('"just for me" stays in the popup and is never on the new tab', async () => {
      const popup = await openPopup(running());
      await popup.type('cried a little');
      await clickOn(popup, 'Just for me');
      await focusField(popup);
      await popup.press('Enter');
      await says(popup, 'Kept.');
      await lists(popup, 'cried a little');
      await popup.close();
      const tab = await running().openNewTab();
      await tab.waitFor(() => document.querySelectorAll('section li').length > 1);
      const before = await shownWins(tab);
      expect(before).not.toContain('cried a little');
      // A later win arrives on the open page, and that private one still does not.
      const again = await openPopup(running());
      await keep(again, 'cried in company');
      await again.close();
      await showsWins(tab, ['cried in company', ...before]);
      await tab.close();
    });

    test('"I showed up" keeps a win in one tap and leaves the field alone', async () => {
      const popup = await openPopup(running());
      await popup.type('half a th');
      await clickOn(popup, 'I showed up');
      await says(popup, 'Kept.');
      await fieldHolds(popup, 'half a th');
      expect(await storedWin(popup, 'showed up')).toMatchObject({ day: today(), private: false });
      expect(await storedWin(popup, 'half a th')).toBeUndefined();
      await focusField(popup);
      await popup.press('Control+a');
      await keep(popup, 'a thought');
      await popup.close();
    });

    test('"Not sure what counts?" has three small things, then others, and one tap takes one', async () => {
      const popup = await openPopup(running());
      await clickOn(popup, 'Not sure what counts?');
      await popup.waitFor(() => document.querySelectorAll('.examples button').length === 3);
      const first = await examples(popup);
      await clickOn(popup, 'Other examples');
      await popup.waitFor(
        (before) => document.querySelector('.examples button')?.textContent.trim() !== before,
        first[0],
      );
      const second = await examples(popup);
      expect([first.length, second.length]).toEqual([3, 3]);
      expect(second.filter((example) => first.includes(example))).toEqual([]);
      const [taken = ''] = second;
      await clickOn(popup, taken);
      await fieldHolds(popup, taken);
      // It is there to be changed: the caret is behind it.
      await popup.type(', twice');
      await popup.press('Enter');
      await says(popup, 'Kept.');
      expect(await storedWin(popup, `${taken}, twice`)).toBeDefined();
      await popup.close();
    });
  },
  // The date field asks for month, day and year in this order here.
  { locale: 'en-US' },
);

function focusAreas(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    document.querySelector<HTMLElement>('fieldset input:checked')?.focus();
  });
}

function focusWhen(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    document.querySelector<HTMLElement>('form select')?.focus();
  });
}

function focusField(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    document.querySelector<HTMLElement>('form textarea')?.focus();
  });
}

function examples(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const list = document.querySelector('[aria-expanded=true] + *');
    return [...(list?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
  });
}
