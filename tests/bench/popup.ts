import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { extensionOf, PAGE } from './handwritten.ts';
import { inTurn, table, type Compared } from './samples.ts';

/** The toolbar button, from the press to a caret that takes keys: ours, and a page of static HTML. */
export const popup: Bench = {
  name: 'popup',
  title: 'The popup',
  async run({ build, times }) {
    const compared: Compared[] = [];
    for (const kind of ['chromium', 'firefox'] as const) {
      compared.push(await measure(kind, build(kind), times));
    }
    return table(compared);
  },
};

async function measure(kind: Kind, extensionDir: string, times: number): Promise<Compared> {
  const staticDir = await staticExtension();
  const ours = await launch(kind, { extensionDir });
  const other = await launch(kind, { extensionDir: staticDir });
  try {
    const samples = await inTurn(
      times,
      () => open(ours),
      () => open(other),
    );
    return {
      what: 'Toolbar button to a caret that takes keys',
      where: ours.version.replace('/', ' '),
      names: ['our popup', 'static page'],
      limit: 1.3,
      ...samples,
    };
  } finally {
    await Promise.all([ours.close(), other.close()]);
    await rm(staticDir, { recursive: true, force: true });
  }
}

async function open(browser: Browser): Promise<number> {
  const start = performance.now();
  const popup = await browser.openPopup();
  const takesKeys = () =>
    popup.evaluate(() => document.hasFocus() && document.activeElement?.matches('textarea'));
  while (!(await takesKeys()));
  const took = performance.now() - start;
  await popup.close();
  return took;
}

/** The smallest extension with a field in its popup, as fast as a popup can be. */
function staticExtension(): Promise<string> {
  return extensionOf({
    'newtab.html': PAGE,
    'popup.html': `${PAGE}<textarea autofocus rows="3"></textarea>`,
  });
}
