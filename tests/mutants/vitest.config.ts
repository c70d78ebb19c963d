import { defineConfig } from 'vitest/config';
import { code } from '../../vitest.config';

/** The tests that are asked about mutants: those of the folders that are mutated, and of what is drawn. */
export default defineConfig({
  ...code,
  test: {
    include: ['tests/unit/{domain,transfer,components}/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // A mutant is not to count as noticed because the machine was busy.
    testTimeout: 120_000,
  },
});
