import type { Kind } from '../browsers/types.ts';

/** What came of one fault in one browser. */
export interface Row {
  readonly fault: string;
  readonly browser: Kind;
  readonly must: string;
  /** What was seen; for a promise that was broken, how. */
  readonly held: string;
  readonly ok: boolean;
}

/** The faults in Markdown, a line for each, with what was seen in each of the browsers. */
export function table(rows: readonly Row[]): string {
  const browsers = (['chromium', 'firefox'] as const).filter((kind) =>
    rows.some(({ browser }) => browser === kind),
  );
  const names = { chromium: 'In Chromium', firefox: 'In Firefox' };
  const faults = [...new Set(rows.map(({ fault }) => fault))];
  return [
    line(['What goes wrong', 'What must hold', ...browsers.map((kind) => names[kind])]),
    line(['---', '---', ...browsers.map(() => '---')]),
    ...faults.map((fault) => {
      const own = rows.filter((row) => row.fault === fault);
      const seen = browsers.map((kind) => told(own.find(({ browser }) => browser === kind)));
      return line([fault, own[0]?.must ?? '', ...seen]);
    }),
  ].join('\n');
}

/** The whole of docs/faults.md. `circumstances` says when and with what it was made. */
export function faultsPage(rows: readonly Row[], circumstances: string): string {
  const broken = rows.filter(({ ok }) => !ok).length;
  const verdict = broken === 0 ? 'All of it held.' : `${broken} of ${rows.length} did not hold.`;
  return `# What is made to go wrong

Made by \`npm run faults -- --write\`. Each line is done to the built extension in a real browser, with a profile of its own: what
happens to it, what a person can rely on all the same, and what was seen. CI does each of them but the small disk, some fewer times, with 300 kills.

A kill ends the whole browser, the worker, or, as in a crash, the process that all pages of the extension and its worker share; none of
them hears of it. A popup and a tab are also closed, as a person closes them. After a crash both browsers start that process again for the
next page. If the popup was open, Chromium first switches the extension off, until a click on what it says about that loads it again; here it
is loaded in place of that click. After six crashes in half a minute Firefox starts no worker until it is started anew itself; it is told to allow more.

${circumstances} ${verdict}

${table(rows)}
`;
}

function told(row: Row | undefined): string {
  if (!row) return 'cannot happen here';
  return row.ok ? `held: ${row.held}` : `NOT HELD: ${row.held}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '/')).join(' | ')} |`;
}
