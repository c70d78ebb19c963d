import type { BrowserContext, CDPSession } from 'playwright-core';

/** Crashes the process that all pages of an extension share, and closes what is left of their tabs. */
export async function crashTabs(context: BrowserContext, origin: string): Promise<void> {
  const tabs = context.pages().filter((tab) => tab.url().startsWith(origin));
  const [tab] = tabs;
  if (!tab) throw new Error('No page of the extension is open');
  const session = await context.newCDPSession(tab);
  const crashed = tab.waitForEvent('crash', { timeout: 10_000 });
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await Promise.all(tabs.map((one) => one.close()));
}

/**
 * If the popup was open as it crashed, Chromium has switched the extension off, and says so: a
 * click on that loads it again.
 */
export async function bringBack(browser: CDPSession, extension: string): Promise<void> {
  const { extensions } = await browser.send('Extensions.getExtensions');
  const off = extensions.find(({ id, enabled }) => id === extension && !enabled);
  if (off) await browser.send('Extensions.loadUnpacked', { path: off.path });
}
