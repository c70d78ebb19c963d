import { expect, test } from 'vitest';
import { addDays } from '@/utils/domain/day';
import { clickOn, says, tabTo } from './capture';
import { asksBeforeClosing, inBothBrowsers } from './drive';
import { focusIsOn, journalWith, openJournal, put, rows, showsRows } from './journal';
import { all, DAY, some } from './journal-samples';

inBothBrowsers((running) => {
  test('by keyboard alone a win is edited, and Undo brings its words back', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await tabTo(page, 'Edit: said no');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' twice');
    await page.press('Enter');
    await says(page, 'Saved.');
    await showsRows(page, ['said no twice', ...all.slice(1)]);
    await focusIsOn(page, 'said no twice');
    await page.press('Control+z');
    await says(page, 'Back as it was.');
    await showsRows(page, all);
    await page.close();
  });

  test('Escape leaves an entry as it was', async () => {
    const page = await journalWith(running(), some);
    await tabTo(page, 'Edit: said no');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type('!');
    await page.press('Escape');
    await focusIsOn(page, 'said no');
    expect(await rows(page)).toEqual(all);
    await page.close();
  });

  test('after a delete the focus is on the next row, and Undo goes back to the row', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await tabTo(page, 'Delete: said no');
    await page.press('Enter');
    await says(page, 'Deleted.');
    await focusIsOn(page, 'Café in the rain');
    await showsRows(page, all.slice(1));
    await page.press('Control+z');
    await focusIsOn(page, 'said no');
    await showsRows(page, all);

    // The last one of all: the row before it.
    await tabTo(page, 'Delete: long ago');
    await page.press('Enter');
    await focusIsOn(page, 'It rained.');
    await page.close();
  });

  test('a win moves to another day, and a day that cannot be is told and moves nothing', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: long ago');
    await put(page, 'li form input[type=date]', '2999-01-01');
    await says(page, 'That day is still to come.');
    await put(page, 'li form input[type=date]', '1912-01-01');
    await says(page, 'Days here begin with the year 1970.');
    await put(page, 'li form input[type=date]', DAY);
    await clickOn(page, 'Save');
    await showsRows(page, [
      'said no',
      'Café in the rain',
      'long ago',
      'quiet',
      'שלום',
      'It rained.',
    ]);
    await page.close();
  });

  test('a pause and a reflection can be made private, and an answer edited', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: A pause with sound');
    await clickOn(page, 'Just for me');
    await clickOn(page, 'Save');
    await says(page, 'Saved.');
    await clickOn(page, 'Edit: From my therapist');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' All day.');
    await clickOn(page, 'Save');
    await page.waitFor(() => document.body.textContent.includes('It rained. All day.'));
    expect(await page.evaluate(() => document.querySelector('#entry-p')?.textContent)).toContain(
      'just for me',
    );
    await page.close();
  });

  test('the room that is left for a win is said before there is none', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await put(page, 'li form textarea', '🌱'.repeat(1_999));
    await page.waitFor(() => document.body.textContent.includes('Room for 1 more character.'));
    await put(page, 'li form textarea', '🌱'.repeat(2_001));
    await page.waitFor(() => document.body.textContent.includes('1 character over'));
    await clickOn(page, 'Leave as it was');
    await page.close();
  });

  test('a win without words is not saved, nor where its editor is opened again', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await put(page, 'li form textarea', '');
    await clickOn(page, 'Patterns');
    await page.waitFor(() => !document.querySelector('main textarea'));
    await clickOn(page, 'Journal');
    await page.waitFor(() => document.querySelector('li form [type=submit][aria-disabled=true]'));
    await page.evaluate(() => document.querySelector<HTMLElement>('li form textarea')?.focus());
    await page.press('Enter');
    const other = await openJournal(running());
    await showsRows(other, all);
    await other.close();
    await clickOn(page, 'Leave as it was');
    await showsRows(page, all);
    await page.close();
  });

  test('several are changed at once by keyboard, and one Undo takes all of it back', async () => {
    const page = await journalWith(running(), some);
    await tabTo(page, 'Choose several');
    await page.press('Enter');
    for (const name of ['Choose: said no', 'Choose: A pause with sound']) {
      await tabTo(page, name);
      await page.press(' ');
    }
    await says(page, '2 chosen');
    await clickOn(page, 'Delete');
    await says(page, '2 deleted.');
    await focusIsOn(page, 'Café in the rain');
    await showsRows(page, ['Café in the rain', 'שלום', 'It rained.', 'long ago']);
    await page.press('Control+z');
    await showsRows(page, all);

    await clickOn(page, 'Stop choosing');
    await clickOn(page, 'Choose several');
    for (const id of ['a', 'd']) await page.click(`#entry-${id} input`);
    await clickOn(page, 'Just for me');
    await says(page, '2 saved.');
    await page.waitFor(() => {
      const told = ['a', 'b', 'd'].map((id) =>
        document.getElementById(`entry-${id}`)?.textContent.includes('just for me'),
      );
      return told.join() === 'true,false,true';
    });
    await page.close();
  });

  test('several move to another day at once, or are not shown again, until they may be', async () => {
    const page = await journalWith(running(), some);
    const choose = async () => {
      await clickOn(page, 'Choose several');
      for (const id of ['a', 'd']) await page.click(`#entry-${id} input`);
      await says(page, '2 chosen');
    };
    const hidden = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('li[id^=entry-]')]
          .filter((row) => row.textContent.includes('not shown again'))
          .map(({ id }) => id),
      );
    await choose();
    await clickOn(page, "Don't show again");
    await says(page, '2 saved.');
    await expect.poll(hidden).toEqual(['entry-a', 'entry-d']);
    await choose();
    await clickOn(page, 'May be shown again');
    await expect.poll(hidden).toEqual([]);

    await choose();
    await put(page, 'section input[type=date]', addDays(DAY, -1));
    await clickOn(page, 'Move');
    const there = ['said no', 'שלום', 'long ago', 'It rained.'];
    await showsRows(page, ['Café in the rain', 'quiet', ...there]);
    await page.press('Control+z');
    await showsRows(page, all);
    await page.close();
  });

  test('closing the tab asks first while something edited is not saved, in whatever view', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    expect(await page.evaluate(asksBeforeClosing)).toBe(false);
    await page.type('!');
    expect(await page.evaluate(asksBeforeClosing)).toBe(true);
    await clickOn(page, 'Patterns');
    await page.waitFor(() => !document.querySelector('main textarea'));
    expect(await page.evaluate(asksBeforeClosing)).toBe(true);
    await clickOn(page, 'Journal');
    await clickOn(page, 'Leave as it was');
    await page.waitFor(() => !document.querySelector('main textarea'));
    expect(await page.evaluate(asksBeforeClosing)).toBe(false);
    await page.close();
  });

  test('words that are being edited stay when another page deletes the entry', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' and meant it');
    const other = await openJournal(running());
    await clickOn(other, 'Delete: said no');
    await says(other, 'Deleted.');
    await other.close();
    await page.press('Enter');
    await clickOn(page, 'Keep yours');
    await showsRows(page, ['said no and meant it', ...all.slice(1)]);
    await page.close();
  });

  test('words that another page changed meanwhile stand beside one’s own', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' here');
    const other = await openJournal(running());
    // What is being written here can be gone on with there, or written anew.
    await clickOn(other, 'Go on: said no');
    await other.waitFor(() => document.activeElement?.localName === 'textarea');
    await other.press('Control+a');
    await other.type('said no there');
    await other.press('Enter');
    await says(other, 'Saved.');
    await other.close();
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('blockquote')?.textContent.includes('there'));
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'said no here',
    );
    // A second Enter chooses nothing.
    await page.press('Enter');
    const third = await openJournal(running());
    await showsRows(third, ['said no there', ...all.slice(1)]);
    await third.close();
    await clickOn(page, 'Keep yours');
    await showsRows(page, ['said no here', ...all.slice(1)]);
    await page.close();
  });
});
