import { clickOn } from '../../tests/browser/capture.ts';
import {
  chooseFile,
  headed,
  holdDownloads,
  patiently,
  saved,
  told,
} from '../../tests/browser/files.ts';
import { zipOf } from '../../tests/fixtures/zips.ts';
import type { Browser, Page } from '../browsers/types.ts';
import { assert, both, type Fault, keep, openFieldTab } from './fault.ts';
import { readStored } from './stored.ts';

const MEGABYTE = 1024 * 1024;

/** What is in a file that must stay outside, and how the page says why. */
type Refused = readonly [what: string, content: BlobPart, reason: RegExp];

/** Files that are not what they say, or were broken on the way. */
export const broken: Fault = {
  name: 'files that are cut, changed, of another kind, or no text',
  must: 'each is refused with its reason, and nothing here changes',
  browsers: both,
  async run({ start }) {
    const page = await openData(await start());
    await holdDownloads(page);
    await clickOn(page, 'Save the journal');
    const journal = await (await saved(page)).file.text();
    const files: Refused[] = [
      ['cut', journal.slice(0, -40), /Its end is missing/],
      ['a word changed', journal.replace('drank', 'drunk'), /checksum/],
      ['more behind it', `${journal}{}`, /Nothing was kept of it/],
      ['newer', journal.replace('"version":1', '"version":2'), /later version/],
      ['truncated JSON', '[{"text":"rested","timeCreated":"2026-1', /Nothing was kept of it/],
      ['other JSON', '{"__proto__":{"admin":true}}', /no kind/],
      ['empty', '', /nothing in it/],
      ['blank', ' \n\t\n', /nothing in it/],
      ['not UTF-8', new Uint8Array([0x61, 0xff, 0x62]), /Saving it as UTF-8 helps/],
      ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /isn't text/],
      ['a zip of nothing', new Uint8Array([80, 75, 5, 6, ...new Uint8Array(18)]), /no kind/],
    ];
    return refuses(page, files);
  },
};

/** Zips that would fill the memory. */
export const bombs: Fault = {
  name: 'zip bombs, one honest about its size and one that lies',
  must: 'both are refused, the page goes on, and nothing here changes',
  browsers: both,
  async run({ start, thorough }) {
    const pieces = thorough ? 64 : 16;
    const zeros = new Blob(Array.from({ length: pieces }, () => new Uint8Array(16 * MEGABYTE)));
    const bomb = new Uint8Array(await (await zipOf({ 'Journal.json': zeros })).arrayBuffer());
    // Where it says how much it holds, it says one byte now.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === zeros.size) view.setUint32(at, 1, true);
    }
    const page = await openData(await start());
    const came = await refuses(page, [
      ['honest', bomb, /unpacks to more/],
      ['lying', lying, /unpacks to more|doesn't hold what/],
    ]);
    return `${pieces * 16} MB in ${Math.ceil(bomb.length / 1024)} KB; ${came}`;
  },
};

/** The page for files, with one win kept before. */
export async function openData(running: Browser): Promise<Page> {
  await keep(await openFieldTab(running), 'drank some water');
  const page = await running.openPage('data.html');
  await headed(page, 'Your data');
  return page;
}

/** Chooses each file, and looks that it is refused for its reason and nothing is kept of it. */
async function refuses(page: Page, files: readonly Refused[]): Promise<string> {
  const before = JSON.stringify(await readStored(page));
  for (const [what, content, reason] of files) {
    await chooseFile(page, `${what}.file`, new Blob([content]));
    await patiently(
      page,
      (name, source) => {
        const card = document.querySelector('section[aria-labelledby=in] .card');
        const said = card?.querySelector('[role=alert]')?.textContent ?? '';
        return card?.textContent.includes(name) === true && new RegExp(source).test(said);
      },
      `${what}.file`,
      reason.source,
    ).catch(async (error: unknown) => {
      throw new Error(`${what}: ${await told(page)}`, { cause: error });
    });
    const after = JSON.stringify(await readStored(page));
    assert(after === before, `${what}: something was kept`);
  }
  return `refused: ${files.map(([what]) => what).join(', ')}`;
}
