import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';

// The parser of components then gives them to TypeScript once, and not anew with each that is looked
// at, which takes twice as long. It reads this while it is loaded.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
const { default: svelte } = await import('eslint-plugin-svelte');

const browserApi = {
  group: ['wxt/browser', 'webextension-polyfill', '#i18n'],
  message: 'The browser is touched in utils/platform and background.ts only.',
};

/** What a folder may not import, beside whatever climbs out of it by `../`. */
function layer(files, forbidden, { ignores = [], browser = false } = {}) {
  const patterns = [
    { group: ['../**'], message: 'Other folders are imported by @/, so that direction shows.' },
  ];
  if (forbidden.length > 0) {
    patterns.push({ group: forbidden, message: 'Dependencies point down: see CONTRIBUTING.md.' });
  }
  if (!browser) patterns.push(browserApi);
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default ts.config(
  { ignores: ['.output/', '.wxt/', '.profile/', '.svelte-check/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node, Temporal: 'readonly' },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // There are no enums (erasableSyntaxOnly), and looking for them takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // A handler may be given a function that returns a promise; nobody waits for handlers.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
      // What Svelte would need to watch values that change in place is left out of the build.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^\\$(state|bindable)$/]',
          message: 'Use $state.raw and replace the value: see scripts/leftout.ts.',
        },
      ],
      // There are no stores, only runes.
      'svelte/require-store-reactive-access': 'off',
      // The addresses are those of the extension's own pages; there is no router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // The house, from the bottom up.
  layer(
    ['utils/domain/**'],
    [
      '@/{components,entrypoints}/**',
      '@/utils/{storage,platform,state,transfer}/**',
      ...['wxt/**', 'idb', 'svelte', 'svelte/**', 'valibot'],
    ],
  ),
  layer(
    ['utils/storage/**'],
    ['@/utils/{platform,state,transfer}/**', '@/components/**', '@/entrypoints/**', 'svelte/**'],
  ),
  layer(
    ['utils/platform/**'],
    [
      '@/utils/{storage,state,transfer}/**',
      '@/components/**',
      '@/entrypoints/**',
      'idb',
      'svelte/**',
    ],
    { browser: true },
  ),
  layer(
    ['utils/transfer/**'],
    [
      '@/utils/{storage,platform,state}/**',
      '@/components/**',
      '@/entrypoints/**',
      'idb',
      'svelte/**',
    ],
  ),
  layer(['utils/state/**'], ['@/components/**', '@/entrypoints/**', 'idb']),
  layer(
    ['components/**'],
    // Components get data and give callbacks back. Words are the one thing they may ask for.
    [
      '@/utils/storage/**',
      '@/utils/platform/**',
      ...['words', 'numbers', 'dates', 'areaname', 'entrywords', 'nudgewords', 'roomwords'].map(
        (one) => `!@/utils/platform/${one}`,
      ),
      '@/entrypoints/**',
      'idb',
    ],
  ),
  {
    files: ['components/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@/utils/state/**'],
              allowTypeImports: true,
              message: 'A component is given a state object, and imports its type alone.',
            },
          ],
        },
      ],
    },
  },
  // What two pages have is a component.
  layer(['entrypoints/**'], ['@/entrypoints/**', 'idb'], {
    ignores: ['entrypoints/background.ts'],
  }),
  {
    files: ['scripts/**', 'tests/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked },
);
