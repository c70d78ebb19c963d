import { expect, test } from 'vitest';
import {
  clickOn,
  fieldHolds,
  focused,
  focusesOn,
  says,
  stored,
  storedWins,
  tabTo,
} from './capture';
import { inBothBrowsers, showsWins } from './drive';
import { empty, openTab, reads, seed, set, whole, words } from './newtab';

inBothBrowsers((running) => {
  test('the keys are listed under "?", and Escape closes the list', async () => {
    const tab = await openTab(running());
    await tab.press('?');
    await tab.waitFor(() => document.querySelector('dialog[open]'));
    const keys = await tab.evaluate(() =>
      [...document.querySelectorAll('dialog kbd')].map(({ textContent }) => textContent),
    );
    expect(keys).toEqual(expect.arrayContaining(['c', 'k', 'p', 'l', 's', '?', 'Esc']));
    await tab.press('Escape');
    await tab.waitFor(() => !document.querySelector('dialog'));
    await tab.close();
  });

  test('a key that is tried while the list of them is open does what the list says', async () => {
    const tab = await openTab(running());
    await tabTo(tab, 'Keys on this page');
    await tab.press('Enter');
    await tab.waitFor(() => document.querySelector('dialog[open]'));
    await tab.press('c');
    await tab.waitFor(() => !document.querySelector('dialog'));
    await reads(tab, 'The words are covered.');
    await focusesOn(tab, 'Keys on this page');
    await tab.press('c');
    await tab.press('?');
    await tab.waitFor(() => document.querySelector('dialog[open]'));
    await tab.press('?');
    await tab.waitFor(() => !document.querySelector('dialog'));
    await tab.close();
  });

  test('a key is a letter where a field has the caret, and belongs to the browser with Ctrl', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('pick kale, chop, sleep');
    await fieldHolds(tab, 'pick kale, chop, sleep');
    // Escape that ends a word in an input method is not meant for the field.
    await tab.evaluate(() => {
      const escape = { key: 'Escape', isComposing: true, bubbles: true };
      document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', escape));
    });
    await fieldHolds(tab, 'pick kale, chop, sleep');
    await tab.press('Escape');
    await tab.waitFor(() => !document.querySelector('textarea'));
    // The keys go on from the button that opens the field.
    await focusesOn(tab, 'Keep a win');
    await tab.press('Alt+c');
    expect(await words(tab)).not.toContain('covered');
    await empty(tab);
    await tab.close();
  });

  test('switched off, no key does anything, and Escape still sends a card away', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('began this');
    await expect.poll(() => stored(tab, 'drafts')).toMatchObject([{ text: 'began this' }]);
    await tab.press('Escape');
    await reads(tab, 'Some words are waiting');
    await set(tab, { keys: false });
    await clickOn(tab, 'Keys on this page');
    await reads(tab, 'They are switched off.');
    await tab.press('Escape');
    await tab.waitFor(() => !document.querySelector('dialog'));
    // It has closed the list, and nothing that lay behind it.
    expect(await words(tab)).toContain('Some words are waiting');
    await tab.press('?');
    await tab.press('k');
    await tab.press('c');
    expect(await tab.evaluate(() => document.querySelector('dialog, textarea'))).toBe(null);
    expect(await words(tab)).not.toContain('covered');
    await tab.press('Escape');
    await reads(tab, 'Some words are waiting', false);
    await empty(tab);
    await tab.close();
  });

  test('a draft to finish waits as a card; Escape sends it away, and it stays away', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('began this');
    await expect.poll(() => stored(tab, 'drafts')).toMatchObject([{ text: 'began this' }]);
    await tab.close();
    const next = await openTab(running());
    await reads(next, 'Some words are waiting');
    expect(await words(next)).not.toContain('began this');
    await clickOn(next, 'Go on');
    await fieldHolds(next, 'began this');
    await next.press('Escape');
    await reads(next, 'Some words are waiting');
    await next.press('Escape');
    await reads(next, 'Some words are waiting', false);
    const later = await openTab(running());
    expect(await words(later)).not.toContain('Some words are waiting');
    await empty(later);
    await next.close();
    await later.close();
  });

  test('a win is kept, changed, deleted and brought back by keyboard alone', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('rested');
    await tab.press('Enter');
    await says(tab, 'Kept.');
    await tab.press('Control+z');
    await fieldHolds(tab, 'rested');
    await showsWins(tab, []);
    await tab.press('Enter');
    await says(tab, 'Kept.');
    await tab.press('Escape');
    await showsWins(tab, ['rested']);
    await tabTo(tab, 'Edit: rested');
    await tab.press('Enter');
    await focusesOn(tab, 'The words');
    await tab.press('Escape');
    await focusesOn(tab, 'Edit: rested');
    await tab.press('Enter');
    await focusesOn(tab, 'The words');
    await tab.type(' a while');
    // An Escape while an input method composes takes back what it offers, and no more.
    await tab.evaluate(() => {
      const escape = { key: 'Escape', isComposing: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', escape));
    });
    await tab.press('Enter');
    await showsWins(tab, ['rested a while']);
    await focusesOn(tab, 'Edit: rested a while');
    expect((await storedWins(tab)).map(({ text }) => text)).toEqual(['rested a while']);
    await tabTo(tab, 'Delete: rested a while');
    await tab.press('Enter');
    await showsWins(tab, []);
    await focusesOn(tab, 'Undo');
    await tab.press('Enter');
    await showsWins(tab, ['rested a while']);
    await focusesOn(tab, 'Edit: rested a while');
    // Undo is for the last thing done.
    await tab.press('Tab');
    await tab.press('Enter');
    await focusesOn(tab, 'Undo');
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('slept');
    await tab.press('Enter');
    await says(tab, 'Kept.');
    await reads(tab, 'Deleted.', false);
    await empty(tab);
    await tab.close();
  });

  test('the corners lead to the pause, human help and the settings', async () => {
    for (const [key, path] of [
      ['p', '/pause.html'],
      ['h', '/support.html'],
      ['s', '/options.html'],
    ] as const) {
      const tab = await openTab(running());
      await tab.press(key);
      await tab.waitFor((wanted) => location.pathname === wanted, path);
      await tab.close();
    }
    const tab = await openTab(running());
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(
      expect.arrayContaining(['/pause.html', '/support.html', '/options.html']),
    );
    await tab.close();
  });

  test('the field never takes the focus by itself', async () => {
    const tab = await running().openNewTab();
    await seed(tab, [{ text: 'here' }]);
    await tab.waitFor(() => document.querySelector('main[data-whole]'));
    expect(await tab.evaluate(focused)).toBe('nothing');
    await whole(tab);
    await empty(tab);
    await tab.close();
  });
});
