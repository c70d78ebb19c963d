import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Kind } from '../../scripts/browsers/types.ts';
import { pseudoBuild } from '../../scripts/locales/build.ts';
import type { Pseudo } from '../../scripts/locales/pseudo.ts';
import { built } from './builds';
import { start } from './drive';
import { cut, everyPage, openWhole, unfold } from './everypage';

const english = await englishWords();

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  describe.each<Pseudo>(['long', 'mirrored'])('in a language that is %s', (language) => {
    let browser: Browser;
    let dir: string;
    beforeAll(async () => {
      dir = await pseudoBuild(built[kind], language);
      browser = await start(kind, { extensionDir: dir });
    });
    afterAll(async () => {
      await browser.close();
      await rm(dir, { recursive: true, force: true });
    });

    test.each(everyPage)('%s says no word of English, and nothing is cut', async (path) => {
      const page = await openWhole(browser, path);
      if (language === 'mirrored') {
        await page.waitFor(() => document.documentElement.dir === 'rtl');
        expect(await page.evaluate(headingBegins)).toBe('at the right');
      }
      for (const folded of [true, false]) {
        if (!folded) await unfold(page);
        const said = await page.evaluate(allWords);
        const left = said.flatMap((text) => text.match(/[a-z]{4,}/gi) ?? []);
        expect(left.filter((word) => english.has(word.toLowerCase()))).toEqual([]);
      }
      for (const width of [1280, 320]) {
        await page.setViewport(width, 720);
        expect(await cut(page)).toEqual([]);
      }
      await page.close();
    });
  });
});

/** The words of the texts in English. Our own name and an address are the same in any language. */
async function englishWords(): Promise<Set<string>> {
  const file = join(built.chromium, '_locales', 'en', 'messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  const words = Object.values(messages).flatMap(
    ({ message }) => message.match(/[a-z]{4,}/gi) ?? [],
  );
  const everywhere = ['inbetween', 'findahelpline'];
  return new Set(
    words.map((word) => word.toLowerCase()).filter((one) => !everywhere.includes(one)),
  );
}

/** Runs in the page: on which side the words of its first heading begin. One in the middle is of neither. */
function headingBegins(): string {
  const heading = [...document.querySelectorAll('main :is(h1, h2)')].find(
    (one) => one.checkVisibility() && !one.closest('.unseen'),
  );
  if (!heading) return 'at the right';
  const words = document.createRange();
  words.selectNodeContents(heading);
  const { left, right } = words.getBoundingClientRect();
  const box = heading.getBoundingClientRect();
  const free = { left: left - box.left, right: box.right - right };
  if (free.right <= free.left + 1) return 'at the right';
  return `at the left: ${heading.textContent}`;
}

/** Runs in the page: whatever a person can see or hear of it. */
function allWords(): string[] {
  const said: string[] = [document.title];
  for (const element of document.querySelectorAll('body, body *')) {
    // The names of keys come from the browser, and some words are marked as being in one language.
    if (element.closest('script, style, kbd, [translate=no], body [lang]')) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']) {
      const text = element.getAttribute(name);
      if (text) said.push(text);
    }
  }
  return said.filter((text) => text.trim() !== '');
}
