import type { Row } from '@/utils/transfer/csv';
import type { Found, Why } from '@/utils/transfer/reading';

/** A row of a table that is not read, as it stands in the file. */
export function unread({ line, raw }: Row, why: Why): Found {
  return { kind: 'unread', unread: { counted: 'line', at: line, why, text: raw } };
}

/** A piece of JSON that is not read. */
export function unreadPiece(at: number, why: Why, piece: unknown): Found {
  return { kind: 'unread', unread: { counted: 'entry', at, why, text: JSON.stringify(piece) } };
}
