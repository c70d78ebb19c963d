import { browser } from 'wxt/browser';

/** How many sites the row has. */
const COUNT = 6;

/** Asks. To be called in the click itself: browsers refuse it later. */
export function askForTopSites(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['topSites'] });
}

/** Whether the browser allows it just now: what it once gave can be taken away in its own settings. */
export function mayReadTopSites(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['topSites'] });
}

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
