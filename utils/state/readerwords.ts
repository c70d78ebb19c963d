import type { Day } from '@/utils/domain/day';
import type { Beside, Kind } from '@/utils/domain/journal';
import type { Trouble } from '@/utils/domain/trouble';
import type { Columns } from '@/utils/transfer/apps/table';
import type { MarkdownWords } from '@/utils/transfer/markdownfile';
import type { Here, Source, Unread } from '@/utils/transfer/reading';
import type { Reason } from '@/utils/transfer/trouble';
import type { UnreadWords } from '@/utils/transfer/unreadfile';

// What a page and the worker that reads and writes files say to one another.

/** The whole journal, with all that is just for the person. */
export type Whole = { shape: 'json' } | { shape: 'age'; passphrase: string };

/** What of it can be read anywhere, with what is just for the person or without. */
export interface Readable {
  shape: 'csv' | 'markdown';
  withPrivate: boolean;
}

/** In what shape a journal is taken out. */
export type Shape = (Whole | Readable)['shape'];

/** What a page asks for. */
export type Ask =
  | { kind: 'open'; file: Blob; here: Here; words: UnreadWords }
  | { kind: 'unlock'; passphrase: string }
  /** Without columns, each line is an entry. */
  | { kind: 'columns'; columns: Columns | undefined }
  | { kind: 'bring'; revive: boolean }
  | { kind: 'undo' }
  | { kind: 'stop' }
  | ({ kind: 'take'; beside: Beside } & Whole)
  | ({ kind: 'take'; words: MarkdownWords } & Readable);

/** What would be brought in. */
export interface Preview {
  source: Source;
  fresh: Record<Kind, number>;
  newer: number;
  deleted: number;
  here: number;
  beside: Beside | undefined;
  /** The first of the lines that are not read, and how many there are. */
  unread: Unread[];
  unreadCount: number;
  /** All of them, as a text file. */
  unreadFile: Blob | undefined;
  wordless: number;
  long: number;
  undated: number;
  /** The first few entries, as they would be kept. */
  samples: { day: Day; text: string }[];
}

/** What the worker answers. */
export type Tell =
  | { kind: 'locked'; wrong: boolean }
  | { kind: 'table'; rows: string[][]; guess: Columns }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'brought'; count: number; beside: Beside | undefined }
  | { kind: 'undone'; count: number; stayed: number }
  | { kind: 'stopped' }
  | { kind: 'refused'; reason: Reason; where: string }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'taken'; file: Blob };
