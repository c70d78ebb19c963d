import { browser } from 'wxt/browser';
import { t } from './words';

const ID = 'pause';

/** The dot on the icon: there while an offer waits. Its meaning is in the icon's title too. */
export async function showDot(waiting: boolean): Promise<void> {
  const title = waiting ? `${t('extension.name')}: ${t('offer.title')}` : t('extension.name');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#5d7f63' }),
    browser.action.setBadgeText({ text: waiting ? '•' : '' }),
    browser.action.setTitle({ title }),
  ]);
}

/** Whether the person has allowed notifications in the browser's own question. */
export function notificationsAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks. To be called in the click itself: browsers refuse it later. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Shows the offer. Without the permission nothing happens: the card and the dot are there. */
export async function notify(): Promise<void> {
  if (!(await notificationsAllowed())) return;
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('offer.title'),
    message: t('offer.text'),
  });
}

/** Takes the notification away, if there is one. */
export async function unnotify(): Promise<void> {
  if (await notificationsAllowed()) await browser.notifications.clear(ID);
}

/** Calls back when the notification is clicked. To be called before the worker awaits anything. */
export function onNotificationClick(clicked: () => void): void {
  // The browser has no `notifications` to listen to until the permission is given.
  const { notifications } = browser as Partial<typeof browser>;
  if (notifications) notifications.onClicked.addListener(clicked);
  else
    browser.permissions.onAdded.addListener(() => {
      if ((browser as Partial<typeof browser>).notifications) onNotificationClick(clicked);
    });
}

/** A brief mark on the icon: it was kept. What the icon should show comes back with the next look. */
export async function showKept(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#5d7f63' });
  await browser.action.setBadgeText({ text: '✓' });
}
