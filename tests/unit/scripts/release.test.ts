import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { newsOf } from '@/utils/domain/news';
import { comesAfter, releasedChangelog } from '../../../scripts/release/version.ts';

describe('a version comes after another', () => {
  test.each([
    ['0.2.0', '0.1.0'],
    ['0.1.1', '0.1.0'],
    ['0.10.0', '0.9.9'],
    ['1.0.0', '0.99.99'],
  ])('%s after %s, and not before', (later, earlier) => {
    expect(comesAfter(later, earlier)).toBe(true);
    expect(comesAfter(earlier, later)).toBe(false);
  });

  test.each(['0.1.0', '', '1', '0.2', 'v0.2.0', '0.2.0-beta.1', '0.02.0', '0.2.0.0', ' 0.2.0'])(
    'never "%s" after 0.1.0',
    (version) => {
      expect(comesAfter(version, '0.1.0')).toBe(false);
    },
  );
});

const changelog = `# What changed

## Next, not yet in the stores

- A thing that costs $& nothing.

## 0.1.0, 2026-11-01

- The first.
`;

describe('the changelog of a release', () => {
  test('has version and day in the place of the newest heading, and all else as it was', () => {
    expect(releasedChangelog(changelog, '0.2.0', '2026-12-01')).toBe(
      changelog.replace('## Next, not yet in the stores', '## 0.2.0, 2026-12-01'),
    );
  });

  test('is what "What is new" reads', () => {
    const released = releasedChangelog(changelog, '0.2.0', '2026-12-01') ?? '';
    expect(newsOf(released, '0.2.0')).toEqual(['A thing that costs $& nothing.']);
    expect(newsOf(released, '0.1.0')).toEqual(['The first.']);
  });

  test('is none if the newest part is released, or has nothing in it', () => {
    const released = releasedChangelog(changelog, '0.2.0', '2026-12-01') ?? '';
    expect(releasedChangelog(released, '0.3.0', '2026-12-02')).toBeUndefined();
    const empty = changelog.replace(/- A thing.*\n/, '');
    expect(releasedChangelog(empty, '0.2.0', '2026-12-01')).toBeUndefined();
    expect(releasedChangelog('', '0.2.0', '2026-12-01')).toBeUndefined();
  });

  test('can be made of the one that is there, or it was made already', async () => {
    const text = await readFile('CHANGELOG.md', 'utf8');
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const released = releasedChangelog(text, '99.0.0', '2026-12-01');
    if (released === undefined) expect(text).toMatch(new RegExp(`^## ${version}, \\d{4}-`, 'm'));
    else expect(newsOf(released, '99.0.0')).not.toEqual([]);
  });
});
