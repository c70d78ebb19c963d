import type { Text } from '@/utils/platform/words';

/** A part of what is said of privacy, in the settings and in PRIVACY.md. */
interface Part {
  heading: Text;
  paragraphs: readonly Text[];
  /** Permissions by their names, each with what it is for. */
  permissions?: Readonly<Record<string, Text>>;
}

/** The permissions that the extension has from the start, or asks for on a click. */
export const PERMISSIONS = {
  alarms: 'privacy.permission.alarms',
  contextMenus: 'privacy.permission.contextMenus',
  idle: 'privacy.permission.idle',
  offscreen: 'privacy.permission.offscreen',
  storage: 'privacy.permission.storage',
  unlimitedStorage: 'privacy.permission.unlimitedStorage',
  notifications: 'privacy.permission.notifications',
  topSites: 'privacy.permission.topSites',
  downloads: 'privacy.permission.downloads',
} as const satisfies Record<string, Text>;

/** All of it, in its order. */
export const PRIVACY: readonly Part[] = [
  {
    heading: 'privacy.kept',
    paragraphs: ['privacy.kept_where', 'privacy.kept_long', 'privacy.kept_others'],
  },
  {
    heading: 'privacy.leaves',
    paragraphs: ['privacy.leaves_nothing', 'privacy.leaves_files', 'privacy.leaves_backup'],
  },
  {
    heading: 'privacy.permissions',
    paragraphs: ['privacy.permissions_why'],
    permissions: PERMISSIONS,
  },
  { heading: 'privacy.check', paragraphs: ['privacy.check_network', 'privacy.check_source'] },
  { heading: 'privacy.not', paragraphs: ['privacy.not_watched'] },
];
