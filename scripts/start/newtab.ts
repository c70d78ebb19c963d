import type { Page } from '../browsers/types.ts';

/**
 * What an open new tab says, with all of this week's wins: many of them fold. Waits until these are
 * among them. Where a tab shows none, it is left so, and why is said instead.
 */
export async function readNewTab(page: Page, wins: readonly string[]): Promise<string> {
  await page.waitFor(() => document.querySelector('main[data-whole]'));
  const hidden = await page.evaluate(whyHidden);
  if (hidden === '') await page.waitFor(isUnfolded, wins);
  const text = await page.evaluate(() => document.body.innerText);
  await page.evaluate(fold);
  return `${tidy(text)}${hidden}`;
}

/** Runs in the page: why no wins are shown, or nothing. */
function whyHidden(): string {
  const list = document.querySelector('section[aria-labelledby=week]');
  if (list && !list.querySelector('h2 + .quiet')) return '';
  const why = list ? 'The words are covered in this profile' : 'It is a low-energy day';
  return `\n\n${why}, so the new tab shows no wins. They are kept.`;
}

/** Runs in the page: asks for more until all wins are there, and says whether these are among them. */
function isUnfolded(wins: readonly string[]): boolean {
  const more = document.querySelector<HTMLElement>('section > [aria-expanded=false]');
  more?.click();
  const plain = (some: string) => some.normalize().replace(/\s+/g, ' ').trim();
  const text = plain(document.body.textContent);
  return !more && wins.every((win) => text.includes(plain(win)));
}

/** Runs in the page: folds the wins again. */
function fold(): void {
  document.querySelector<HTMLElement>('section > [aria-expanded=true]')?.click();
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
