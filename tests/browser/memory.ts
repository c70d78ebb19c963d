import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/** All profiles of a whole run that can be there at once, and what browsers put beside them (bytes). */
const ROOM = 4 * 2 ** 30;

/**
 * Has temporary folders made in memory from here on, where there is room. Every win waits for its disk, and
 * on a disk that others use as well a write can take seconds: that is theirs, and no test is about it. What
 * is killed here is a process; what it wrote outlives it in memory as on a disk.
 */
export async function profilesInMemory(): Promise<() => Promise<void>> {
  if (!(await hasRoom())) return () => Promise.resolve();
  const dir = await mkdtemp(join(MEMORY, 'inbetween-'));
  process.env.TMPDIR = dir;
  return () => rm(dir, { recursive: true, force: true, maxRetries: 10 });
}

async function hasRoom(): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
