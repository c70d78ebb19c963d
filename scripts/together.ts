import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

// `node scripts/together.ts NAME...` runs scripts of package.json side by side, and tells what became of each
// when it is done: its last line, or all it had to say if it failed. Fails if one of them failed. The first
// named takes longest: the others let it go first where there are few cores.

interface Ended {
  name: string;
  said: string;
  last: string;
  code: number | null;
  seconds: number;
}

function run(name: string, yielding: boolean): Promise<Ended> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    if (yielding && child.pid !== undefined) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    let said = '';
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      told += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => {
      resolve({
        name,
        said,
        last: stripVTControlCharacters(told).trim().split('\n').at(-1) ?? '',
        code,
        seconds: (performance.now() - begun) / 1_000,
      });
    });
  });
}

await Promise.all(
  process.argv.slice(2).map(async (name, place) => {
    const { said, last, code, seconds } = await run(name, place > 0);
    const words = code === 0 ? ` ${last}` : `\n${said.trim()}`;
    console.log(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)${words}`.trimEnd(),
    );
    if (code !== 0) process.exitCode = 1;
  }),
);
