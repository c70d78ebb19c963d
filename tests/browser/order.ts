import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes goes first: begun last, it would be waited for alone. */
const LONG = [
  ...['faults-firefox', 'kills', 'faults-chromium', 'accessible', 'naughty', 'pause-look', 'start'],
  ...['nudge-ways', 'newtab-access', 'translatable', 'pause', 'rest', 'newtab', 'nudge'],
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
