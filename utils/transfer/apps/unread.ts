import type { Found, Why } from '@/utils/transfer/reading';

/** A line that is not read, with its text. */
export function unread(line: number, why: Why, text: string): Found {
  return { kind: 'unread', unread: { line, why, text } };
}

/** A piece of JSON that is not read. */
export function unreadPiece(place: number, why: Why, piece: unknown): Found {
  return unread(place, why, JSON.stringify(piece));
}
