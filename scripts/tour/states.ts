import { rm } from 'node:fs/promises';
import { withAllowed } from '../../tests/browser/allowed.ts';
import { empty, reads, seed } from '../../tests/browser/newtab.ts';
import { REFUSED, STATES, WINS, WITH_SITES } from '../../tests/browser/newtab-states.ts';
import { launch } from '../browsers/driver.ts';
import type { Browser, Page } from '../browsers/types.ts';
import { zoneWhereItIs } from '../browsers/zone.ts';
import { openNewTab, pictureAll } from './pictures.ts';

/** Takes pictures of every state of a new tab that the tests know. */
export async function pictureStates(): Promise<void> {
  const extensionDir = await withAllowed('chromium', 'topSites');
  const running = await launch('chromium', { extensionDir, env: { TZ: zoneWhereItIs(10) } });
  try {
    for (const { picture, bring } of [...STATES, WITH_SITES]) {
      await inTab(running, async (tab) => {
        await bring(tab);
        await pictureAll(tab, `newtab-${picture}`);
      });
    }
    await inTab(running, async (tab) => {
      await seed(tab, WINS);
      await reads(tab, 'said no');
      await tab.emulate({ contrast: true });
      await pictureAll(tab, 'newtab-contrast');
      await tab.emulate({ contrast: false, forcedColors: true });
      await pictureAll(tab, 'newtab-forced-colours');
    });
    const tab = await openNewTab(running);
    await REFUSED.bring(tab);
    await pictureAll(tab, `newtab-${REFUSED.picture}`);
  } finally {
    await running.close();
    await rm(extensionDir, { recursive: true, force: true });
  }
}

/** Does something in a new tab, and leaves nothing of it to the next one. */
async function inTab(running: Browser, work: (tab: Page) => Promise<void>): Promise<void> {
  const tab = await openNewTab(running);
  // The address bar has the focus until somebody clicks into the page.
  await tab.click('h1');
  await work(tab);
  await empty(tab);
  await tab.close();
}
