/** What a win is about. The built-in areas; a stored win may name another one. */
export const AREAS = [
  'rest',
  'boundaries',
  'self_compassion',
  'asking_for_help',
  'feeling',
  'noticing',
  'body',
  'connection',
] as const;

export type Area = (typeof AREAS)[number];

/** Whether an area is a built-in one, which has a name in every language. */
export function isBuiltIn(area: string | undefined): area is Area {
  return (AREAS as readonly (string | undefined)[]).includes(area);
}

/** The area a person means by a word: its name in their language or ours, or a clear beginning. */
export function areaOf(word: string, names: Readonly<Record<Area, string>>): Area | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  const called = (area: Area) => [fold(area), fold(names[area])];
  const exact = AREAS.find((area) => called(area).includes(wanted));
  if (exact) return exact;
  const begun = AREAS.filter((area) => called(area).some((name) => name.startsWith(wanted)));
  return begun.length === 1 && wanted.length >= 3 ? begun[0] : undefined;
}

/** Case, spaces, hyphens and underscores make no difference. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
