import { browser } from 'wxt/browser';

/** How many sites the row has. */
const COUNT = 6;

/** The sites visited most, or none if the browser does not say. They go nowhere. */
export async function topSites(): Promise<{ title: string; url: string }[]> {
  // The browser has no `topSites` to ask until the permission is given.
  const { topSites: api } = browser as Partial<typeof browser>;
  const sites = (await api?.get().catch(() => [])) ?? [];
  return sites
    .filter(({ url }) => /^https?:/.test(url))
    .slice(0, COUNT)
    .map(({ title, url }) => ({ title: title.trim() || new URL(url).hostname, url }));
}
