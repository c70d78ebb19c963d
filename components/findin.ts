const HIGHLIGHT = 'found';

/**
 * Shows the parts of a page that have every word of the query in them, hides the others, and marks
 * the words. An empty query shows all. Returns whether anything is left to see.
 */
export function findIn(parts: Iterable<HTMLElement>, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const marked: Range[] = [];
  let found = false;
  for (const part of parts) {
    const text = fold(part.textContent);
    const has = words.every((word) => text.includes(word));
    part.hidden = !has;
    found ||= has;
    if (has) marked.push(...words.flatMap((word) => rangesOf(part, word)));
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(...marked));
  return found;
}

/** Where the word stands in the part, as far as it is within one run of text. */
function rangesOf(part: HTMLElement, word: string): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = fold(node.nodeValue ?? '');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = document.createRange();
      const { length } = node.nodeValue ?? '';
      range.setStart(node, Math.min(at, length));
      range.setEnd(node, Math.min(at + word.length, length));
      ranges.push(range);
    }
  }
  return ranges;
}

function fold(text: string): string {
  return text.toLowerCase();
}
