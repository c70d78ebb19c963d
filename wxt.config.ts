import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type EntrypointGroup } from 'wxt';
import { mergeConfig } from 'vite';
import { leftOut } from './scripts/leftout';
import { styleInside, stylesOf } from './scripts/styleinside';
import { textsHash } from './scripts/locales/hash';

/**
 * What pages and the worker may do: run their own scripts and styles, and nothing else. No
 * connection leaves the extension, and no string becomes markup or script, which works because the
 * Svelte compiler builds elements one by one (`fragments: 'tree'`). The one policy of trusted types
 * names the file of the worker that reads journals (utils/platform/readerworker.ts). The styles stand
 * in the pages, and are named by what they hash to.
 */
const contentSecurityPolicy = (styles: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types reader',
  ].join('; ');

const pageBrowser = fileURLToPath(new URL('utils/platform/pagebrowser.ts', import.meta.url));

// WXT takes the name of a mode for NODE_ENV as well, and Svelte would bring what it has for developers.
if (process.env.NODE_ENV === 'toolbar') process.env.NODE_ENV = 'production';

/**
 * The journal has many views. What several of them share would be a dozen files, each asked for by
 * itself before anything is shown; so it is one.
 */
const fewFiles = {
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] } },
    },
  },
};

export default defineConfig({
  imports: false,
  outDir: process.env.OUT_DIR ?? '.output',
  manifestVersion: 3,
  // scripts/dev.ts opens the browser, one that takes unpacked extensions.
  webExt: { disabled: true },
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_name__',
    // Shown by the browser and by stores: it promises no new tab to who has another.
    description:
      mode === 'toolbar'
        ? '__MSG_extension_description_toolbar__'
        : '__MSG_extension_description__',
    default_locale: 'en',
    // alarms: the next nudge. idle: whether somebody is there. storage: settings and the plan.
    // unlimitedStorage: the browser may not clear wins away when the disk is nearly full.
    // contextMenus: "Keep as a win" on selected words, and the icon's menu.
    // offscreen: Chromium's worker has no sound; the chime is played in a page that nobody sees.
    permissions: [
      ...['alarms', 'contextMenus', 'idle', 'storage', 'unlimitedStorage'],
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // notifications warns, so it is asked for when its switch is turned on.
    // topSites as well: it is for a row on the new tab that is off at first.
    // downloads: the weekly backup, where the person wants it there.
    optional_permissions: ['notifications', 'downloads', 'topSites'],
    action: { default_title: '__MSG_extension_name__' },
    omnibox: { keyword: 'win' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      pause: {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_command_pause__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // The stores list the two flavours side by side.
              id: `inbetween${mode === 'toolbar' ? '-toolbar' : ''}@inbetween.garden`,
              // The first that says on which day a week begins (Intl.Locale.getWeekInfo).
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }), // the first with Temporal
  }),
  hooks: {
    // The flavour for people whose new tab belongs to another extension: the same pages, of which
    // this one opens from the icon's menu.
    'build:manifestGenerated': async ({ config }, manifest) => {
      if (config.mode === 'toolbar') delete manifest.chrome_url_overrides;
      // The development server needs connections and script from localhost.
      if (config.command === 'serve') return;
      const policy = contentSecurityPolicy(await stylesOf(config.outDir));
      manifest.content_security_policy = { extension_pages: policy };
    },
    // Each page is built by itself and loads one script with what it uses, where a shared part would
    // hold what any page uses.
    'entrypoints:grouped': (_, groups) => {
      const apart = groups.flatMap<EntrypointGroup>((group) =>
        Array.isArray(group) ? group.map((page) => [page]) : [group],
      );
      groups.splice(0, groups.length, ...apart);
    },
    // A worker is one plain script and carries the polyfill; a page loads it where it is needed.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type === 'background') return;
      if (entrypoint?.name === 'journal') Object.assign(config, mergeConfig(config, fewFiles));
      config.resolve = { ...config.resolve, alias: { 'wxt/browser': pageBrowser } };
    },
  },
  vite: () => ({
    // By this a page knows whether the words it remembers are those of its build.
    define: { 'import.meta.env.TEXTS': JSON.stringify(textsHash('locales')) },
    plugins: [
      leftOut,
      styleInside,
      svelte({
        compilerOptions: {
          runes: true,
          fragments: 'tree',
          // The name of a part's styles stands on each of its elements: a short one is enough.
          cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
        },
      }),
    ],
    build: {
      rolldownOptions: {
        treeshake: {
          // What Svelte and utils do is done by calls. A page then loads at first what it uses at first,
          // and not all that is used by what it loads later.
          moduleSideEffects: [
            { test: /\/svelte\/src\/internal\/(client|shared)\//, sideEffects: false },
            { test: /^(?!.*\/node_modules\/).*\/utils\//, sideEffects: false },
          ],
        },
      },
      // One style for a page, with what it loads later: no second request, and no second look.
      cssCodeSplit: false,
      target: 'esnext',
      modulePreload: {
        polyfill: false,
        // What a script imports is asked for with it, and not once it has been read. Nobody waits for a
        // weekly backup: each new tab would carry the list of its files.
        resolveDependencies: (file, imported) => (file.includes('/backup-') ? [] : imported),
      },
      // A data: address in a style would need a wider policy.
      assetsInlineLimit: 0,
    },
  }),
});
