import Papa from 'papaparse';
import { clickOn } from '../../tests/browser/capture.ts';
import { chooseFile, headed, holdDownloads, saved } from '../../tests/browser/files.ts';
import { assert, both, type Fault, shows } from './fault.ts';
import { openData } from './hostile.ts';
import { readStored } from './stored.ts';

/** What some other program would run, were it not kept and shown as letters. */
const LIVING = [
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  "a;=cmd|' /C calc'!A0;b",
  'a\t=1+1\tb',
  '<script>document.title = "ran"</script>',
  '<img src=x onerror="document.title = `ran`">',
  '"><svg/onload=document.title=`ran`>',
  'javascript:document.title=`ran`',
  '{{7*7}}',
];

/** A table with markup and formulas in the place of words. */
export const living: Fault = {
  name: 'a table with markup, scripts and formulas in it',
  must: 'all is kept and shown as letters, nothing runs or is loaded, and no formula leaves again',
  browsers: both,
  async run({ start }) {
    const running = await start();
    const page = await openData(running);
    const today = Temporal.Now.plainDateISO().toString();
    const data = LIVING.map((text) => [today, text]);
    const file = Papa.unparse({ fields: ['entryDate', 'entryContent'], data });
    await chooseFile(page, '<img src=x>.csv', new Blob([file]));
    await headed(page, 'From Presently');
    await clickOn(page, `Bring in ${LIVING.length} entries`);
    await shows(page, [`Brought in ${LIVING.length} entries.`]);
    const kept = (await readStored(page)).wins.map(({ text }) => text);
    const gone = LIVING.filter((text) => !kept.includes(text));
    assert(gone.length === 0, `not kept to the letter: ${gone.join(' ')}`);

    for (const tab of [await running.openNewTab(), await running.openPage('journal.html')]) {
      await tab.waitFor((all) => {
        // Many fold on the new tab, and which of them depends on the moment each was read.
        document.querySelector<HTMLElement>('section > button[aria-expanded=false]')?.click();
        const shown = [...document.querySelectorAll('li [dir=auto]')].map((li) => li.textContent);
        return all.every((text) => shown.includes(text));
      }, LIVING);
      assert((await tab.evaluate(() => document.title)) !== 'ran', 'a word of a file ran');
      const made = await tab.evaluate(
        () => document.querySelectorAll('img, [onerror], [onload]').length,
      );
      assert(made === 0, `${made} elements were made of words`);
    }
    const asked = await running.requests();
    assert(asked.length === 0, `asked of the network: ${asked.join(' ')}`);

    await holdDownloads(page);
    await clickOn(page, 'Save as a table (CSV)');
    const table = await (await saved(page)).file.text();
    const cells = [',', ';', '\t'].flatMap((delimiter) =>
      Papa.parse<string[]>(table.slice(1), { delimiter, skipEmptyLines: true }).data.flat(),
    );
    const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
    assert(formulas.length === 0, `formulas in what was taken out: ${formulas.join(' ')}`);
    return `${LIVING.length} texts kept to the letter, shown as letters, and tamed in the table`;
  },
};
