import { spawn } from 'node:child_process';
import type { Bench } from './bench.ts';

const DAYS = 100_000;

/** How much of a life the nudges were lived through, and what was out of place in it. */
export const nudges: Bench = {
  name: 'nudges',
  title: 'Nudges',
  async run({ quick }) {
    const { said, code } = await simulate(quick ? 1_000 : DAYS);
    const counted = /{"days":.*}/.exec(said)?.[0];
    if (counted === undefined) throw new Error(`The simulation said nothing (${code}):\n${said}`);
    const { broken, latest, ...counts } = JSON.parse(counted) as Counted;
    const lines = { ...counts, 'latest, in seconds': latest / 1_000, ...broken };
    return [
      'Days lived through in `tests/long/simulation`, looks at the plan, nudges given, and things that went',
      'wrong on purpose: sleeps, wrong clocks, lost alarms. Below them what broke a promise.',
      '',
      '| What | Count |',
      '| --- | --- |',
      ...Object.entries(lines).map(
        ([what, count]) => `| ${what} | ${count.toLocaleString('en')} |`,
      ),
      '',
      ...told(broken),
    ].join('\n');
  },
};

/** A plain line for each promise that was broken. */
function told(broken: Counted['broken']): string[] {
  const lines = Object.entries(broken)
    .filter(([, times]) => times > 0)
    .map(
      ([what, times]) => `- Fell short: "${what}" was broken ${times} times, where 0 are allowed.`,
    );
  return lines.length > 0 ? lines : ['- No promise was broken.'];
}

interface Counted {
  days: number;
  looks: number;
  given: number;
  faults: number;
  zones: number;
  latest: number;
  broken: Record<string, number>;
}

function simulate(days: number): Promise<{ said: string; code: number | null }> {
  const args = ['vitest', 'run', '--project', 'long', 'tests/long/simulation'];
  const env = { ...process.env, SIMULATED_DAYS: String(days) };
  return new Promise((resolve) => {
    const child = spawn('npx', args, { env });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.on('close', (code) => resolve({ said, code }));
  });
}
