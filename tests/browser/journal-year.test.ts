import { expect, test } from 'vitest';
import { clickOn, says } from './capture';
import { inBothBrowsers } from './drive';
import { holdDownloads, saved } from './files';
import { goTo, journalWith, showsRows, todayThere } from './journal';
import { all, some } from './journal-samples';

/** The kinds of the pieces of a PNG, each once. Between a length and a check stand a name and the data. */
function piecesOf(png: Buffer): string[] {
  const kinds = new Set<string>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    kinds.add(png.toString('latin1', at + 4, at + 8));
  }
  return [...kinds];
}

/** Runs in the page: how many colours a picture has, or more than a hundred. */
async function coloursOf(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
  const colours = new Set<number>();
  for (let at = 0; at < data.length && colours.size < 100; at += 4) {
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return colours.size;
}

inBothBrowsers((running) => {
  test('the year has a picture and a list that lead to the same weeks', async () => {
    const page = await journalWith(running(), some);
    await goTo(page, '#/year/2026');
    await page.waitFor(() => document.querySelector('main svg path'));
    const said = await page.evaluate(
      () => document.querySelector('main [role=img]')?.getAttribute('aria-label') ?? '',
    );
    expect(said).toBe('The meadow of 2026. 3 flowers: 1 for boundaries and 2 without an area.');
    await page.click('main li a');
    await showsRows(page, all);
    await goTo(page, '#/year/1912');
    await says(page, 'There is no such year here. This is the newest one.');
    // So does a year beyond all that is kept, and the meadow that is shown is this year's.
    const thisYear = (await todayThere(page)).slice(0, 4);
    for (const far of ['2100', '1975']) {
      await goTo(page, '#/year/2026');
      await page.waitFor(() => document.querySelector('.wrong')?.textContent === '');
      await goTo(page, `#/year/${far}`);
      await says(page, 'There is no such year here. This is the newest one.');
      await page.waitFor(
        (name) => document.querySelector('main h1')?.textContent === name,
        `The meadow of ${thisYear}`,
      );
    }
    await page.close();
  });

  test('the meadow of a year is saved as a picture on a click, with no word in it', async () => {
    const page = await journalWith(running(), some);
    await goTo(page, '#/year/2026');
    await page.waitFor(() => document.querySelector('main svg path'));
    await holdDownloads(page);
    await clickOn(page, 'Save as PNG');
    const png = await saved(page);
    expect(png.name).toBe('meadow-2026.png');
    const bytes = Buffer.from(await png.file.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // No piece of the file holds text: what is in it are its header, its pixels and its end.
    expect(piecesOf(bytes)).toEqual(['IHDR', 'IDAT', 'IEND']);
    await clickOn(page, 'Save as SVG');
    const svg = await saved(page, 1);
    expect(svg.name).toBe('meadow-2026.svg');
    expect(await svg.file.text()).not.toMatch(/<text|<title|<desc|said no|Café/);
    const colours = await page.evaluate(coloursOf, bytes.toString('base64'));
    expect(colours).toBeGreaterThan(5);
    await page.close();
  });
});
