import { test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { runKills } from '../../scripts/faults/kills.ts';
import { built } from './builds';

/** Of each browser; `npm run faults -- --kills N --seed S` makes others. */
const KILLS = 150;
const SEED = 20261121;

test.concurrent.each<Kind>(['chromium', 'firefox'])(
  'what was said to be kept is there once, whatever was killed and when; other words are in the field: %s',
  async (kind) => {
    const tally = await runKills({ kind, extensionDir: built[kind], seed: SEED, count: KILLS });
    console.log(`${kind}, seed ${SEED}\n${tally.toString()}`);
  },
  900_000,
);
