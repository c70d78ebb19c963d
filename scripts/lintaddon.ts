import { spawnSync } from 'node:child_process';

// The linter of Firefox's add-on store, held to more than the store asks: no notice either.

interface Report {
  summary: { errors: number; warnings: number; notices: number };
}

const lint = spawnSync(
  process.execPath,
  [
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
  ],
  { encoding: 'utf8' },
);
const { summary } = JSON.parse(lint.stdout) as Report;
const { errors, warnings, notices } = summary;
console.log(`Add-on linter: ${errors} errors, ${warnings} warnings, ${notices} notices.`);
if (errors + warnings + notices > 0) {
  console.log(lint.stdout);
  process.exitCode = 1;
}
