import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, says, stored } from './capture';
import { inBothBrowsers } from './drive';
import { empty, openTab, reads, set, words } from './newtab';

const line = (tab: Page) => tab.evaluate(() => document.querySelector('h1')?.textContent ?? '');

/** Waits until the page knows its line and what the next one will be. */
const chosen = (tab: Page) => tab.waitFor(() => document.querySelector('.tools button'));

inBothBrowsers((running) => {
  test('the line of the day is there before any script of the page, in tab after tab', async () => {
    const tab = await openTab(running());
    await chosen(tab);
    const words = await line(tab);
    expect(words).not.toBe('');
    for (let tabs = 0; tabs < 3; tabs += 1) {
      const next = await running().openNewTab();
      expect(await line(next)).toBe(words);
      await chosen(next);
      expect(await line(next)).toBe(words);
      await next.close();
    }
    await tab.close();
  });

  test('"not for me" brings another line and never that one again, and Undo brings it back', async () => {
    const tab = await openTab(running());
    await chosen(tab);
    const words = await line(tab);
    await clickOn(tab, 'Not for me');
    await says(tab, "That line won't come again.");
    await tab.waitFor((before) => document.querySelector('h1')?.textContent !== before, words);
    await clickOn(tab, 'Undo');
    await tab.waitFor((before) => document.querySelector('h1')?.textContent === before, words);
    // The button has gone, and the keys go on from where it was told.
    expect(await tab.evaluate(() => document.activeElement?.matches('.tools [role=status]'))).toBe(
      true,
    );
    await clickOn(tab, 'Star');
    await tab.waitFor(() => document.querySelector('[aria-pressed=true]'));
    await says(tab, 'It comes more often now.');
    const next = await openTab(running());
    await next.waitFor(() => document.querySelector('.tools [aria-pressed=true]'));
    await empty(tab);
    await next.close();
    await tab.close();
  });

  test('a new line for each tab is another one each time, from the first frame', async () => {
    const tab = await openTab(running());
    await set(tab, { lineEach: 'tab' });
    await tab.waitFor(() => localStorage.getItem('look')?.includes('"tab"'));
    let last = await line(tab);
    for (let tabs = 0; tabs < 4; tabs += 1) {
      const next = await running().openNewTab();
      const first = await line(next);
      expect(first).not.toBe(last);
      await chosen(next);
      expect(await line(next)).toBe(first);
      last = first;
      await next.close();
    }
    await empty(tab);
    await tab.close();
  });

  test('a line of your own is kept once, as text, and can be changed, retired and deleted', async () => {
    const page = await running().openPage('options.html#lines');
    const add = async (words: string) => {
      await page.waitFor(() => document.querySelector('form input'));
      await page.click('form input');
      await page.press('Control+a');
      await page.type(words);
      await page.press('Enter');
    };
    await add('   ');
    await add('<b>soft</b> is strong');
    await says(page, 'Kept.');
    await add('<b>soft</b> is strong');
    await says(page, 'That one is there already.');
    await add('Small counts.');
    await says(page, 'That one is there already.');
    expect(await stored(page, 'kindLines')).toMatchObject([{ text: '<b>soft</b> is strong' }]);
    expect(await page.evaluate(() => document.querySelectorAll('main li b').length)).toBe(0);
    await add('x'.repeat(301));
    await reads(page, '1 character over what fits');
    expect(await stored(page, 'kindLines')).toHaveLength(1);
    await clickOn(page, 'Not for me: <b>soft</b> is strong');
    await page.waitFor(() => document.querySelector('li [aria-pressed=true]'));
    await clickOn(page, 'Delete: <b>soft</b> is strong');
    await says(page, 'Deleted.');
    await page.waitFor(() => !document.body.innerText.includes('<b>soft'));
    await clickOn(page, 'Undo');
    await reads(page, '<b>soft</b> is strong');
    // What is typed while a line is being kept stays in the field.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('form input');
      const write = (words: string) => {
        if (field) field.value = words;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      };
      write('slow is fine');
      field?.form?.requestSubmit();
      write('slow is fine, too');
    });
    await page.waitFor(
      () => document.querySelector<HTMLInputElement>('form input')?.value === ', too',
    );
    await reads(page, 'slow is fine');
    await empty(page);
    await page.close();
  });

  test('colours that are set count in every open page at once', async () => {
    const tab = await openTab(running());
    const page = await running().openPage('options.html#look');
    await set(page, { look: 'dark' });
    for (const one of [tab, page]) {
      await one.waitFor(() => document.documentElement.style.colorScheme === 'dark');
    }
    const next = await running().openPage('support.html');
    expect(await next.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'dark',
    );
    await empty(page);
    for (const one of [tab, page, next]) await one.close();
  });

  test('coming back after days is met with a plain welcome, without a number', async () => {
    const tab = await openTab(running());
    await tab.waitFor(() => document.querySelector('.tools button'));
    const page = await running().openPage('support.html');
    await tab.close();
    await page.evaluate(() => {
      const memory = JSON.parse(localStorage.getItem('line') ?? '{}') as object;
      const day = Temporal.Now.plainDateISO().subtract({ days: 12 }).toString();
      localStorage.setItem('line', JSON.stringify({ ...memory, day }));
    });
    const next = await openTab(running());
    await reads(next, 'Good to see you.');
    expect(await words(next)).not.toMatch(/\d/);
    const third = await openTab(running());
    expect(await words(third)).not.toContain('Good to see you.');
    for (const one of [page, next, third]) await one.close();
  });

  test('so is who comes back to a tab that slept for days with the computer', async () => {
    const tab = await openTab(running());
    await chosen(tab);
    expect(await words(tab)).not.toContain('Good to see you.');
    await tab.evaluate((days) => {
      // Firefox keeps what a test does apart from the page's own objects.
      const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
      (own as unknown as { Date: typeof Date }).Date.now = () =>
        Math.round(performance.timeOrigin + performance.now()) + days * 86_400_000;
      document.dispatchEvent(new Event('visibilitychange'));
    }, 5);
    await reads(tab, 'Good to see you.');
    await tab.evaluate(() => {
      localStorage.removeItem('line');
    });
    await tab.close();
  });

  test('clock and greeting are there when they are wished for, and not before', async () => {
    const tab = await openTab(running());
    expect(await words(tab)).not.toMatch(/Good (morning|afternoon|evening|night)|\d:\d\d/);
    await set(tab, { clock: true, greeting: true });
    await tab.waitFor(() => /Good (morning|afternoon|evening|night)/.test(document.body.innerText));
    expect(await words(tab)).toMatch(/\d:\d\d/);
    await empty(tab);
    await tab.close();
  });
});
