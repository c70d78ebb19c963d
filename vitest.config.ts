import { svelte } from '@sveltejs/vite-plugin-svelte';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { zoneWhereItIs } from './scripts/browsers/zone.ts';
import { LongFirst } from './tests/browser/order.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** How the code itself is run, without a browser. */
export const code = {
  plugins: [svelte()],
  resolve: {
    alias: { '@': root, 'wxt/browser': `${root}tests/fakebrowser.ts` },
    conditions: ['browser'],
  },
};

const UNIT = 'tests/unit/**/*.test.ts';

/** Tests of what holds state, or that put something in the place of a module: each needs a world of its own. */
const APART = globSync(UNIT, { cwd: root }).filter(
  (file) =>
    /\/(?:state|storage|platform)\//.test(file) ||
    /\bvi\.(?:mock|doMock|stubGlobal)\(/.test(readFileSync(`${root}${file}`, 'utf8')),
);

const unit = {
  setupFiles: ['tests/unit/setup.ts'],
  // The generator of any Unicode text takes seconds to get ready on a busy machine.
  testTimeout: 20_000,
  maxWorkers: availableParallelism(),
  // Without a browser a state comes within a few ms, or not at all.
  expect: { poll: { interval: 5 } },
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/plainline.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        ...code,
        test: {
          ...unit,
          name: 'unit',
          include: [UNIT],
          exclude: APART,
          // A world for each file takes longer than what most of them do in it.
          isolate: false,
        },
      },
      {
        ...code,
        test: { ...unit, name: 'apart', include: APART },
      },
      {
        ...code,
        // What takes seconds alone takes longer beside the builds and the linter.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          setupFiles: ['tests/unit/setup.ts'],
          testTimeout: 300_000,
        },
      },
      {
        resolve: { alias: { '@': root } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          // Some files have two browsers at a time: fewer of them than there are cores.
          maxWorkers: availableParallelism() < 4 ? 2 : 3,
          // Midnight never comes in the middle of a test, whenever the tests are run.
          env: { TZ: zoneWhereItIs(12) },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A busy machine lets a state come late, and a test is not about how late.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
