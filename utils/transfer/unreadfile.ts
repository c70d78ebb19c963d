import type { Unread, Why } from './reading';

/** The words of such a file that are not those of the file it is about, in the person's language. */
export interface UnreadWords {
  /** With $1 for the number. */
  places: Readonly<Record<Unread['counted'], string>>;
  why: Readonly<Record<Why, string>>;
}

/** What is not read of a file, as a text: of each piece where it stands, why, and all of it as it was. */
export function writeUnread(unread: readonly Unread[], { places, why }: UnreadWords): string {
  return unread
    .map(
      (one) =>
        `${places[one.counted].replace('$1', String(one.at))}: ${why[one.why]}\n${one.text}\n`,
    )
    .join('\n');
}
