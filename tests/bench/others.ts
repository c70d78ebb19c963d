import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Another extension, unpacked, and the pages it has. */
export interface Other {
  readonly name: string;
  readonly dir: string;
  /** Whether Firefox takes it: a temporary add-on needs an id there. */
  readonly forFirefox: boolean;
  readonly newTab: string | undefined;
  readonly popup: string | undefined;
  /** A whole page of it: its options, or else its new tab. */
  readonly page: string | undefined;
}

interface Manifest {
  readonly action?: { readonly default_popup?: string };
  readonly chrome_url_overrides?: { readonly newtab?: string };
  readonly options_ui?: { readonly page?: string };
  readonly options_page?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** What the manifest in a folder says of its pages. */
export async function readOther(dir: string): Promise<Other> {
  const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as Manifest;
  const newTab = manifest.chrome_url_overrides?.newtab;
  return {
    name: basename(dir),
    dir,
    forFirefox: manifest.browser_specific_settings?.gecko?.id !== undefined,
    newTab,
    popup: manifest.action?.default_popup,
    page: manifest.options_ui?.page ?? manifest.options_page ?? newTab,
  };
}

/** A line for each of those that have no such page, and so were not measured. */
export function leftOut(
  others: readonly Other[],
  which: 'newTab' | 'popup' | 'page',
  called: string,
): string[] {
  const none = others.filter((other) => other[which] === undefined);
  return none.map(({ name }) => `- ${name} has no ${called}, and was not measured.`);
}
