import { expect, test } from 'vitest';
import { readNewTab } from '../../scripts/start/newtab.ts';
import { clickOn, storedWins } from './capture';
import { inBothBrowsers, showsWins, shownWins } from './drive';
import { agoOfBefore, changeElsewhere, empty, openTab, reads, seed, words } from './newtab';
import { holdTheStore } from './store';

inBothBrowsers((running) => {
  test('what is just for the person is not on the new tab', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'for all to see' }, { text: 'for nobody', private: true }]);
    await showsWins(tab, ['for all to see']);
    expect(await words(tab)).not.toContain('for nobody');
    await empty(tab);
    await tab.close();
  });

  test('the week is there before the store is open, and never with what was changed since', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    for (const text of ['stays', 'goes']) {
      await tab.type(text);
      await tab.press('Enter');
      await showsWins(tab, text === 'goes' ? ['goes', 'stays'] : ['stays']);
    }
    const copy = () => tab.evaluate(() => localStorage.getItem('week') ?? '');
    await expect.poll(copy).toContain('goes');
    await tab.press('Escape');
    await clickOn(tab, 'Delete: goes');
    await showsWins(tab, ['stays']);
    // Only the tab itself can make a copy, and it has read the week without it.
    await expect.poll(copy).toContain('stays');
    expect(await copy()).not.toContain('goes');
    const blocking = await running().openPage('support.html');
    await tab.close();
    // A store that never opens leaves the copy in its place.
    await blocking.evaluate(holdTheStore);
    const next = await running().openNewTab();
    await showsWins(next, ['stays']);
    await blocking.close();
    await empty(next);
    await next.close();
  });

  test('a win has its area, and a deleted one comes back with Undo', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'lay down', area: 'rest' }]);
    await reads(tab, 'rest');
    await clickOn(tab, 'Delete: lay down');
    await showsWins(tab, []);
    await tab.press('Control+z');
    await showsWins(tab, ['lay down']);
    expect((await storedWins(tab))[0]?.area).toBe('rest');
    await empty(tab);
    await tab.close();
  });

  test('a win that is being changed while another tab deletes it loses none of its words', async () => {
    const tab = await openTab(running());
    const other = await openTab(running());
    await seed(tab, [{ text: 'went out', area: 'body' }]);
    await tab.bringToFront();
    await clickOn(tab, 'Edit: went out');
    await tab.waitFor(() => document.activeElement?.matches('li textarea'));
    await tab.type(' early');
    // Enough of others to fold it away, and then it is deleted.
    await seed(
      other,
      Array.from({ length: 8 }, (_, at) => ({ text: `win ${at}` })),
    );
    await other.bringToFront();
    await clickOn(other, 'More of this week');
    // A row that comes while its button is aimed at would have the click go to the one above.
    await other.waitFor(() => document.querySelectorAll('section li').length === 9);
    await clickOn(other, 'Delete: went out');
    await reads(other, 'went out', false);
    await tab.bringToFront();
    await reads(tab, 'win 6');
    await tab.type(' and slowly');
    await tab.press('Enter');
    await reads(tab, 'This was deleted somewhere else meanwhile. Your words are here.');
    await clickOn(tab, 'Delete: win 0');
    await reads(tab, 'win 0', false);
    await clickOn(tab, 'Keep yours');
    await expect
      .poll(async () => (await storedWins(tab)).map(({ text }) => text))
      .toContain('went out early and slowly');
    await reads(tab, 'went out early and slowly');
    await empty(tab);
    await tab.close();
    await other.close();
  });

  test('what was made just for the person while a win was changed here is not shown to choose from', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'told a friend' }]);
    await clickOn(tab, 'Edit: told a friend');
    await tab.waitFor(() => document.activeElement?.matches('li textarea'));
    await tab.type(' today');
    await changeElsewhere(tab, 'told a friend', { text: 'told her of my fear', private: true });
    await tab.press('Enter');
    await reads(tab, 'marked "just for me"');
    expect(await words(tab)).not.toContain('fear');
    await clickOn(tab, 'Keep both');
    // Neither of them is for a new tab any more.
    await showsWins(tab, []);
    const kept = (await storedWins(tab)).map(({ text, private: own }) => [text, own]);
    expect(kept.toSorted()).toEqual([
      ['told a friend today', true],
      ['told her of my fear', true],
    ]);
    await empty(tab);
    await tab.close();
  });

  test('a win that is being changed is still there when the list cannot be read', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'went out' }]);
    await clickOn(tab, 'Edit: went out');
    await tab.waitFor(() => document.activeElement?.matches('li textarea'));
    await tab.type(' early');
    const blocking = await running().openPage('support.html');
    await blocking.evaluate(holdTheStore);
    await tab.bringToFront();
    await reads(tab, 'Try again');
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'went out early',
    );
    await blocking.close();
    await reads(tab, 'Try again', false);
    await clickOn(tab, 'Save');
    await showsWins(tab, ['went out early']);
    await empty(tab);
    await tab.close();
  });

  test('many wins fold, and unfold into the page without a scrollbar of their own', async () => {
    const tab = await openTab(running());
    await seed(
      tab,
      Array.from({ length: 80 }, (_, at) => ({ text: `win ${at}` })),
    );
    await tab.waitFor(() => document.querySelectorAll('section li').length === 7);
    await clickOn(tab, 'More of this week');
    await tab.waitFor(() => document.querySelectorAll('section li').length === 57);
    await clickOn(tab, 'More of this week');
    await tab.waitFor(() => document.querySelectorAll('section li').length === 80);
    const inner = await tab.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (one) =>
            ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) &&
            one.scrollHeight > one.clientHeight,
        ).length,
    );
    expect(inner).toBe(0);
    await clickOn(tab, 'Fewer');
    await tab.waitFor(() => document.querySelectorAll('section li').length === 7);
    expect(await shownWins(tab)).toContain('win 0');
    expect((await readNewTab(tab, ['win 79'])).match(/^win \d+$/gm)).toHaveLength(80);
    await tab.waitFor(() => document.querySelectorAll('section li').length === 7);
    await empty(tab);
    await tab.close();
  });

  test('a low-energy day is one tap: one sentence and the hill, and one tap ends it', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'a long list' }]);
    await reads(tab, 'a long list');
    await tab.press('l');
    await tab.waitFor(() => !document.querySelector('section, h2'));
    // The hill lies at the bottom of the window, however little stands above it.
    await tab.setViewport(1280, 700);
    await tab.waitFor(() => {
      const { bottom } = document.querySelector('main .meadow')?.getBoundingClientRect() ?? {};
      return bottom !== undefined && Math.abs(bottom - innerHeight) < 1;
    });
    expect(await words(tab)).not.toContain('a long list');
    expect(await readNewTab(tab, ['a long list'])).toContain('It is a low-energy day, so');
    const other = await openTab(running());
    await other.waitFor(() => document.querySelector('[aria-pressed=true]'));
    expect(await words(other)).not.toContain('a long list');
    await clickOn(other, 'Low-energy day');
    await reads(tab, 'a long list');
    await empty(tab);
    await tab.close();
    await other.close();
  });

  test('one from before comes up rarely, can be hidden for good, and that can be undone', async () => {
    const tab = await openTab(running());
    const ago = await agoOfBefore(tab);
    await seed(tab, [
      { text: 'hidden one', ago, hidden: true },
      { text: 'private one', ago, private: true },
      { text: 'kept long ago', ago },
    ]);
    await reads(tab, 'kept long ago');
    expect(await words(tab)).not.toMatch(/hidden one|private one/);
    await clickOn(tab, "Don't show again");
    await reads(tab, 'kept long ago', false);
    expect((await storedWins(tab)).filter(({ hidden }) => hidden)).toHaveLength(2);
    // The card asks nothing any more, so it offers no "Not now".
    expect(await words(tab)).not.toContain('Not now');
    await clickOn(tab, 'Undo');
    await reads(tab, 'kept long ago');
    // Sent away, it is left alone for the day.
    await tab.press('Escape');
    await reads(tab, 'kept long ago', false);
    const next = await openTab(running());
    await next.waitFor(() => document.querySelector('h2'));
    expect(await words(next)).not.toContain('kept long ago');
    await empty(tab);
    await tab.close();
    await next.close();
  });

  test('one from before goes at once when it is made just for the person, also beside an open field', async () => {
    const tab = await openTab(running());
    const ago = await agoOfBefore(tab);
    await seed(tab, [{ text: 'kept long ago', ago }]);
    await reads(tab, 'kept long ago');
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('half a thought');
    await clickOn(tab, 'Low-energy day');
    await reads(tab, 'kept long ago', false);
    await clickOn(tab, 'Low-energy day');
    await reads(tab, 'kept long ago');
    await changeElsewhere(tab, 'kept long ago', { private: true });
    await reads(tab, 'kept long ago', false);
    await empty(tab);
    await tab.close();
  });
});
