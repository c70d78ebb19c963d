import { until } from '../../scripts/browsers/poll.ts';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, says } from './capture.ts';

// The page with the person's data, as tests use it.

/** Puts a file into the page's file input, as choosing it does. */
export async function chooseFile(page: Page, name: string, file: Blob): Promise<void> {
  await give(page, name, file, 'choose');
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, file: Blob): Promise<void> {
  await give(page, name, file, 'drop');
}

async function give(page: Page, name: string, file: Blob, how: 'choose' | 'drop'): Promise<void> {
  const data = Buffer.from(await file.arrayBuffer()).toString('base64');
  await page.evaluate(
    (fileName, base64, way) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      if (way === 'drop') {
        const { body } = document;
        body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
        return;
      }
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent.trim() === 'Choose a file',
      );
      const input = label?.control;
      if (!(input instanceof HTMLInputElement)) throw new Error('There is no file input.');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    data,
    how,
  );
}

/** Waits as `page.waitFor` does, but longer: a passphrase takes a busy machine its time, on purpose. */
export async function patiently<A extends unknown[]>(
  page: Page,
  fn: (...args: A) => unknown,
  ...args: A
): Promise<void> {
  await until(fn.toString(), () => page.evaluate(fn, ...args), { timeout: 90_000 });
}

/** Waits for a heading of the page. */
export function headed(page: Page, heading: string): Promise<void> {
  return patiently(
    page,
    (expected) =>
      [...document.querySelectorAll('h1, h2, h3')].some(
        ({ textContent }) => textContent.trim() === expected,
      ),
    heading,
  );
}

/** Everything the section for bringing in says. */
export function told(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('section[aria-labelledby=in]')?.textContent ?? '',
  );
}

/** From now on files that the page saves are held there instead, for `saved`. */
export async function holdDownloads(page: Page): Promise<void> {
  await page.evaluate(() => {
    const held = window as unknown as { held: { name: string; file: Blob }[] };
    held.held = [];
    const files = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      const address = create(file);
      files.set(address, file);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const file = files.get(this.href);
      if (file) held.held.push({ name: this.download, file });
    };
  });
}

/** The last file the page saved, once there is one more than `before`. */
export async function saved(page: Page, before = 0): Promise<{ name: string; file: Blob }> {
  await patiently(
    page,
    (count) => (window as unknown as { held: unknown[] }).held.length > count,
    before,
  );
  const { name, data } = await page.evaluate(async () => {
    const last = (window as unknown as { held: { name: string; file: Blob }[] }).held.at(-1);
    const bytes = new Uint8Array((await last?.file.arrayBuffer()) ?? []);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { name: last?.name ?? '', data: btoa(text) };
  });
  return { name, file: new Blob([Buffer.from(data, 'base64')]) };
}

/** Takes away everything the extension keeps, as a fresh install has it. */
export async function wipe(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { clear: () => Promise<void> } } };
    };
    await browser.storage.local.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('inbetween');
      opening.onerror = () => reject(new Error('The store cannot be opened.'));
      opening.onsuccess = () => {
        const database = opening.result;
        const names = [...database.objectStoreNames];
        const clearing = database.transaction(names, 'readwrite');
        for (const name of names) clearing.objectStore(name).clear();
        clearing.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
  });
}

/** Forgets everything in the settings, as a person does. */
export async function forgetEverything(page: Page): Promise<void> {
  await page.waitFor(() => document.querySelector('#forget ~ form'));
  await page.evaluate(() => {
    const what = document.querySelector<HTMLSelectElement>('#forget ~ form select');
    if (!what) throw new Error('There is no choice.');
    what.value = 'everything';
    what.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await clickOn(page, 'See what would go');
  await clickOn(page, 'Forget this');
  await says(page, 'Forgotten. Until you leave this page, it can be taken back.');
}
