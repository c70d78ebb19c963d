import { readdir } from 'node:fs/promises';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { built } from './builds';

// Chromium has one page more, which nobody sees: it plays a chime and closes.
const files = (await readdir(built.firefox)).filter((file) => file.endsWith('.html'));
const views = ['search?words=a', 'year', 'patterns', 'check', 'practice', 'session', 'letter'];
const forms = ['grounding', 'thought', 'need', 'boundary', 'pattern', 'critic', 'no-such-form'];

/** The address of every page that a person can see, and of every view of the journal. */
export const everyPage = [
  ...files,
  ...[...views, ...forms.map((form) => `practice/${form}`)].map((view) => `journal.html#/${view}`),
];

/** Opens a page and waits until what it is for is there. */
export async function openWhole(browser: Browser, address: string): Promise<Page> {
  const page = await browser.openPage(address);
  await page.waitFor(() => document.querySelector('main :is(h1, h2)')?.textContent);
  return page;
}

/** Unfolds what can be unfolded. What opens a dialog is left alone: it would hide the rest. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const folded = '[aria-expanded=false]:not([aria-haspopup])';
    for (const button of document.querySelectorAll<HTMLElement>(folded)) button.click();
  });
  await page.waitFor(() => !document.querySelector('[aria-expanded=false]:not([aria-haspopup])'));
}

/** Loads a page anew, so that what was set for it holds from its first frame. */
export async function reloadWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.before = '';
    setTimeout(() => {
      location.reload();
    });
  });
  await page.waitFor(
    () =>
      document.documentElement.dataset.before === undefined &&
      document.querySelector('main :is(h1, h2)')?.textContent,
  );
}

/** The names of what moves at this moment. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((one) => ('animationName' in one ? String(one.animationName) : 'a transition')),
  );
}

/** What does not fit: the page sideways, or words in a box that hides the rest of them. */
export function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wrong = scrollWidth > clientWidth ? [`page ${scrollWidth} of ${clientWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, .unseen') || element.clientWidth <= 1) continue;
      const style = getComputedStyle(element);
      // Shown in so many lines, to be known by: all of it stands elsewhere on the page.
      if (style.webkitLineClamp !== 'none') continue;
      const hides = style.overflowX !== 'visible' && !element.matches('textarea, input, select');
      const hidesBelow =
        ['hidden', 'clip'].includes(style.overflowY) && !element.matches('textarea, input, select');
      if (
        (hides && element.scrollWidth > element.clientWidth + 1) ||
        (hidesBelow && element.scrollHeight > element.clientHeight + 1)
      ) {
        wrong.push(
          `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`,
        );
      }
    }
    return wrong;
  });
}

/**
 * What can be pressed and is less than 24 px wide or high, links within a sentence aside (WCAG 2.2,
 * 2.5.8).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isTicked = (one: Element | null): boolean =>
      one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type);
    // What is ticked can be ticked by its label; above a field, a label is only its name.
    const isTarget = (one: Element): boolean => {
      if (one instanceof HTMLLabelElement) return one.textContent !== '' && isTicked(one.control);
      return !(isTicked(one) && (one as HTMLInputElement).labels?.length);
    };
    const isWithinWords = (one: Element): boolean => {
      const around = one.closest('p, li')?.textContent.trim() ?? '';
      return around !== '' && around !== one.textContent.trim();
    };
    return (
      [...document.querySelectorAll('button, summary, label, textarea, select, a, input')]
        .filter((one) => one.checkVisibility() && !one.closest('.unseen') && isTarget(one))
        // A link within a sentence is as high as its line.
        .filter((one) => one.localName !== 'a' || !isWithinWords(one))
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((one) => `${one.localName} ${one.textContent.trim()}`)
    );
  });
}

/** Places for what is told to a screen reader that are not there until then, which some of them miss. */
export function unheard(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=status], [aria-live]')]
      .filter((one) => one.parentElement?.checkVisibility() && !one.checkVisibility())
      .map((one) => one.outerHTML),
  );
}

/** Sets the spaces in the text as wide as a person may need them (WCAG 2.1, 1.4.12). */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body, body *')) {
      one.style.setProperty('line-height', '1.5', 'important');
      one.style.setProperty('letter-spacing', '0.12em', 'important');
      one.style.setProperty('word-spacing', '0.16em', 'important');
      if (one.localName === 'p') one.style.setProperty('margin-block-end', '2em', 'important');
    }
  });
}
