import type { Trouble } from '@/utils/domain/trouble';
import { saveFile } from '@/utils/platform/download';
import { firstDayOfWeek } from '@/utils/platform/here';
import { t } from '@/utils/platform/words';
import { askReader } from './askreader';
import { noteSaved } from './backupoffer.svelte';
import { moveOver, today } from './keep';
import type { Ask, Readable, Shape, Whole } from './readerwords';
import { readBeside } from './takeout';

/** Where taking a file out stands. */
export type TakeStep =
  | { kind: 'choosing' }
  | { kind: 'making'; shape: Shape }
  | { kind: 'taken'; name: string }
  | { kind: 'trouble'; trouble: Trouble };

const ENDINGS: Readonly<Record<Shape, string>> = {
  json: 'json',
  age: 'json.age',
  csv: 'csv',
  markdown: 'md',
};

/** Files of the journal, made in a worker and handed to the browser to save. */
export class TakeFile {
  #step = $state.raw<TakeStep>({ kind: 'choosing' });

  get step(): TakeStep {
    return this.#step;
  }

  /** Makes a file and saves it. */
  take = async (wanted: Whole | Readable): Promise<void> => {
    const { shape } = wanted;
    this.#step = { kind: 'making', shape };
    try {
      // What waits for its place is kept as well.
      await moveOver().catch(() => undefined);
      const [ask, day] = await Promise.all([askFor(wanted), today()]);
      const tell = await askReader(ask);
      if (tell.kind === 'taken') {
        const name = `inbetween-${day}.${ENDINGS[shape]}`;
        saveFile(tell.file, name);
        this.#step = { kind: 'taken', name };
        if (shape === 'json' || shape === 'age') await noteSaved().catch(() => undefined);
      } else
        this.#step = {
          kind: 'trouble',
          trouble: tell.kind === 'trouble' ? tell.trouble : 'refused',
        };
    } catch {
      this.#step = { kind: 'trouble', trouble: 'refused' };
    }
  };
}

async function askFor(wanted: Whole | Readable): Promise<Ask> {
  if (wanted.shape === 'json' || wanted.shape === 'age')
    return { kind: 'take', ...wanted, beside: await readBeside() };
  // A worker knows no language: it gets the words it writes. Most visits need none of them.
  const { namesIn } = await import('@/utils/domain/named');
  const words = {
    title: t('extension.name'),
    week: t('data.markdown.week', '$1', '$2'),
    pause: t('data.markdown.pause'),
    kindLines: t('data.markdown.kind_lines'),
    names: namesIn(t),
    firstDay: firstDayOfWeek(),
  };
  return { kind: 'take', ...wanted, words };
}
