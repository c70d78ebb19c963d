import { type ChildProcess, spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './poll.ts';

export interface Profile {
  readonly dir: string;
  readonly temporary: boolean;
  /** Removes a temporary one; leaves one that was asked for. */
  remove(): void;
}

/** The directory asked for, or a temporary one. */
export function openProfile(dir: string | undefined): Profile {
  if (dir !== undefined) {
    mkdirSync(dir, { recursive: true });
    return { dir, temporary: false, remove: () => undefined };
  }
  const temporary = mkdtempSync(join(tmpdir(), 'inbetween-'));
  return {
    dir: temporary,
    temporary: true,
    remove: () => {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** Whether a browser has been started in this directory before. */
export function hasProfile(dir: string | undefined): boolean {
  return dir !== undefined && existsSync(dir) && readdirSync(dir).length > 0;
}

export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Whether its profile goes with it. */
  readonly temporary: boolean;
  /** Resolves with the last words of the browser when it has ended. */
  readonly exited: Promise<string>;
  /** Kills it and all its children at once; resolves when they are gone and the profile is tidied. */
  kill(): Promise<void>;
  /** Waits for it to end by itself, and kills it if it does not. */
  end(): Promise<void>;
}

/** What must not outlive this process, should it end early. */
const running = new Set<() => void>();
process.on('exit', () => {
  for (const stop of running) stop();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  const pass = () => {
    // Whoever else listens closes the browsers in a gentler way.
    if (process.listenerCount(signal) > 1) return;
    for (const stop of running) stop();
    process.off(signal, pass);
    process.kill(process.pid, signal);
  };
  process.on(signal, pass);
}

/** Starts a browser in a process group of its own, so that the whole tree can be ended. */
export function start(
  path: string,
  args: readonly string[],
  profile: Profile,
  env: Readonly<Record<string, string>>,
  stdio: StdioOptions,
): Promise<Started> {
  const child = spawn(path, args, {
    stdio,
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4000);
  });

  const signal = () => {
    if (child.pid !== undefined) killTree(child.pid);
  };
  const stop = () => {
    signal();
    profile.remove();
  };
  running.add(stop);

  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(stop);
      profile.remove();
      reject(new Error(`${path} does not start: ${error.message}`));
    });
    child.once('spawn', () => {
      const pid = child.pid ?? 0;
      const exited = new Promise<string>((done) => {
        child.once('exit', () => {
          done(words);
        });
      });
      const tidy = async () => {
        await exited;
        // The children of a killed browser need a moment; those of a closed one may hang on.
        await until('its children to end', () => !groupAlive(pid), { timeout: 3000 }).catch(signal);
        running.delete(stop);
        profile.remove();
      };
      const kill = async () => {
        signal();
        await tidy();
      };
      const end = async () => {
        const timer = setTimeout(signal, 10_000);
        await tidy();
        clearTimeout(timer);
      };
      void exited.then(tidy);
      resolve({ child, pid, temporary: profile.temporary, exited, kill, end });
    });
  });
}

function killTree(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing left of it.
  }
}

function groupAlive(pid: number): boolean {
  if (process.platform === 'win32') return false;
  if (process.platform === 'linux')
    return readdirSync('/proc').some((entry) => livesIn(pid, entry));
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a process is of the group. The dead whom nobody has buried yet do not count, unless a thread of
 * theirs lives on: it holds the locks of its files. Chromium deletes a database whose lock it finds taken.
 */
function livesIn(group: number, entry: string): boolean {
  if (!/^\d+$/.test(entry) || Number(statOf(entry)[2]) !== group) return false;
  try {
    const threads = readdirSync(`/proc/${entry}/task`);
    return threads.some((thread) => !/[ZX]/.test(statOf(`${entry}/task/${thread}`)[0] ?? 'X'));
  } catch {
    return false;
  }
}

/** What the system says of a process or thread after its name, which may hold anything: state, parent, group. */
function statOf(entry: string): string[] {
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
