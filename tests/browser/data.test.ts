import { describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { daylioBackup, dayOneZip, fixture } from '../fixtures/zips';
import { clickOn, focused, focusesOn, stored, storedWins, tabTo } from './capture';
import { inBothBrowsers, keep, openPopup } from './drive';
import { chooseFile, dropFile, headed, holdDownloads, patiently, saved, told, wipe } from './files';

const columnsOf = () => [...document.querySelectorAll('th')].map((th) => th.textContent);
const rowsOf = () =>
  [...document.querySelectorAll('tbody tr')].map((tr) =>
    [...tr.querySelectorAll('td')].map((td) => td.textContent).join('|'),
  );
const TEXTS = ['rested 🌱', '<script>alert(1)</script>', '=HYPERLINK("http://x")', 'שלום'];

inBothBrowsers((running) => {
  async function openData(): Promise<Page> {
    const page = await running().openPage('data.html');
    await headed(page, 'Your data');
    return page;
  }

  test('taken out, wiped and brought in, the journal is the same file to the byte', async () => {
    const popup = await openPopup(running());
    for (const text of TEXTS) await keep(popup, text);
    await popup.close();
    const page = await openData();
    await holdDownloads(page);
    await clickOn(page, 'Save the journal');
    const first = await saved(page);
    expect(first.name).toMatch(/^inbetween-\d{4}-\d\d-\d\d\.json$/);

    await wipe(page);
    await chooseFile(page, 'journal.json', first.file);
    await headed(page, 'A journal of Inbetween');
    expect(await storedWins(page)).toEqual([]);
    await clickOn(page, 'Bring in 4 entries');
    await page.waitFor(() => document.body.textContent.includes('Brought in 4 entries.'));
    await clickOn(page, 'Save the journal');
    const second = await saved(page, 1);
    expect(await second.file.text()).toBe(await first.file.text());
    await wipe(page);
    await page.close();
  });

  test('encrypted, it opens with its passphrase and with no other', async () => {
    const page = await openData();
    await chooseFile(page, 'list.md', await fixture('list.md'));
    await headed(page, 'A list');
    await clickOn(page, 'Bring in 5 entries');
    await page.waitFor(() => document.body.textContent.includes('Brought in 5 entries.'));
    await holdDownloads(page);
    await page.click('section[aria-labelledby=out] input[type=password]');
    await page.type('three quiet words');
    await page.press('Enter');
    const { name, file } = await saved(page);
    expect(name).toMatch(/\.json\.age$/);
    expect(await file.text()).not.toContain('drank');

    await wipe(page);
    await chooseFile(page, name, file);
    await headed(page, 'This file is encrypted');
    await page.click('section[aria-labelledby=in] input[type=password]');
    await page.type('other words');
    await page.press('Enter');
    await patiently(page, () =>
      document.querySelector('[role=alert]')?.textContent.includes("doesn't open"),
    );
    await page.click('section[aria-labelledby=in] input[type=password]');
    await page.type('three quiet words');
    await page.press('Enter');
    await headed(page, 'A journal of Inbetween');
    await clickOn(page, 'Bring in 5 entries');
    await page.waitFor(() => document.body.textContent.includes('Brought in 5 entries.'));
    expect(await storedWins(page)).toHaveLength(5);
    await wipe(page);
    await page.close();
  });

  describe('by keyboard comes in a file of', () => {
    const files: [string, () => Promise<Blob>, string, string][] = [
      ['Presently', () => fixture('presently.csv'), 'From Presently', 'Bring in 2 entries'],
      ['Daylio', () => fixture('daylio-oldest.csv'), 'From Daylio', 'Bring in 3 entries'],
      ['Daylio’s backup', daylioBackup, 'From Daylio', 'Bring in 1 entry'],
      ['Day One', dayOneZip, 'From Day One', 'Bring in 2 entries'],
      ['Daily You', () => fixture('dailyyou.json'), 'From Daily You', 'Bring in 1 entry'],
      ['Pixels', () => fixture('pixels-new.json'), 'From Pixels', 'Bring in 1 entry'],
      ['FreeCBT', () => fixture('freecbt.csv'), 'From FreeCBT', 'Bring in 1 entry'],
      ['jrnl', () => fixture('jrnl.json'), 'From jrnl', 'Bring in 1 entry'],
      ['lines', () => fixture('list.txt'), 'A list', 'Bring in 4 entries'],
    ];
    test.each(files)('%s', async (_, file, heading, button) => {
      const page = await openData();
      await wipe(page);
      await chooseFile(page, 'anything', await file());
      await headed(page, heading);
      await tabTo(page, button);
      await page.press('Enter');
      await page.waitFor(() => document.body.textContent.includes('Brought in'));
      // The button has gone, and the keys go on from what is told.
      expect(await page.evaluate(focused)).toMatch(/^Brought in/);
      const kept = [...(await storedWins(page)), ...(await stored(page, 'reflections'))];
      expect(kept).toHaveLength(Number(/\d+/.exec(button)?.[0]));
      await wipe(page);
      await page.close();
    });
  });

  test('a table comes in by its columns, and what cannot be read is told by line', async () => {
    const page = await openData();
    await chooseFile(page, 'either.csv', new Blob(['Day,Text\n03/04/2026,rested\n']));
    await headed(page, 'Which column is which?');
    // Nothing in the file tells which it is: the page says how it reads it, and the person knows.
    expect(await told(page)).toMatch(/So the first day is .*April.*\./);
    await page.evaluate(() => {
      const order = [...document.querySelectorAll('select')].at(-1);
      if (!order) throw new Error('There is no choice.');
      order.value = 'mdy';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor(() => /So the first day is .*March.*\./.test(document.body.innerText));
    // One without days can come in as well.
    await chooseFile(page, 'moods.csv', new Blob(['Mood,Text\n4,rested\n']));
    await patiently(page, () => document.body.innerText.includes('moods.csv'));
    await headed(page, 'Which column is which?');
    expect(await told(page)).toContain("All of it comes as today's.");
    await clickOn(page, "Look at what's in it");
    await headed(page, 'A table');
    expect(await told(page)).toContain("1 names no day and comes as today's.");
    await chooseFile(page, 'table.csv', await fixture('table.csv'));
    await patiently(page, () => document.body.innerText.includes('table.csv'));
    await headed(page, 'Which column is which?');
    await clickOn(page, "Look at what's in it");
    await headed(page, 'A table');
    expect(await told(page)).toContain('Line 4');
    expect(await told(page)).toContain('not a day;Some words;1');
    await holdDownloads(page);
    await page.click('summary');
    await clickOn(page, 'Save these lines');
    expect(await (await saved(page)).file.text()).toBe(
      'Line 4: no day that can be read\nnot a day;Some words;1\n',
    );
    await clickOn(page, 'Bring in 2 entries');
    await page.waitFor(() => document.body.textContent.includes('Brought in 2 entries.'));
    await wipe(page);
    await page.close();
  });

  test('lines with commas lose no word, whether they look like a table or not', async () => {
    const page = await openData();
    await chooseFile(page, 'lines.csv', new Blob(['I rested,finally\nI said no,twice\n']));
    await headed(page, 'Which column is which?');
    // Its first line is an entry, unless the person says that it has names.
    await tabTo(page, 'The first line is an entry, too');
    expect(await page.evaluate(columnsOf)).toEqual(['1', '2']);
    await page.press('Space');
    await page.waitFor(() => document.querySelector('th')?.textContent === 'I rested');
    await page.press('Space');
    await page.waitFor(() => document.querySelector('th')?.textContent === '1');
    expect(await page.evaluate(rowsOf)).toEqual(['I rested|finally', 'I said no|twice']);
    await tabTo(page, "It's a list: each line is one entry");
    await page.press('Enter');
    await headed(page, 'A list');
    expect(await told(page)).toContain('I rested,finally');
    expect(await told(page)).toContain('Bring in 2 entries');
    // Sentences are one at once.
    await chooseFile(page, 'prose.txt', new Blob(['I rested, finally\nI said no, twice\n']));
    await patiently(page, () => document.body.innerText.includes('prose.txt'));
    await headed(page, 'A list');
    expect(await told(page)).toContain('I said no, twice');
    await page.close();
  });

  test('a file can be dropped anywhere on the page', async () => {
    const page = await openData();
    await dropFile(page, 'list.txt', await fixture('list.txt'));
    await headed(page, 'A list');
    await clickOn(page, 'Leave it');
    await page.waitFor(() => !document.querySelector('h3[tabindex]'));
    // Not from the top of the page.
    await focusesOn(page, '');
    expect(await storedWins(page)).toEqual([]);
    await page.close();
  });

  test('tables and text for others leave out what is just for the person', async () => {
    const page = await openData();
    const table =
      'day,text,just_for_me\n2026-11-01,shared words,\n2026-11-01,"=secret words",yes\n';
    await chooseFile(page, 'mine.csv', new Blob([table]));
    await headed(page, 'Which column is which?');
    await clickOn(page, "Look at what's in it");
    await headed(page, 'A table');
    await clickOn(page, 'Bring in 2 entries');
    await page.waitFor(() => document.body.textContent.includes('Brought in 2 entries.'));
    await holdDownloads(page);
    await clickOn(page, 'Save as text (Markdown)');
    const text = await (await saved(page)).file.text();
    expect(text).toContain('### 2026-11-01\n\n- shared words');
    expect(text).not.toContain('secret');
    await clickOn(page, 'Also what is just for me');
    await clickOn(page, 'Save as a table (CSV)');
    const csv = await (await saved(page, 1)).file.text();
    expect(csv).toContain("'=secret words");
    await wipe(page);
    await page.close();
  });
});
