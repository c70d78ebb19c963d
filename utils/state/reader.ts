import { withoutPrivate } from '@/utils/domain/forothers';
import { KINDS, type Kind } from '@/utils/domain/journal';
import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';
import { bringIn, takeBack, type Brought } from '@/utils/storage/bringin';
import type { Course } from '@/utils/storage/bulkwrite';
import { compare, countAs, recordsAs, type Comparison } from '@/utils/storage/compare';
import { readEverything } from '@/utils/storage/everything';
import { seal } from '@/utils/transfer/age';
import type { Table } from '@/utils/transfer/apps/table';
import { writeCsv } from '@/utils/transfer/csvfile';
import { writeJournal } from '@/utils/transfer/journalfile';
import { writeMarkdown } from '@/utils/transfer/markdownfile';
import { readableWin } from '@/utils/transfer/readable';
import type { Here, Reading } from '@/utils/transfer/reading';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { FileTrouble } from '@/utils/transfer/trouble';
import { writeUnread, type UnreadWords } from '@/utils/transfer/unreadfile';
import type { Ask, Preview, Tell } from './readerwords';

/** How many lines that are not read, and how many entries, a preview shows. */
const SHOWN = 50;
const SAMPLES = 3;

/** Reads, compares and writes on behalf of a page that must go on answering: it lives in a worker. */
export class Reader {
  #tell: (tell: Tell) => void;
  #file: Blob | undefined;
  #here: Here | undefined;
  #words: UnreadWords | undefined;
  #table: Table | undefined;
  #reading: Reading | undefined;
  #comparison: Comparison | undefined;
  #brought: Brought | undefined;
  #stopped = false;

  constructor(tell: (tell: Tell) => void) {
    this.#tell = tell;
  }

  /** Does what is asked, and tells what came of it. Never throws. */
  async hear(ask: Ask): Promise<void> {
    try {
      await this.#do(ask);
    } catch (error) {
      if (error instanceof FileTrouble) this.#refuse(error);
      else if (error instanceof StoreTrouble)
        this.#tell({ kind: 'trouble', trouble: error.trouble });
      // Whatever a file did to its reader, it is the file that is not taken.
      else if (['bring', 'undo', 'take'].includes(ask.kind)) {
        this.#tell({ kind: 'trouble', trouble: troubleOf(error) });
      } else this.#tell({ kind: 'refused', reason: 'damaged', where: '' });
    }
  }

  async #do(ask: Ask): Promise<void> {
    switch (ask.kind) {
      case 'open':
        this.#file = ask.file;
        this.#here = ask.here;
        this.#words = ask.words;
        return this.#open();
      case 'unlock':
        return this.#open(ask.passphrase);
      case 'columns':
        if (this.#table && this.#here) {
          await this.#look(readColumns(this.#table, ask.columns, this.#here));
        }
        return;
      case 'bring':
        return this.#bring(ask.revive);
      case 'undo':
        return this.#undo();
      case 'stop':
        this.#stopped = true;
        return;
      case 'take':
        this.#tell({ kind: 'taken', file: await takeOut(ask) });
    }
  }

  #refuse({ reason, where }: FileTrouble): void {
    if (reason === 'passphrase') this.#tell({ kind: 'locked', wrong: true });
    else this.#tell({ kind: 'refused', reason, where });
  }

  async #open(passphrase?: string): Promise<void> {
    if (!this.#file || !this.#here) return;
    const opened = await openFile(this.#file, this.#here, passphrase);
    if (opened.kind === 'encrypted') {
      this.#tell({ kind: 'locked', wrong: false });
    } else if (opened.kind === 'table') {
      this.#table = opened.table;
      const { rows, guess } = opened.table;
      // One more, since the first may be names.
      const some = rows.slice(0, SAMPLES + 1).map(({ cells }) => cells);
      this.#tell({ kind: 'table', rows: some, guess });
    } else {
      await this.#look(opened.reading);
    }
  }

  async #look(reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#comparison = await compare(reading.records, reading.source !== 'inbetween');
    const { unread } = reading;
    const unreadFile =
      this.#words && unread.length > 0
        ? new Blob([writeUnread(unread, this.#words)], { type: 'text/plain' })
        : undefined;
    const preview = { ...previewOf(reading, this.#comparison), unreadFile };
    this.#tell({ kind: 'preview', preview });
  }

  async #bring(revive: boolean): Promise<void> {
    const comparison = this.#comparison;
    if (!comparison || !this.#reading) return;
    const of =
      countAs(comparison, 'fresh') +
      countAs(comparison, 'newer') +
      (revive ? countAs(comparison, 'deleted') : 0);
    const brought = await bringIn(comparison, revive, this.#course(of));
    if (!brought) {
      this.#tell({ kind: 'stopped' });
      return;
    }
    this.#tell({ kind: 'brought', count: total(brought), beside: this.#reading.beside });
    this.#brought = brought;
    // What undoes it is short. The records are in the store now, and here no more.
    this.#comparison = this.#reading = undefined;
  }

  async #undo(): Promise<void> {
    if (!this.#brought) return;
    const taken = await takeBack(this.#brought, this.#course(total(this.#brought)));
    if (!taken) {
      this.#tell({ kind: 'stopped' });
      return;
    }
    this.#brought = undefined;
    this.#tell({ kind: 'undone', ...taken });
  }

  /** How writing so many records goes, told to the page. */
  #course(of: number): Course {
    this.#stopped = false;
    return {
      progress: (done) => this.#tell({ kind: 'progress', done, of }),
      stopped: () => this.#stopped,
    };
  }
}

function previewOf(reading: Reading, comparison: Comparison): Omit<Preview, 'unreadFile'> {
  const { source, unread, beside, wordless, long, undated } = reading;
  return {
    source,
    fresh: Object.fromEntries(KINDS.map((kind) => [kind, comparison.counts[kind].fresh])) as Record<
      Kind,
      number
    >,
    newer: countAs(comparison, 'newer'),
    deleted: countAs(comparison, 'deleted'),
    here: countAs(comparison, 'here'),
    beside,
    unread: unread.slice(0, SHOWN),
    unreadCount: unread.length,
    wordless,
    long,
    undated,
    samples: recordsAs(comparison, 'wins', ['fresh'])
      .take(SAMPLES)
      .map(({ record }) => ({ day: record.day, text: record.text }))
      .toArray(),
  };
}

function total(records: Brought): number {
  return KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
}

async function takeOut(ask: Extract<Ask, { kind: 'take' }>): Promise<Blob> {
  const everything = await readEverything();
  if (ask.shape === 'json' || ask.shape === 'age') {
    const bytes = await writeJournal({ ...everything, ...ask.beside });
    const sealed = ask.shape === 'age' ? await seal(bytes, ask.passphrase) : bytes;
    return new Blob([sealed], { type: 'application/octet-stream' });
  }
  const { names } = ask.words;
  const records = ask.withPrivate
    ? everything
    : withoutPrivate(everything, (need) => readableWin(need, names));
  const text = ask.shape === 'csv' ? writeCsv(records, names) : writeMarkdown(records, ask.words);
  return new Blob([text], { type: ask.shape === 'csv' ? 'text/csv' : 'text/markdown' });
}
