import { readdir, readFile } from 'node:fs/promises';

/** Which of a browser's processes count: those that hold pages and workers, or all of them. */
export type Processes = 'renderers' | 'all';

/** What these processes of a browser hold in memory, in bytes; 0 where the system does not tell. */
export async function residentOf(pid: number, which: Processes): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(look));
  const parents = new Map(all.map((one) => [one?.pid, one?.parent]));
  const belongs = (one: number | undefined): boolean =>
    one !== undefined && (one === pid || belongs(parents.get(one)));
  return all
    .filter((one) => one !== undefined && belongs(one.pid))
    .filter((one) => which === 'all' || one?.renderer)
    .reduce((sum, one) => sum + (one?.size ?? 0), 0);
}

interface Process {
  pid: number;
  parent: number;
  renderer: boolean;
  size: number;
}

async function look(name: string): Promise<Process | undefined> {
  try {
    const status = await readFile(`/proc/${name}/status`, 'utf8');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8');
    return {
      pid: Number(name),
      parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1]),
      renderer: command.includes('--type=renderer'),
      size: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024,
    };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}
