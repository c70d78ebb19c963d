import type { Trouble } from '@/utils/domain/trouble';
import { saveFile } from '@/utils/platform/download';
import { firstDayOfWeek } from '@/utils/platform/here';
import { startReader } from '@/utils/platform/readerworker';
import { readChosen } from '@/utils/platform/settings';
import { t } from '@/utils/platform/words';
import { today } from './keep';
import type { Ask, Shape, Tell } from './readerwords';

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

  /** Makes a file and saves it. The passphrase is for the encrypted shape. */
  take = async (
    shape: Shape,
    { passphrase = '', withPrivate = false }: { passphrase?: string; withPrivate?: boolean } = {},
  ): Promise<void> => {
    this.#step = { kind: 'making', shape };
    try {
      const [settings, day] = await Promise.all([readChosen(), today()]);
      const tell = await askOnce({
        kind: 'take',
        shape,
        settings,
        passphrase,
        withPrivate,
        words: {
          title: t('extension.name'),
          week: t('data.markdown.week', '$1', '$2'),
          pause: t('data.markdown.pause'),
          kindLines: t('data.markdown.kind_lines'),
          firstDay: firstDayOfWeek(),
        },
      });
      if (tell.kind === 'taken') {
        const name = `inbetween-${day}.${ENDINGS[shape]}`;
        saveFile(tell.file, name);
        this.#step = { kind: 'taken', name };
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

/** Asks a worker one thing, and lets it go. */
function askOnce(ask: Ask): Promise<Tell> {
  const worker = startReader();
  return new Promise<Tell>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Tell>) => resolve(data);
    worker.onerror = () => reject(new Error('The worker ended.'));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
