import { until } from '../browsers/poll.ts';
import { assert, both, type Fault, keep, openFieldTab } from './fault.ts';
import { readStored, timesKept } from './stored.ts';

/** Two pages change the same win. */
export const editedTwice: Fault = {
  name: 'two pages edit one win',
  must: 'the second is told, sees both texts, and both can be kept',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    const first = await openFieldTab(browser);
    await keep(first, 'went out');
    const second = await openFieldTab(browser);
    for (const page of [first, second]) {
      await page.waitFor(() => document.querySelector('li button'));
      await page.click('li button');
      await page.waitFor(() => document.querySelector('li textarea'));
    }
    await first.click('li textarea');
    await first.type(' early');
    await first.press('Enter');
    await first.waitFor(() => !document.querySelector('li textarea'));
    await second.click('li textarea');
    await second.type(' slowly');
    await second.press('Enter');
    await second.waitFor(() => document.querySelector('li blockquote'));
    const said = await second.evaluate(() => [
      document.querySelector<HTMLTextAreaElement>('li textarea')?.value ?? '',
      document.querySelector('li blockquote')?.textContent ?? '',
    ]);
    const expected = JSON.stringify(['went out slowly', 'went out early']);
    assert(JSON.stringify(said) === expected, `shown were ${said.join(' | ')}`);
    await second.click('li .main');
    const stored = await until('both to be kept', async () => {
      const now = await readStored(second);
      return now.wins.length === 2 && now;
    });
    for (const text of said) assert(timesKept(stored, text) === 1, `not there once: ${text}`);
    return 'told; both texts shown; both kept';
  },
};

/** Two pages keep at the same moment. */
export const keptTogether: Fault = {
  name: 'two pages keep at once',
  must: 'nothing is lost and nothing is there twice',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    const pages = [await openFieldTab(browser), await openFieldTab(browser)];
    const texts: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      for (const [at, page] of pages.entries()) {
        texts.push(`round ${round}, page ${at}`);
        await page.click('textarea');
        await page.type(texts.at(-1) ?? '');
        // Keys take their way through the browser, and the press of a button may overtake them.
        await page.waitFor(
          (text) => document.querySelector('textarea')?.value === text,
          texts.at(-1) ?? '',
        );
      }
      // Keys go to the page in front; the buttons are pressed in both at the same moment.
      const press = () => document.querySelector<HTMLElement>('form .main')?.click();
      await Promise.all(pages.map((page) => page.evaluate(press)));
      for (const page of pages)
        await page.waitFor(() => document.querySelector('textarea')?.value === '');
    }
    const [page] = pages;
    assert(page !== undefined, 'no page');
    const stored = await readStored(page);
    const wrong = texts.filter((text) => timesKept(stored, text) !== 1);
    assert(wrong.length === 0, `not there once: ${wrong.join('; ')}`);
    return `${texts.length} wins, each once`;
  },
};
