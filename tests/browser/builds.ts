import { fileURLToPath } from 'node:url';
import type { Kind } from '../../scripts/browsers/types.ts';

/** Where `npm run build` puts the extension for each kind of browser. */
export const built: Record<Kind, string> = {
  chromium: output('chrome-mv3'),
  firefox: output('firefox-mv3'),
};

/** The other flavour, which leaves the new tab to another extension. */
export const builtForToolbar: Record<Kind, string> = {
  chromium: output('chrome-mv3-toolbar'),
  firefox: output('firefox-mv3-toolbar'),
};

function output(name: string): string {
  return fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
}
