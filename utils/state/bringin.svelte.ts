import type { Trouble } from '@/utils/domain/trouble';
import { zone } from '@/utils/platform/here';
import { startReader } from '@/utils/platform/readerworker';
import { installationSalt } from '@/utils/platform/salt';
import { t } from '@/utils/platform/words';
import type { Columns } from '@/utils/transfer/apps/table';
import { dropWeekCopy } from '@/utils/storage/weekcopy';
import { WHYS } from '@/utils/transfer/reading';
import type { Reason } from '@/utils/transfer/trouble';
import type { UnreadWords } from '@/utils/transfer/unreadfile';
import { bringBeside, takeBackBeside, type BroughtBeside } from './beside';
import { today } from './keep';
import type { Ask, Preview, Tell } from './readerwords';

/** Where bringing a file in stands. */
export type BringInStep =
  | { kind: 'choosing' }
  | { kind: 'reading' }
  | { kind: 'locked'; wrong: boolean }
  | { kind: 'table'; rows: string[][]; guess: Columns }
  | { kind: 'preview'; preview: Preview; trouble?: Trouble }
  | { kind: 'bringing'; done: number; of: number }
  | BroughtStep
  | { kind: 'undoing'; done: number; of: number }
  /** `besideBack`: whether the settings and the note are as they were before. */
  | { kind: 'undone'; count: number; stayed: number; besideBack: boolean }
  | { kind: 'stopped' }
  | { kind: 'refused'; reason: Reason; where: string }
  | { kind: 'trouble'; trouble: Trouble };

/** It is in, and can be taken back. `trouble`: why that did not work yet. */
interface BroughtStep {
  kind: 'brought';
  count: number;
  besideKept: boolean;
  trouble?: Trouble;
}

/** A file on its way in. The reading and writing happen in a worker, so the page goes on answering. */
export class BringIn {
  #step = $state.raw<BringInStep>({ kind: 'choosing' });
  #name = $state.raw('');
  #worker: Worker | undefined;
  #preview: Preview | undefined;
  #brought: BroughtStep | undefined;
  #beside: BroughtBeside | undefined;

  get step(): BringInStep {
    return this.#step;
  }

  /** The name of the file. */
  get name(): string {
    return this.#name;
  }

  /** Whether the store is being written to: that has to end first. */
  get writing(): boolean {
    return this.#step.kind === 'bringing' || this.#step.kind === 'undoing';
  }

  /** Reads a file, and shows what is in it. Nothing is kept yet. */
  choose = async (file: File): Promise<void> => {
    this.forget();
    this.#name = file.name;
    this.#step = { kind: 'reading' };
    const worker = this.#start();
    const here = {
      today: await today(),
      zone: zone(),
      salt: await installationSalt().catch(() => ''),
      entryTitle: t('data.entry'),
    };
    // Another file may have been chosen meanwhile.
    if (worker === this.#worker) this.#ask({ kind: 'open', file, here, words: unreadWords() });
  };

  unlock = (passphrase: string): void => {
    this.#step = { kind: 'reading' };
    this.#ask({ kind: 'unlock', passphrase });
  };

  /** Reads the table by these columns, or without any each line as an entry. */
  chooseColumns = (columns: Columns | undefined): void => {
    this.#step = { kind: 'reading' };
    this.#ask({ kind: 'columns', columns });
  };

  /** Writes what the preview showed. */
  bring = (revive: boolean): void => {
    this.#step = { kind: 'bringing', done: 0, of: 0 };
    dropWeekCopy();
    this.#ask({ kind: 'bring', revive });
  };

  /** Takes out again what was brought in, but for what somebody has changed since. */
  undo = (): void => {
    if (this.#step.kind !== 'brought') return;
    this.#step = { kind: 'undoing', done: 0, of: this.#step.count };
    dropWeekCopy();
    this.#ask({ kind: 'undo' });
  };

  /** Ends what is under way, as if it had not begun. */
  stop = (): void => {
    // While it writes, the worker has to take back what it wrote; else it can go at once.
    if (this.writing) this.#ask({ kind: 'stop' });
    else this.forget();
  };

  /** Lets go of the file. */
  forget = (): void => {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#preview = this.#brought = this.#beside = undefined;
    this.#step = { kind: 'choosing' };
  };

  #start(): Worker {
    const worker = startReader();
    worker.addEventListener('message', ({ data }: MessageEvent<Tell>) => void this.#hear(data));
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#step = { kind: 'refused', reason: 'damaged', where: '' };
    });
    this.#worker = worker;
    return worker;
  }

  #ask(ask: Ask): void {
    this.#worker?.postMessage(ask);
  }

  async #hear(tell: Tell): Promise<void> {
    // A tab may have copied the week meanwhile, and the worker that writes cannot drop the copy.
    if (['brought', 'undone', 'stopped'].includes(tell.kind)) dropWeekCopy();
    switch (tell.kind) {
      case 'progress':
        this.#step = { ...tell, kind: this.#brought ? 'undoing' : 'bringing' };
        break;
      case 'preview':
        this.#preview = tell.preview;
        this.#step = tell;
        break;
      case 'trouble':
        // Nothing was written; what there was is still there to try again with.
        if (this.#brought) this.#step = { ...this.#brought, trouble: tell.trouble };
        else if (this.#preview) {
          this.#step = { kind: 'preview', preview: this.#preview, trouble: tell.trouble };
        } else this.#step = tell;
        break;
      case 'brought':
        this.#step = this.#brought = await this.#bringBeside(tell);
        break;
      case 'undone': {
        const besideBack = await this.#takeBackBeside();
        this.#brought = this.#beside = undefined;
        this.#step = { ...tell, besideBack };
        break;
      }
      case 'stopped':
        this.#step = this.#brought ?? tell;
        break;
      case 'taken':
        break;
      default:
        this.#step = tell;
    }
  }

  async #bringBeside({ count, beside }: Extract<Tell, { kind: 'brought' }>): Promise<BroughtStep> {
    try {
      this.#beside = await bringBeside(beside);
      return { kind: 'brought', count, besideKept: true };
    } catch {
      return { kind: 'brought', count, besideKept: false };
    }
  }

  async #takeBackBeside(): Promise<boolean> {
    if (!this.#beside) return true;
    return takeBackBeside(this.#beside).then(
      () => true,
      () => false,
    );
  }
}

/** A worker knows no language: it gets the words it writes. */
function unreadWords(): UnreadWords {
  const why = WHYS.map((one) => [one, t(`data.why.${one}`)] as const);
  return {
    places: { line: t('data.preview.line', '$1'), entry: t('data.preview.entry', '$1') },
    why: Object.fromEntries(why) as UnreadWords['why'],
  };
}
