import { browser } from 'wxt/browser';

/** What the address bar shows under what is typed. */
export type Suggestion = (line: string) => string;

/**
 * Answers the keyword in the address bar: `suggest` as it is typed, `enter` on Enter. To be called
 * before the worker awaits anything.
 */
export function onOmnibox(suggest: Suggestion, enter: (line: string) => void): void {
  const show = (description: string) => {
    void browser.omnibox.setDefaultSuggestion({ description: plain(description) });
  };
  browser.omnibox.onInputStarted.addListener(() => {
    show(suggest(''));
  });
  browser.omnibox.onInputChanged.addListener((line, answer) => {
    // Firefox shows the first line one key late, as if a letter were lost: there it stays general,
    // and a second line says what will be kept.
    if (import.meta.env.FIREFOX) answer([{ content: line, description: suggest(line) }]);
    else show(suggest(line));
  });
  browser.omnibox.onInputEntered.addListener(enter);
}

/** Chromium reads a suggestion as XML, Firefox as text. */
function plain(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  // Characters that XML does not have would make Chromium drop the whole suggestion.
  return (
    text
      .toWellFormed()
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
      .replace(/[&<>]/g, (sign) => names[sign] ?? sign)
      // It puts all that was typed in the place of this. A sign that is not seen parts the two.
      .replaceAll('%s', '%\u2060s')
  );
}
