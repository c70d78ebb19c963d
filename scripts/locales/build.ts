import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudo, type Pseudo } from './pseudo.ts';

/** Real languages for dates and plurals, which come from the browser and not from us. */
const tags: Record<Pseudo, string> = { long: 'de', mirrored: 'he' };
const directions: Record<Pseudo, string> = { long: 'ltr', mirrored: 'rtl' };

type Messages = Record<string, { message: string }>;

/** A copy of a build that speaks a pseudo language. Returns its folder, for the caller to remove. */
export async function pseudoBuild(extensionDir: string, kind: Pseudo): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `inbetween-${kind}-`));
  await cp(extensionDir, dir, { recursive: true });
  const file = join(dir, '_locales', 'en', 'messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Messages;
  for (const [name, entry] of Object.entries(messages)) {
    if (name === 'language_tag') entry.message = tags[kind];
    else if (name === 'language_direction') entry.message = directions[kind];
    // The name of the extension is a name in every language.
    else if (name !== 'extension_name') entry.message = pseudo(entry.message, kind);
  }
  await writeFile(file, JSON.stringify(messages));
  return dir;
}
