/** What a heading of CHANGELOG.md says while its version is not released. */
const UNRELEASED = ', not yet in the stores';

/** Whether this is a version that stores take, and comes after the other. */
export function comesAfter(version: string, other: string): boolean {
  const [one, two] = [numbers(version), numbers(other)];
  if (!one || !two) return false;
  const at = one.findIndex((number, place) => number !== two[place]);
  return at >= 0 && (one[at] ?? 0) > (two[at] ?? 0);
}

/**
 * CHANGELOG.md with the newest heading as that of a version and its day. Nothing if what stands first
 * is released already, or if nothing stands under it.
 */
export function releasedChangelog(text: string, version: string, day: string): string | undefined {
  const [before = '', newest = ''] = text.split(/^(?=## )/m);
  const [heading = '', ...lines] = newest.split('\n');
  if (!heading.endsWith(UNRELEASED) || !lines.some((line) => line.startsWith('- ')))
    return undefined;
  const released = [`## ${version}, ${day}`, ...lines].join('\n');
  return text.replace(before + newest, () => before + released);
}

/** Major, minor and patch. Browsers know no other part of a version. */
function numbers(version: string): number[] | undefined {
  return /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)
    ? version.split('.').map(Number)
    : undefined;
}
