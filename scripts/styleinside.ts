import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LINK = /<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/;

/**
 * Puts the style of a built page into its HTML. A file of its own would be asked for once more, and
 * nothing is painted, nor does the script begin, before it has come.
 */
export const styleInside: Plugin = {
  name: 'style-inside',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, files) {
    for (const page of Object.values(files)) {
      if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
      const html = String(page.source);
      const [link = '', name = ''] = LINK.exec(html) ?? [];
      const style = files[name];
      if (style?.type !== 'asset') continue;
      page.source = html.replace(link, () => `<style>${String(style.source).trim()}</style>`);
      Reflect.deleteProperty(files, name);
    }
  },
};

/** The style that stands in a page; empty if none does. */
export function styleIn(html: string): string {
  return /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
}

/** What a policy calls the styles that stand in the pages of a built extension: by what they hash to. */
export async function stylesOf(build: string): Promise<string> {
  const pages = (await readdir(build)).filter((name) => name.endsWith('.html'));
  const hashes = pages.toSorted().map(async (name) => {
    const style = styleIn(await readFile(join(build, name), 'utf8'));
    return style && `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  });
  return (await Promise.all(hashes)).filter(Boolean).join(' ');
}
