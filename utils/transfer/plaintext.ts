const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The few tags that note editors write, with attributes that have values or with none. A lone < is a person's
 * own, and so are words between < and >.
 */
const TAG =
  /<(\/?(?:b|i|u|s|p|br|div|ul|ol|li|span|font|strong|em|strike|del|h[1-6]))(?:\s[^<>=]*=[^<>]*|\s*\/?)>/gi;

/** The words of a note without its tags. What has none is left to the letter, but for its edges. */
export function plainText(note: string): string {
  if (note.search(TAG) === -1) return note.trim();
  return note
    .replace(TAG, (_, name: string) => inPlaceOf(name.toLowerCase()))
    .replace(/&(?:#(\d{1,7})|(\w{2,6}));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? whole) : fromCode(Number(code), whole),
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function inPlaceOf(name: string): string {
  if (name === 'li') return '\n- ';
  return /^(?:br|\/li|\/?(?:p|div|ul|ol|h\d))$/.test(name) ? '\n' : '';
}

function fromCode(code: number, whole: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
