import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Package, packagesTwice } from './release/packages.ts';
import { comesAfter, releasedChangelog } from './release/version.ts';

const root = join(import.meta.dirname, '..');
const changelog = join(root, 'CHANGELOG.md');
const changed = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

/** `npm run release -- VERSION [--dry-run]`: see CONTRIBUTING.md. Nothing leaves this computer. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [version = ''] = positionals;
  const news = checked(version);
  const folder = join(root, '.output', 'release', version);
  if (values['dry-run']) {
    console.log(`Would write ${version} into ${changed.join(', ')}; the changelog would begin so:`);
    console.log(/^## .*\n+- .*/m.exec(news)?.[0]);
    console.log(
      `Would build all packages twice, compare them, commit "Release ${version}" and tag it`,
    );
    console.log(`v${version}, and put packages and SHA256SUMS into ${relative(root, folder)}.`);
    return;
  }
  try {
    run('npm', [
      ...['version', version, '--no-git-tag-version'],
      ...['--ignore-scripts', '--allow-same-version'],
    ]);
    writeFileSync(changelog, news);
    const packages = await packagesTwice();
    const different = packages.filter(({ first, second }) => first !== second);
    if (different.length > 0)
      throw new Error(`Built twice, these differ: ${different.map(({ name }) => name).join(', ')}`);
    lay(packages, folder);
    git('commit', '--quiet', '--message', `Release ${version}`, '--', ...changed);
    git('tag', '--annotate', `v${version}`, '--message', `Inbetween ${version}`);
    tell(packages, version, relative(root, folder));
  } catch (error) {
    // As if nothing had been asked for. What is committed stays: a tag can be set by hand.
    git('checkout', '--quiet', 'HEAD', '--', ...changed);
    throw error;
  }
}

/** CHANGELOG.md as it will be, if there can be such a release. */
function checked(version: string): string {
  if (git('status', '--porcelain') !== '')
    throw new Error('The tree is not clean: commit or stash what is changed.');
  const { version: current } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  // The first release is the version that stands there already; a tag says that it is out.
  if (version !== current && !comesAfter(version, current))
    throw new Error(`"${version}" is neither ${current} nor a version after it, such as 1.2.3.`);
  if (git('tag', '--list', `v${version}`) !== '')
    throw new Error(`There is a tag v${version} already.`);
  const today = Temporal.Now.plainDateISO().toString();
  const news = releasedChangelog(readFileSync(changelog, 'utf8'), version, today);
  if (news === undefined)
    throw new Error(`CHANGELOG.md has nothing for ${version}: its first heading is released.`);
  return news;
}

function lay(packages: readonly Package[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, path } of packages) copyFileSync(path, join(folder, name));
  const lines = packages.map(({ name, first = '' }) => `${first}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

function tell(packages: readonly Package[], version: string, folder: string): void {
  const stores: [string, string][] = [
    ['chrome', 'Chrome Web Store, Edge Add-ons'],
    ['firefox', 'addons.mozilla.org'],
    ['sources', 'addons.mozilla.org, where it asks for the source code'],
  ];
  const list = packages.map(({ name }) => {
    const store = stores.find(([part]) => name.includes(`-${part}`))?.[1] ?? '';
    return `  ${name}: ${store}${name.includes('-toolbar') ? ' (the listing of the toolbar flavour)' : ''}`;
  });
  console.log(
    [
      `${version} is committed and tagged. Twice built, the same bytes. In ${folder}, with SHA256SUMS:`,
      ...list,
      'What the forms of the stores ask for: docs/store/listing.md, permissions.md, privacy.md.',
      `Nothing was uploaded. To publish the source: git push --follow-tags`,
    ].join('\n'),
  );
}

function git(...args: string[]): string {
  return run('git', args);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr || stdout}`);
  return stdout.trim();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
