// `npm run test:mutants` changes the rules one small step at a time and asks whether a test notices.
// It takes some 20 minutes. `-- --mutate utils/domain/day.ts` asks about one file, and
// `-- --incremental` only about what has changed since the last run that was called so.

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  mutate: ['utils/domain/**/*.ts', 'utils/transfer/**/*.ts'],
  coverageAnalysis: 'perTest',
  // What is worked out while a file loads belongs to no test, so every one would have to run for each
  // such mutant: tables of names, limits, coordinates of drawings. They are in the report as ignored.
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.output/mutants/report.html' },
  jsonReporter: { fileName: '.output/mutants/report.json' },
  incrementalFile: '.output/mutants/before.json',
  tempDirName: '.output/mutants/work',
  ignorePatterns: ['.output', '.profile'],
  dryRunTimeoutMinutes: 15,
};
