import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['downloads' as const] };

/** Whether the person has allowed files to be put among the downloads by themselves. */
export function downloadsAllowed(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}
