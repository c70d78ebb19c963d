import { join } from 'node:path';
import type { Kind } from '../../scripts/browsers/types.ts';
import { buildName, type Flavour } from '../../scripts/buildof.ts';

/** Where `npm run build` puts the extension for each kind of browser. */
export const built = output('newtab');

/** The other flavour, which leaves the new tab to another extension. */
export const builtForToolbar = output('toolbar');

function output(flavour: Flavour): Record<Kind, string> {
  const dir = (kind: Kind) => join(import.meta.dirname, '../../.output', buildName(kind, flavour));
  return { chromium: dir('chromium'), firefox: dir('firefox') };
}
