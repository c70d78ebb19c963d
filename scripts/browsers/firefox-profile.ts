import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET } from './firefox-quiet.ts';
import type { LaunchOptions } from './types.ts';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** The id the extension gives itself; without one Firefox would forget its storage. */
export function addonId(extensionDir: string): string {
  const text = readFileSync(join(extensionDir, 'manifest.json'), 'utf8');
  const id = (JSON.parse(text) as Manifest).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`The manifest in ${extensionDir} has no id for Firefox`);
  return id;
}

/**
 * The same for the same id, so that the extension's address, and with it its storage, is the same
 * in every run.
 */
export function uuidOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hex) ?? [];
  return `${parts[1] ?? ''}-${parts[2] ?? ''}-4${parts[3] ?? ''}-8${parts[4] ?? ''}-${parts[5] ?? ''}`;
}

/** What Firefox works out of its own code at a first start, and what says that it fits. */
const WORKED_OUT = [
  'compatibility.ini',
  ...['scriptCache.bin', 'scriptCache-child.bin', 'startupCache.8.little', 'urlCache.bin'].map(
    (name) => join('startupCache', name),
  ),
];

/**
 * Gives a new profile what another one, named by `WARM_FIREFOX`, has worked out: that is half of a
 * start. Nothing of the extension is among it.
 */
export function warm(profile: string, from = process.env.WARM_FIREFOX): void {
  if (from === undefined || existsSync(join(profile, 'compatibility.ini'))) return;
  for (const name of WORKED_OUT) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(profile, name));
  }
}

/** Writes the preferences that Firefox reads at its start. */
export function writePrefs(profile: string, id: string, options: LaunchOptions): void {
  const { locale, colorScheme } = options;
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuidOf(id) }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.startup.page': 0,
    'browser.startup.homepage': 'about:blank',
    'browser.startup.homepage_override.mstone': 'ignore',
    'startup.homepage_welcome_url': '',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.tabs.warnOnClose': false,
    'browser.warnOnQuit': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    // 0 dark, 1 light, 2 as the system has it. Written each time, for a kept profile remembers.
    'layout.css.prefers-color-scheme.content-override':
      colorScheme === undefined ? 2 : colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': 0,
    'intl.accept_languages': locale ?? 'en-US, en',
    'intl.locale.requested': locale ?? '',
    ...(options.headless === false ? {} : QUIET),
    ...options.prefs,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}
