import { listItem } from './text';

/** What a letter to somebody safe is made of, every word as it is read. */
export interface Letter {
  greeting: string;
  /** A line of the person's own, or nothing. */
  own: string;
  /** What comes before the wins. */
  opening: string;
  wins: readonly string[];
  /** "What have you noticed?" */
  question: string;
}

/** The letter as it is copied or handed on. Parts without words are left out. */
export function letterText({ greeting, own, opening, wins, question }: Letter): string {
  const list = wins.map(listItem).join('\n');
  return [greeting, own, wins.length > 0 ? `${opening}\n${list}` : '', question]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}
