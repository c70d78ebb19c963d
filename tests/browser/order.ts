import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long goes first: begun last, it would be waited for alone. Of those that have two browsers at a time
 * (`kills`, `start`, the end of `faults-*`) no two meet.
 */
const LONG = [
  ...['kills', 'accessible', 'faults-firefox', 'newtab-access', 'faults-chromium', 'translatable'],
  ...['pause-look', 'nudge-ways', 'start', 'naughty', 'nudge', 'pause', 'rest', 'data', 'keep'],
  ...['practice', 'nudge-settings', 'capture-elsewhere'],
];

/** The order of test files. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/tests/browser/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
