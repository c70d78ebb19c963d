import { browser } from 'wxt/browser';

/** What a person may allow beside what we cannot do without. */
type Permission = 'downloads' | 'notifications' | 'topSites';

/** Whether it is allowed just now: what was given once can be taken away in the browser's own settings. */
export function isAllowed(permission: Permission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [permission] });
}

/** Asks in the browser's own question. To be called within the click: browsers refuse it later. */
export function askFor(permission: Permission): Promise<boolean> {
  return browser.permissions.request({ permissions: [permission] });
}

/** Calls back when something is allowed, or no longer. Returns what ends it. */
export function onPermissions(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
