import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from '../../scripts/browsers/types.ts';
import { built } from './builds.ts';

/**
 * A copy of the built extension as it is after the person said yes to an optional permission: no
 * test can press the browser's own button. Whoever asks for it takes it away.
 */
export async function withAllowed(kind: Kind, permission: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'inbetween-'));
  await cp(built[kind], copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions.push(permission);
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}
