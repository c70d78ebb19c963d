import { areaOf, type Area } from './area';

/** What a line typed into the address bar means. */
export interface QuickWin {
  text: string;
  area: Area | undefined;
}

/**
 * Takes the first `#word` that names an area out of the line, wherever it stands; every other word
 * stays as it was written, other hash signs too.
 */
export function readQuickWin(line: string, names: Readonly<Record<Area, string>>): QuickWin {
  for (const tag of line.matchAll(/(^|\s)#([^\s#]+)(?=\s|$)/gu)) {
    const area = areaOf(tag[2] ?? '', names);
    if (!area) continue;
    const before = line.slice(0, tag.index).trimEnd();
    const after = line.slice(tag.index + tag[0].length).trimStart();
    return { text: [before, after].filter(Boolean).join(' '), area };
  }
  return { text: line.trim(), area: undefined };
}
