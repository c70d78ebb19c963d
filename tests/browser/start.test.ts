import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';

test.concurrent.each<Kind>(['chromium', 'firefox'])(
  'npm start keeps words through the popup, shows the new tab, and still has them the next time: %s',
  async (kind) => {
    const profile = await mkdtemp(join(tmpdir(), 'inbetween-'));
    try {
      const words = ['I drank some water', 'сказала «нет», "gently"', 'נחתי היום', 'cried 🌧️ & é'];
      // More than a new tab shows at first.
      words.push('slept', 'ate', 'went out', 'said no');
      // The field says of such a long one how much room is left, before and after Enter.
      words.push('я'.repeat(1_900));
      const first = await npmStart(kind, profile, ...words);
      for (const win of words) expect(first.said).toContain(win);
      const picture = /A picture of it: (.+)/.exec(first.said)?.[1] ?? '';
      expect((await stat(picture)).size).toBeGreaterThan(1_000);
      const second = await npmStart(kind, profile, 'asked for help');
      for (const win of [...words, 'asked for help']) expect(second.said).toContain(win);
      expect([first.code, second.code]).toEqual([0, 0]);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  },
);

test('npm start says in one line what to do when the browser is not there', async () => {
  const { code, said } = await run('scripts/start.ts', '--browser', '/nowhere/browser');
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain('Install Chromium');
});

function npmStart(kind: Kind, profile: string, ...words: string[]) {
  return run('scripts/start.ts', '--headless', '--browser', kind, '--profile', profile, ...words);
}

function run(...command: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command);
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });
}
