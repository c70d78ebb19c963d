import type { Area } from './area';
import { chancesOf } from './chance';
import type { BuiltInLine } from './kindlines';
import type { Tone } from './tone';

/** How a line stands with the person: a starred one comes more often, a retired one never. */
export type Standing = 'usual' | 'starred' | 'retired';

/** What the person said of a line that is built in. */
export interface LineMark {
  /** The line's name in kindlines.ts. */
  id: string;
  standing: Standing;
  /** ms since the epoch */
  updatedAt: number;
}

/** A kind line of the person's own. */
export interface KindLine {
  id: string;
  text: string;
  standing: Standing;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  updatedAt: number;
}

/** How many characters (Unicode code points) a kind line holds. */
export const KIND_LINE_LIMIT = 300;

/** How many times as often a line comes that is starred, or in the focus area. */
const OFTEN = { starred: 3, area: 3 };

/** What the person leans towards, and how built-in lines may speak. */
export interface Leaning {
  focusArea: Area | undefined;
  tone: Tone | 'any';
}

/** Lines that come equally often: how often each, how many, and the places of those left out. */
export interface Group {
  weight: number;
  count: number;
  /** Places from 0, in rising order. */
  skip: readonly number[];
}

/** How often a line comes by how it stands with the person. */
export function standingWeight(standing: Standing): number {
  if (standing === 'retired') return 0;
  return standing === 'starred' ? OFTEN.starred : 1;
}

/** How often a built-in line comes. One that was starred comes in whatever tone. */
export function lineWeight(line: BuiltInLine, standing: Standing, leaning: Leaning): number {
  const speaks = leaning.tone === 'any' || leaning.tone === line.tone || standing === 'starred';
  const area = line.area === leaning.focusArea ? OFTEN.area : 1;
  return speaks ? standingWeight(standing) * area : 0;
}

/**
 * Which group, and which place in it: by the weights, and always the same for the same `seed`.
 * Nothing is listed line by line, so ten thousand lines cost as much as one. Nothing comes back if
 * every line is retired or left out.
 */
export function choosePlace(
  groups: readonly Group[],
  seed: string,
): { group: number; place: number } | undefined {
  const open = ({ count, skip }: Group) => Math.max(count - skip.length, 0);
  const all = groups.reduce((sum, group) => sum + group.weight * open(group), 0);
  const chance = chancesOf(seed);
  // The first number after a short text is close to that of its neighbour.
  chance();
  let left = chance() * all;
  for (const [at, group] of groups.entries()) {
    const here = group.weight * open(group);
    if (left < here) {
      let place = Math.floor(left / group.weight);
      for (const skipped of group.skip) if (skipped <= place) place += 1;
      return { group: at, place };
    }
    left -= here;
  }
  return undefined;
}
