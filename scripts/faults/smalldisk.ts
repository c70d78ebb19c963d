import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addonId, uuidOf } from '../browsers/firefox-profile.ts';
import { until } from '../browsers/poll.ts';
import type { Page } from '../browsers/types.ts';
import {
  assert,
  both,
  type Fault,
  fieldText,
  keep,
  openFieldTab,
  rememberKept,
  tellsOfLoss,
  tryToKeep,
} from './fault.ts';
import { readOnceMoved, readStored, timesKept, waits } from './stored.ts';

/** A long one: Firefox still finds room for a few lines in what it had set aside. */
const LONG = 1_900;
const MOST = 40;

/** The database lives on a file system of a few megabytes, which another file fills. */
export const smallDisk: Fault = {
  name: 'a disk that is really full: a small file system, where one can be made',
  must: 'the words stay in the field and wait, and are kept once when there is room; a loss is told',
  browsers: both,
  seldom: true,
  async run({ start, kind, profileDir, extensionDir }) {
    const storage =
      kind === 'chromium'
        ? 'Default/IndexedDB'
        : `storage/default/moz-extension+++${uuidOf(addonId(extensionDir))}`;
    const place = join(profileDir, storage);
    mkdirSync(place, { recursive: true });
    if (!mount(place)) return 'not tried: only root on Linux can make one';
    try {
      const browser = await start();
      const page = await openFieldTab(browser);
      await keep(page, 'drank some water');
      await rememberKept(browser);
      await page.bringToFront();
      const filling = join(place, 'filling');
      const { kept, refused, said } = await keepUntilRefused(page, () => fill(filling));
      const why = /There is no room left on the disk|The browser isn't opening/.exec(said)?.[0];
      assert(why !== undefined, said);
      assert((await fieldText(page)) === refused, 'the words left the field');
      // They try to move over at once, and a short record may find a place that a long one did not.
      await until('the words to wait, or to have moved over', async () => {
        return (await waits(page, refused)) || timesKept(await readStored(page), refused) === 1;
      });

      rmSync(filling);
      await browser.close();
      const again = await start();
      const stored = await readOnceMoved(await openFieldTab(again));
      assert(timesKept(stored, refused) === 1, 'what was refused is not there once');
      const before = ['drank some water', ...kept];
      const there = before.filter((text) => timesKept(stored, text) === 1);
      // Chromium may take a store that it could not write to for damaged, and begin an empty one.
      const anew = kind === 'chromium' && there.length === 0;
      assert(
        anew || there.length === before.length,
        `${there.length} of ${before.length} are there`,
      );
      if (anew) await tellsOfLoss(again);
      await again.close();
      const rest = anew
        ? 'Chromium threw its store away, and the new tab told that'
        : 'all that was kept before is there';
      return `${why}; waited; kept once when there was room; ${rest}`;
    } finally {
      spawnSync('umount', ['--lazy', place]);
    }
  },
};

function mount(place: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', place]).status === 0;
}

/** Writes until nothing more goes in, down to the last bytes. */
function fill(file: string): void {
  for (const size of [1_000_000, 10_000, 100, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // No more of this size.
    }
  }
}

/**
 * Keeps one win after the other, for as long as the browser finds room. What it tidies away in
 * between is room again, so the disk is filled before each.
 */
async function keepUntilRefused(
  page: Page,
  fillUp: () => void,
): Promise<{ kept: string[]; refused: string; said: string }> {
  const kept: string[] = [];
  for (;;) {
    const text = `said no ${kept.length} `.padEnd(LONG, 'no ').trim();
    fillUp();
    const said = await tryToKeep(page, text);
    if (said !== 'Kept.') return { kept, refused: text, said };
    kept.push(text);
    assert(kept.length < MOST, 'the disk never was full');
  }
}
