import naughty from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText, WIN_LIMIT } from '@/utils/domain/win';
import type { Page } from '../../scripts/browsers/types.ts';
import { storedWins } from './capture';
import { inBothBrowsers, openPopup } from './drive';

/** How long a page works before it answers (ms): after a minute nobody waits for it any more. */
const TURN = 8_000;

/** Halves of characters, which no well-formed text has and every string of a browser may. */
const halves = fc.string({
  unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((unit) => String.fromCharCode(unit)),
});
const generated = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  halves,
);

/**
 * Every text a win can be, each once. Some of the generated ones are a win each, the others as many in a win as there is room
 * for: a win has to be on the disk before the next, and the field, the store and the page get each letter all the same.
 */
const texts = [
  ...naughty,
  '\ud83c',
  'a\udf31b',
  '\udf31\ud83c',
  ...sample(1, 500),
  ...filled(sample(2, 2_000)),
]
  // The one thing that no field can hold: a textarea turns every line end into \n.
  .map((text) => text.replace(/\r\n?/g, '\n'))
  .filter((text, place, all) => checkText(text).kind === 'fits' && all.indexOf(text) === place);

inBothBrowsers((running) => {
  test('every text comes back to the letter, from the field to the database to the new tab', async () => {
    expect(texts.length).toBeGreaterThan(900);
    const popup = await openPopup(running());
    for (let kept = 0; kept < texts.length;) {
      kept += await keepSome(popup, texts.slice(kept));
    }
    const stored = (await storedWins(popup)).map(({ text }) => text);
    expect(stored.toSorted()).toEqual(texts.toSorted());
    await popup.close();

    const tab = await running().openNewTab();
    const items = 'section[aria-labelledby=week] li';
    // Many fold, and come as they are asked for.
    await tab.waitFor(() => document.querySelector('section > button[aria-expanded]'));
    while (!(await tab.evaluate(unfold, items, texts.length, TURN))) continue;
    const shown = await tab.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(
          (item) => item.querySelector('[dir=auto]')?.textContent,
        ),
      items,
    );
    expect(shown.toSorted()).toEqual(texts.toSorted());
    await tab.close();
  });
});

/** Runs in the page: asks for more until all are there, or its turn (ms) is over; answers whether all are. */
async function unfold(items: string, count: number, turn: number): Promise<boolean> {
  const all = () => document.querySelectorAll(items).length >= count;
  for (const end = Date.now() + turn; !all() && Date.now() < end;) {
    document.querySelector<HTMLElement>('section > button[aria-expanded]')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return all();
}

function sample(seed: number, numRuns: number): string[] {
  return fc.sample(generated, { numRuns, seed });
}

/** The same texts in as few as may be. Between two stands a line end, so that halves of characters stay apart. */
function filled(some: readonly string[]): string[] {
  const full = [''];
  for (const text of some) {
    const longer = `${full.at(-1) ?? ''}${text}\n`;
    if (longer.length > WIN_LIMIT) full.push(`${text}\n`);
    else full[full.length - 1] = longer;
  }
  return full;
}

/** Writes each text into the field and presses Enter there, as fast as the page says "Kept."; answers how many. */
function keepSome(popup: Page, some: string[]): Promise<number> {
  const keep = async (all: string[], turn: number) => {
    const field = document.querySelector('textarea');
    if (!field) throw new Error('The popup has no field.');
    // The list under the field would read the whole week again after each of them.
    BroadcastChannel.prototype.postMessage = () => undefined;
    const task = () => new Promise((resolve) => setTimeout(resolve));
    const kept = () =>
      field.value === '' &&
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Kept.');
    const began = Date.now();
    for (const [place, text] of all.entries()) {
      if (Date.now() - began > turn) return place;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const enter = { key: 'Enter', bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', enter));
      for (const end = Date.now() + 10_000; !kept(); await task()) {
        if (Date.now() > end) throw new Error(`Not kept: ${JSON.stringify(text)}`);
      }
    }
    return all.length;
  };
  return popup.evaluate(keep, some, TURN);
}
