// `npm run test:mutants` changes the rules one small step at a time and sees whether a test notices.
// `-- --mutate utils/domain/day.ts` does it for one file.

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  mutate: ['utils/domain/**/*.ts', 'utils/transfer/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incrementalFile: '.output/mutants/before.json',
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.output/mutants/report.html' },
  jsonReporter: { fileName: '.output/mutants/report.json' },
  tempDirName: '.output/mutants/work',
  ignorePatterns: ['.output', '.profile'],
};
