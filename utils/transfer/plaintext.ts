const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Whether a text carries the few tags that note editors write. A lone < is a person's own. */
const TAGS = /<\/?(?:b|i|u|s|p|br|div|ul|ol|li|span|font|strong|em|strike|del|h[1-6])\b[^>]*>/i;

/** The words of a note without its tags. What has none is left to the letter, but for its edges. */
export function plainText(note: string): string {
  if (!TAGS.test(note)) return note.trim();
  const every = new RegExp(TAGS, 'gi');
  return note
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<br\b[^>]*>|<\/?(?:p|div|ul|ol|h[1-6])\b[^>]*>|<\/li>/gi, '\n')
    .replace(every, '')
    .replace(/&(?:#(\d{1,7})|(\w{2,6}));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? whole) : fromCode(Number(code), whole),
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function fromCode(code: number, whole: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
