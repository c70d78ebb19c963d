import { expect, test } from 'vitest';
import { readNewTab } from '../../scripts/start/newtab.ts';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, fieldHolds } from './capture';
import { inBothBrowsers, showsWins } from './drive';
import { agoOfBefore, empty, openTab, reads, seed, set, whole, words } from './newtab';
import { holdTheStore } from './store';

inBothBrowsers((running) => {
  test('one key hides every word the person wrote, at once, in every open new tab', async () => {
    const one = await openTab(running());
    const two = await openTab(running());
    await seed(one, [{ text: 'told nobody but this page' }]);
    await reads(one, 'told nobody');
    await reads(two, 'told nobody');
    await two.press('c');
    await reads(two, 'told nobody', false);
    await reads(one, 'told nobody', false);
    for (const tab of [one, two]) expect(await tab.evaluate(() => document.title)).toBe('New tab');
    const three = await openTab(running());
    await reads(three, 'The words are covered.');
    const said = await readNewTab(three, ['told nobody']);
    expect(said).toContain('The words are covered in this profile, so');
    expect(said).not.toContain('told nobody');

    // Each tab is asked for itself: nobody knows who looks at the others.
    await two.press('c');
    await reads(two, 'told nobody');
    expect(await words(one)).not.toContain('told nobody');
    await clickOn(one, 'Show the words');
    await reads(one, 'told nobody');
    await empty(one);
    for (const tab of [one, two, three]) await tab.close();
  });

  test('a card with words from before is no card while they are covered, and comes back with them', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'kept long ago', ago: await agoOfBefore(tab) }]);
    await reads(tab, 'kept long ago');
    await tab.press('c');
    await reads(tab, 'kept long ago', false);
    await tab.press('Escape');
    await tab.press('c');
    await reads(tab, 'kept long ago');
    await empty(tab);
    await tab.close();
  });

  test('a field that is opened while words are covered shows none of them, and they come back later', async () => {
    const tab = await openTab(running());
    await whole(tab);
    await openField(tab);
    await tab.type('half a thought');
    await tab.press('Escape');
    await reads(tab, 'Some words are waiting');
    await tab.press('c');
    await reads(tab, 'Some words are waiting', false);
    await openField(tab);
    await tab.type('and more');
    await fieldHolds(tab, 'and more');
    await tab.press('Escape');
    await tab.press('c');
    await clickOn(tab, 'Go on');
    await fieldHolds(tab, 'half a thought\nand more');
    await empty(tab);
    await tab.close();
  });

  test('a field in a covered tab closes when another tab covers the words anew', async () => {
    const [one, two] = [await openTab(running()), await openTab(running())];
    await whole(one);
    await whole(two);
    await two.press('c');
    await reads(one, 'The words are covered.');
    await one.bringToFront();
    await openField(one);
    await one.type('half a thought');
    await two.bringToFront();
    await two.press('c');
    await two.waitFor(() => localStorage.getItem('covered') === 'false');
    expect(await one.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'half a thought',
    );
    await two.press('c');
    await one.waitFor(() => !document.querySelector('textarea'));
    await two.press('c');
    await one.press('c');
    await clickOn(one, 'Go on');
    await fieldHolds(one, 'half a thought');
    await empty(one);
    await two.close();
    await one.close();
  });

  test('nothing can be said of a line that is covered, nor of the one that stands in for it', async () => {
    const tab = await openTab(running());
    await tab.waitFor(() => document.querySelector('.tools button'));
    await tab.evaluate(keepLine, 'a line that I wrote');
    const next = await openTab(running());
    await reads(next, 'a line that I wrote');
    await reads(next, 'Not for me');
    await next.press('c');
    await reads(next, 'a line that I wrote', false);
    expect(await words(next)).not.toContain('Not for me');
    await next.press('c');
    await reads(next, 'Not for me');
    await empty(tab);
    await next.close();
    await tab.close();
  });

  test('what is being written goes as well, and comes back to the letter', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('half a secret');
    await clickOn(tab, 'Cover the words');
    await tab.waitFor(() => !document.querySelector('textarea'));
    await clickOn(tab, 'Show the words');
    await clickOn(tab, 'Keep a win');
    await fieldHolds(tab, 'half a secret');
    await empty(tab);
    await tab.close();
  });

  test('so does a win that is being changed, also after a low-energy day', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'a secret' }]);
    await clickOn(tab, 'Edit: a secret');
    await tab.waitFor(() => document.activeElement?.matches('li textarea'));
    await tab.type(' and a half');
    for (const [hide, show] of [
      ['Cover the words', 'Show the words'],
      ['Low-energy day', 'Low-energy day'],
    ] as const) {
      await clickOn(tab, hide);
      await tab.waitFor(() => !document.querySelector('textarea'));
      await clickOn(tab, show);
      await tab.waitFor(
        () =>
          document.querySelector<HTMLTextAreaElement>('li textarea')?.value ===
          'a secret and a half',
      );
      // It waits until it is asked for: keys are the page's until then.
      expect(await tab.evaluate(() => document.activeElement?.matches('textarea'))).toBe(false);
    }
    await clickOn(tab, 'Save');
    await showsWins(tab, ['a secret and a half']);
    await empty(tab);
    await tab.close();
  });

  test('every new tab begins covered, from its first frame, if that is wished', async () => {
    const tab = await openTab(running());
    await seed(tab, [{ text: 'mine alone' }]);
    await set(tab, { startCovered: true });
    await tab.waitFor(() => localStorage.getItem('look')?.includes('"startCovered":true'));
    await tab.waitFor(() => localStorage.getItem('line'));
    // A line of the person's own is among the words that are covered.
    const page = await running().openPage('support.html');
    // An open tab would look at its lines anew.
    await tab.close();
    const plain = await page.evaluate(keepLine, 'a line that I wrote');
    const next = await running().openNewTab();
    expect(await next.evaluate(() => document.querySelector('h1')?.textContent)).toBe(plain);
    await reads(next, 'The words are covered.');
    expect(await words(next)).not.toContain('mine alone');
    await empty(page);
    await next.close();
    await page.close();
  });

  test("a line of the person's own is covered at once, also while the store does not answer", async () => {
    const first = await openTab(running());
    await first.waitFor(() => localStorage.getItem('line'));
    const page = await running().openPage('support.html');
    await first.close();
    const plain = await page.evaluate(keepLine, 'a line that I wrote');
    const blocking = await running().openPage('support.html');
    await blocking.evaluate(holdTheStore);
    const [one, two] = [await running().openNewTab(), await running().openNewTab()];
    for (const tab of [one, two]) {
      await tab.waitFor(() => document.querySelector('main button'));
      expect(await tab.evaluate(lineOnThePage)).toBe('a line that I wrote');
    }
    await one.evaluate(pressCover);
    expect(await one.evaluate(lineOnThePage)).toBe(plain);
    await two.waitFor((text) => document.querySelector('h1')?.textContent === text, plain);
    await blocking.close();
    await one.bringToFront();
    await whole(one);
    await clickOn(one, 'Show the words');
    await reads(one, 'a line that I wrote');
    await empty(page);
    for (const tab of [one, two, page]) await tab.close();
  });
});

/** Opens the field by its key. */
async function openField(tab: Page): Promise<void> {
  await tab.press('k');
  await tab.waitFor(() => document.activeElement?.localName === 'textarea');
}

/** Runs in a new tab. */
function lineOnThePage(): string | undefined {
  return document.querySelector('h1')?.textContent;
}

/** Runs in a new tab: at once, for waiting to aim would give the store its time. */
function pressCover(): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === 'Cover the words')?.click();
}

/**
 * Runs in a page, once a new tab has chosen its lines: keeps one of the person's own as that of today.
 * Resolves to what stands in for it while words are covered.
 */
function keepLine(text: string): Promise<string> {
  const line = { id: crypto.randomUUID(), text, own: true };
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const adding = opening.result.transaction('kindLines', 'readwrite');
      const times = { createdAt: Date.now(), updatedAt: Date.now() };
      adding.objectStore('kindLines').add({ id: line.id, text, standing: 'usual', ...times });
      adding.oncomplete = () => {
        opening.result.close();
        const memory = JSON.parse(localStorage.getItem('line') ?? '{}') as { plain: string };
        localStorage.setItem('line', JSON.stringify({ ...memory, now: line, next: line }));
        resolve(memory.plain);
      };
    };
  });
}
