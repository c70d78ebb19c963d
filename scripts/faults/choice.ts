import { createHash } from 'node:crypto';

/**
 * A number from 0 up to 1 that looks random and is the same whenever seed, place and name are: a
 * run that failed can be had again.
 */
export function choice(seed: number, at: number, name: string): number {
  const hash = createHash('sha256').update(`${seed}/${at}/${name}`).digest();
  return hash.readUInt32BE(0) / 2 ** 32;
}
