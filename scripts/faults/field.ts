import { until } from '../browsers/poll.ts';
import type { Browser, Page } from '../browsers/types.ts';
import { readStored } from './stored.ts';

/**
 * Opens the field, in the toolbar popup or in a tab, and waits until what stood in it last time is
 * there again, as a person would see it. A page just killed may have had a write on its way, so
 * both are looked at anew until they are the same.
 */
export async function openField(running: Browser, reader: Page, popup: boolean): Promise<Page> {
  const field = popup ? await running.openPopup() : await running.openPage('popup.html');
  await until('the field to hold the draft', async () => {
    const { draft = '' } = await readStored(reader);
    return field.evaluate(
      (words) =>
        document.querySelector('form[aria-busy=false]') !== null &&
        document.activeElement instanceof HTMLTextAreaElement &&
        document.activeElement.value === words,
      draft,
    );
  });
  return field;
}

/** Takes what stands in the field out of it, with the keys. */
export async function emptyField(field: Page): Promise<void> {
  if (await field.evaluate(() => document.querySelector('textarea')?.value === '')) return;
  await field.press('Control+a');
  await field.press('Backspace');
  await field.waitFor(() => document.querySelector('textarea')?.value === '');
}
