import { svelte } from '@sveltejs/vite-plugin-svelte';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/browser/order';

const root = fileURLToPath(new URL('.', import.meta.url));

/** How the code itself is run, without a browser. */
export const code = {
  plugins: [svelte()],
  resolve: {
    alias: { '@': root, 'wxt/browser': `${root}tests/fakebrowser.ts` },
    conditions: ['browser'],
  },
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/plainline.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        ...code,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/setup.ts'],
          // The generator of any Unicode text takes seconds to get ready on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        ...code,
        test: { name: 'long', include: ['tests/long/**/*.test.ts'] },
      },
      {
        resolve: { alias: { '@': root } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],

          globalSetup: ['tests/browser/setup.ts'],
          // A core for each browser at a time, and one for what they have to wait for.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
