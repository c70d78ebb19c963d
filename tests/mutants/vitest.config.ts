import { defineConfig } from 'vitest/config';
import { code } from '../../vitest.config';

/** The tests that are asked about mutants: those of the folders that are mutated, and of what is drawn. */
export default defineConfig({
  ...code,
  test: {
    include: ['tests/unit/{domain,transfer,components}/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 20_000,
  },
});
