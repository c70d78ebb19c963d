import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something short that is another as soon as any text in a folder of locales is. */
export function textsHash(dir: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dir).toSorted())
    hash.update(name).update(readFileSync(join(dir, name)));
  return hash.digest('hex').slice(0, 8);
}
