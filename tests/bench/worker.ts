import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Kind } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { extensionOf, PAGE } from './handwritten.ts';
import { inTurn, table, type Compared } from './samples.ts';

/** The background worker, from the command that starts it to its script having run: ours, and an empty one. */
export const worker: Bench = {
  name: 'worker',
  title: 'The background worker',
  async run({ build, times }) {
    const compared: Compared[] = [];
    for (const kind of ['chromium', 'firefox'] as const) {
      compared.push(await measure(kind, build(kind), times));
    }
    return [
      'The worker is stopped and started. Its listeners stand when its script has run: nothing is awaited before them.',
      'In Firefox it is an event page.',
      '',
      table(compared),
    ].join('\n');
  },
};

async function measure(kind: Kind, extensionDir: string, times: number): Promise<Compared> {
  const emptyDir = await extensionOf({ 'newtab.html': PAGE, 'background.js': '' });
  const ours = await launch(kind, { extensionDir });
  const other = await launch(kind, { extensionDir: emptyDir });
  try {
    return {
      what: 'From the start to the listeners',
      where: ours.version.replace('/', ' '),
      names: ['our worker', 'an empty one'],
      ...(await inTurn(
        times,
        () => ours.timeWorker(),
        () => other.timeWorker(),
      )),
    };
  } finally {
    await Promise.all([ours.close(), other.close()]);
    await rm(emptyDir, { recursive: true, force: true });
  }
}
