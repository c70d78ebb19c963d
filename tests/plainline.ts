import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that any tool can read. A file that did not load counts as failed. */
export default class PlainLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      if (tests.length === 0 && module.state() === 'failed') count.failed += 1;
    }
    const left = count.skipped + count.pending;
    console.log(`${count.passed} passed, ${count.failed} failed${left ? `, ${left} skipped` : ''}`);
  }
}
