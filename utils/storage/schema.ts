import type { DBSchema } from 'idb';
import type { Draft } from '@/utils/domain/draft';
import type { EditDraft } from '@/utils/domain/editdraft';
import type { FormDraft } from '@/utils/domain/formdraft';
import type { KindLine, LineMark } from '@/utils/domain/kindline';
import type { Pause } from '@/utils/domain/pause';
import type { OwnPractice } from '@/utils/domain/practice';
import type { Reflection } from '@/utils/domain/reflection';
import type { Tombstone } from '@/utils/domain/tombstone';
import type { Win } from '@/utils/domain/win';

/** The database as the last migration leaves it. */
export interface Schema extends DBSchema {
  /** A tombstone has no day, so the index passes it by. */
  wins: { key: string; value: Win | Tombstone; indexes: { day: string } };
  drafts: { key: string; value: Draft | FormDraft | EditDraft };
  kindLines: {
    key: string;
    value: KindLine | Tombstone;
    indexes: { text: string; standing: [string, string] };
  };
  /** What the person said of lines that are built in. */
  lineMarks: { key: string; value: LineMark };
  pauses: { key: string; value: Pause | Tombstone; indexes: { day: string } };
  reflections: { key: string; value: Reflection | Tombstone; indexes: { day: string } };
  /** Practice forms of the person's own. */
  practices: { key: string; value: OwnPractice | Tombstone };
  /** What is noted of the store itself (about.ts). */
  about: { key: string; value: { id: 'kept' } };
}
