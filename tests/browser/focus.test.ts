import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { focused, focusesOn, says, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { wipe } from './files';
import { isKept, put as putRecords } from './forms';
import { all, some } from './journal-samples';
import { aWin, focusIsOn, journalWith, openJournal, put, showsRows, todayThere } from './journal';
import { takePause } from './pause';
import { deleteStore, holdTheStore, setVersion } from './store';

/** Presses a button by its keys, and waits until it has done what it does. */
async function press(page: Page, name: string, done: () => Promise<void>): Promise<void> {
  await tabTo(page, name);
  await page.press('Enter');
  await done();
}

/** The focus is on something, and Tab goes on from there. */
async function goesOn(page: Page, after: string): Promise<void> {
  expect([after, await page.evaluate(focused)]).not.toEqual([after, 'nothing']);
}

// What is pressed often goes with what it does. The focus would fall to the page as a whole, and whoever
// uses the keys, or listens, would begin at its top.
inBothBrowsers((running) => {
  test('in the settings the keys go on near a line that was kept, changed, deleted and brought back', async () => {
    const page = await running().openPage('options.html');
    await tabTo(page, 'A line of your own');
    await page.type('It is enough');
    await page.press('Enter');
    await hasButton(page, 'Edit: It is enough');
    await press(page, 'Edit: It is enough', () => editorIsThere(page));
    await page.press('Escape');
    await focusesOn(page, 'Edit: It is enough');
    await page.press('Enter');
    await editorIsThere(page);
    await page.press('End');
    await page.type(' for today');
    await page.press('Enter');
    await focusesOn(page, 'Edit: It is enough for today');
    await press(page, 'Delete: It is enough for today', () => says(page, 'Deleted.'));
    await goesOn(page, 'Delete');
    await press(page, 'Undo', () => says(page, 'Taken back.'));
    await goesOn(page, 'Undo');
    await wipe(page);
    await page.close();
  });

  test('after a pause the keys go on where it was left out, and taken in again', async () => {
    const page = await takePause(running());
    await press(page, "Don't keep this pause", () => says(page, "This pause isn't kept."));
    await goesOn(page, 'left out');
    await press(page, 'Keep it after all', () => hasButton(page, "Don't keep this pause"));
    await goesOn(page, 'taken in');
    await wipe(page);
    await page.close();
  });

  test('on the page for a session the keys go on where it was emptied', async () => {
    const page = await openJournal(running(), '#/session');
    await tabTo(page, "What I'd like to bring");
    await page.type('the thing about Sunday');
    await press(page, 'Empty it', () => hasButton(page, 'Undo'));
    await goesOn(page, 'emptied');
    await page.press('Enter');
    await hasButton(page, 'Empty it');
    await goesOn(page, 'undone');
    await wipe(page);
    await page.close();
  });

  test('in the journal the keys go on in what can be done with several, and come back', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await press(page, 'Choose several', () => says(page, 'Nothing is chosen yet.'));
    await goesOn(page, 'choosing');
    await press(page, 'Stop choosing', () => hasButton(page, 'Choose several'));
    await goesOn(page, 'no longer');
    await press(page, 'Choose several', () => says(page, 'Nothing is chosen yet.'));
    await tabTo(page, 'Choose: said no');
    await page.press(' ');
    await says(page, '1 chosen');
    await page.evaluate(focusButton, 'Just for me');
    await page.press('Enter');
    await focusesOn(page, 'Choose several');
    await wipe(page);
    await page.close();
  });

  test('in a form of one’s own the keys go on in its last question', async () => {
    const page = await openJournal(running(), '#/practice');
    await press(page, 'Make a form', () => fieldIsThere(page));
    await tabTo(page, 'One more question');
    for (const number of [2, 3, 4, 5, 6]) {
      await page.press('Enter');
      await page.waitFor(
        (count) => document.querySelectorAll('.editor textarea').length === count,
        number + 1,
      );
    }
    await focusesOn(page, 'Question 6');
    await wipe(page);
    await page.close();
  });

  test('with the earliest entries to share the keys go on among them', async () => {
    const before = await openJournal(running());
    const day = await todayThere(before);
    const wins = Array.from({ length: 201 }, (_, at) => aWin(`${at}`, `thing ${at}`, day).record);
    await putRecords(before, { wins });
    await before.close();
    const page = await openJournal(running(), '#/letter');
    await page.waitFor(() => document.querySelectorAll('fieldset input').length === 200);
    await page.evaluate(focusButton, 'Earlier ones');
    await page.press('Enter');
    await page.waitFor(() => document.querySelectorAll('fieldset input').length === 201);
    await goesOn(page, 'the earliest');
    await wipe(page);
    await page.close();
  });

  test('when the store refuses a form the keys go on where it can be tried again', async () => {
    const page = await openJournal(running(), '#/practice/thought');
    await tabTo(page, 'What happened');
    await page.type('They did not answer.');
    await page.evaluate(setVersion, 999);
    await page.evaluate(focusButton, 'Keep');
    for (const _ of ['first', 'second']) {
      await page.press('Enter');
      await focusesOn(page, 'Try again');
    }
    await page.evaluate(deleteStore);
    await page.press('Enter');
    await isKept(page);
    await wipe(page);
    await page.close();
  });

  test('where the store answers again the keys go on from the heading', async () => {
    const blocking = await running().openPage('support.html');
    await blocking.evaluate(holdTheStore);
    const page = await openJournal(running());
    await hasButton(page, 'Try again');
    await tabTo(page, 'Try again');
    await blocking.close();
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.localName === 'h1');
    await wipe(page);
    await page.close();
  });

  test('when an entry moves to another day, the keys go on where its row was', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await press(page, 'Edit: said no', () => fieldIsThere(page));
    await put(page, 'li form input[type=date]', '2026-03-02');
    await press(page, 'Save', () => showsRows(page, moved));
    await focusIsOn(page, 'Café in the rain');
    await wipe(page);
    await page.close();
  });

  test('after the fifth win of a weekly check the keys go on where its field was', async () => {
    const page = await openJournal(running(), '#/check');
    await tabTo(page, 'Something else that comes to mind');
    for (const thing of ['rested', 'ate', 'said no', 'cried', 'slept']) {
      await page.type(thing);
      await page.press('Enter');
      await hasButton(page, `Take off: ${thing}`);
    }
    await goesOn(page, 'five wins');
    await wipe(page);
    await page.close();
  });
});

/** The rows after the first has moved to the day before those of the day before. */
const moved = [...all.slice(1, -1), 'said no', 'long ago'];

/** Runs in the page: gives a button the focus, as Tab does. */
function focusButton(name: string): void {
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.focus();
}

function fieldIsThere(page: Page): Promise<void> {
  return page.waitFor(() => document.activeElement?.localName === 'textarea');
}

function editorIsThere(page: Page): Promise<void> {
  return page.waitFor(() => document.activeElement?.matches('li form input'));
}

function hasButton(page: Page, name: string): Promise<void> {
  return page.waitFor(
    (wanted) =>
      [...document.querySelectorAll('button')].some(
        (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === wanted,
      ),
    name,
  );
}
