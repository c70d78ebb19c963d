import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../browsers/driver.ts';
import { until } from '../browsers/poll.ts';
import type { Browser, Kind, Page } from '../browsers/types.ts';
import { clearMark, enterInAddressBar, type Heard, hearKept, hearMark } from './captures.ts';
import { emptyField, openField } from './field.ts';
import { heardGoodbye, noteGoodbye } from './goodbye.ts';
import { type Kill, planKills } from './killplan.ts';
import { readStored, type Stored, timesKept } from './stored.ts';
import { Tally } from './tally.ts';

/** Words in the field for longer than this are there again after any kill (ms). */
const SAFE_AFTER = 100;

/** Firefox starts no event page any more after six crashes within half a minute. */
const ALL_CRASHES = { 'extensions.webextensions.crash.threshold': 10_000 };

export interface KillOptions {
  readonly kind: Kind;
  readonly extensionDir: string;
  readonly seed: number;
  readonly count: number;
}

/**
 * Keeps one win after the other and kills what keeps it, at a moment that the seed chooses. What
 * was said to be kept must be there, once; what stood in the field must be there again or kept.
 * Throws if it is not. One profile lasts over the kills, and is gone after them.
 */
export async function runKills(options: KillOptions): Promise<Tally> {
  const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
  try {
    const tally = await killIn(profileDir, options);
    if (!tally.sound) throw new Error(tally.toString());
    return tally;
  } finally {
    await rm(profileDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function killIn(profileDir: string, options: KillOptions): Promise<Tally> {
  const { kind, extensionDir } = options;
  const start = () => launch(kind, { extensionDir, profileDir, prefs: ALL_CRASHES });
  const tally = new Tally();
  let running = await start();
  let reader = await running.openPage('options.html');
  try {
    for (const kill of planKills(kind, options.seed, options.count)) {
      const { heard, owed } = await killOnce(running, reader, kill);
      if (kill.kind === 'browser') running = await start();
      // The reader died as well.
      if (kill.kind === 'browser' || kill.kind === 'crash')
        reader = await running.openPage('options.html');
      if (kill.kind === 'crash' && (await heardGoodbye(reader)))
        throw new Error('The page was told to go: that is no crash');
      tally.killed(kill, heard.said);
      await judge(running, reader, kill, owed, tally);
    }
    tally.compare(await readStored(reader));
  } finally {
    await running.close();
  }
  return tally;
}

interface Outcome {
  /** Whether "Kept." was seen before the kill. */
  readonly heard: Heard;
  /** The words had been in the field for long enough to be there again. */
  readonly owed: boolean;
}

function killOnce(running: Browser, reader: Page, kill: Kill): Promise<Outcome> {
  return kill.kind === 'worker' ? inWorker(running, reader, kill) : inField(running, reader, kill);
}

async function inWorker(running: Browser, reader: Page, kill: Kill): Promise<Outcome> {
  await clearMark(reader);
  const mark = hearMark(reader);
  await enterInAddressBar(running, kill.text);
  await pause(kill.delay);
  await running.killWorker();
  await clearMark(reader);
  return { heard: mark, owed: false };
}

async function inField(running: Browser, reader: Page, kill: Kill): Promise<Outcome> {
  const field = await openField(running, reader, kill.popup);
  await emptyField(field);
  if (kill.kind === 'crash') await noteGoodbye(field);
  await field.type(kill.text);
  // Owed is what stood in the field, not what was on its way there.
  await field.waitFor((words) => document.querySelector('textarea')?.value === words, kill.text);
  const typed = performance.now();
  const heard = hearKept(field);
  await pause(kill.rest);
  // Not awaited: the kill may come before the key.
  const pressed = kill.enter ? field.press('Enter').catch(() => undefined) : undefined;
  await pause(kill.delay);
  const lasted = performance.now() - typed;
  // A machine that is late for us is so for the page and its disk as well.
  const late = lasted - kill.rest - kill.delay;
  const owed = lasted - 2 * late > SAFE_AFTER;
  await strike(running, field, kill, heard);
  await pressed;
  return { heard, owed };
}

async function strike(running: Browser, field: Page, kill: Kill, kept: Heard): Promise<void> {
  if (kill.kind === 'browser') return running.kill();
  if (kill.kind === 'crash') return running.crashPages();
  if (kill.kind !== 'bystander') return field.close();
  await running.killWorker();
  // The page lives on and has to finish what it began.
  await kept.done;
  await field.close();
}

/** Looks for what is owed, in the database and in the field as it opens the next time. */
async function judge(
  running: Browser,
  reader: Page,
  { text }: Kill,
  owed: boolean,
  tally: Tally,
): Promise<void> {
  const stored = await landed(reader, text, owed);
  const kept = timesKept(stored, text) > 0;
  if (kept && stored.draft !== text) {
    tally.inPlace(text, false);
    return;
  }
  if (!kept && !owed) return;
  const field = await openField(running, reader, false);
  const holds = (words: string) => document.querySelector('textarea')?.value === words;
  const inField = await field.evaluate(holds, text);
  await field.close();
  if (kept) tally.inPlace(text, inField);
  else tally.draft(text, inField);
}

/** What is stored, once a write that was on its way from the killed page has arrived. */
async function landed(reader: Page, text: string, owed: boolean): Promise<Stored> {
  const arrived = async () => {
    const stored = await readStored(reader);
    return (!owed || stored.draft === text || timesKept(stored, text) > 0) && stored;
  };
  return until('the words', arrived, { timeout: 2_000 }).catch(() => readStored(reader));
}
