/**
 * What changed in a version, one line for each change, from the text of CHANGELOG.md. Nothing if
 * the version has no part there.
 */
export function newsOf(changelog: string, version: string): string[] {
  const parts = changelog.split(/^## /m).slice(1);
  const own = parts.find((part) => part.split(/[\s,]/, 1)[0] === version);
  const [, ...items] = own?.split(/^- /m) ?? [];
  // A line in the file is as wide as an editor; code marks are for a reader of the file.
  return items.map((item) => item.replace(/\s+/g, ' ').replaceAll('`', '').trim());
}
