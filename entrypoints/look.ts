import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dayOf } from '@/utils/domain/day';
import { FIRST_LINE, lineAtOpening, readable } from '@/utils/domain/linememory';
import { lightAt } from '@/utils/domain/light';
import { rememberedWords } from '@/utils/platform/firstwords';
import { hour, now, zone } from '@/utils/platform/here';
import { isCovered, rememberedLook, watchRemembered, wearLook } from '@/utils/platform/remembered';
import { rememberedLine } from '@/utils/platform/rememberedline';

// Runs in the head of a page before anything is painted: a module would be too late. So the first
// frame has its colours, its direction and, on the new tab, its kind line.

declare const chrome: { i18n: { getMessage: (name: string) => string } };

export default defineUnlistedScript(() => {
  const { documentElement: page } = document;
  wearLook();
  watchRemembered(wearLook);
  // The paper of the new tab has the light of the hour.
  if (location.pathname === '/newtab.html') page.dataset.light = lightAt(hour());
  const words = rememberedWords();
  page.lang = words.language_tag ?? chrome.i18n.getMessage('language_tag');
  page.dir = words.language_direction ?? chrome.i18n.getMessage('language_direction');

  // The callback runs when the heading has come and before it could be painted.
  const coming = new MutationObserver(() => {
    const heading = document.querySelector('h1');
    if (!heading) return;
    coming.disconnect();
    if (heading.id === 'line') showLine(heading);
  });
  coming.observe(page, { childList: true, subtree: true });
});

/** With its name on the heading, so that the page knows later what was shown. */
function showLine(heading: HTMLElement): void {
  const { dayStartsAt, lineEach, startCovered } = rememberedLook();
  const memory = rememberedLine();
  const line = memory && lineAtOpening(memory, dayOf(now(), zone(), dayStartsAt), lineEach);
  heading.dataset.line = line?.id ?? FIRST_LINE;
  heading.textContent = line
    ? readable(line, memory.plain, startCovered || isCovered())
    : chrome.i18n.getMessage(`kind_line_${FIRST_LINE}`);
  // What knows the line for sure comes once the store has answered. A cover does not wait for that.
  watchRemembered(() => {
    if (!line || !isCovered() || heading.textContent !== line.text) return;
    heading.textContent = readable(line, memory.plain, true);
  });
}
