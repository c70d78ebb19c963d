import { spawn } from 'node:child_process';
import { buildName } from './buildof.ts';

// The linter of Firefox's add-on store, on both flavours, held to more than the store asks: no notice
// either.

interface Report {
  summary: { errors: number; warnings: number; notices: number };
}

function lint(build: string): Promise<string> {
  const args = ['lint', `--source-dir=.output/${build}`, '--output=json'];
  const child = spawn(process.execPath, ['node_modules/web-ext/bin/web-ext.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.on('close', () => resolve(said)));
}

await Promise.all(
  (['newtab', 'toolbar'] as const).map(async (flavour) => {
    const build = buildName('firefox', flavour);
    const said = await lint(build);
    const { errors, warnings, notices } = (JSON.parse(said) as Report).summary;
    console.log(
      `Add-on linter, ${build}: ${errors} errors, ${warnings} warnings, ${notices} notices.`,
    );
    if (errors + warnings + notices === 0) return;
    console.log(said);
    process.exitCode = 1;
  }),
);
