import { spawn } from 'node:child_process';

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
  ['firefox-mv3', 'firefox-mv3-toolbar'].map(async (build) => {
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
