import { browser } from 'wxt/browser';
import { isAllowed } from './permissions';
import { t } from './words';

/** What a notification says and is known by. */
interface Notice {
  /** When the nudge came, ms since the epoch: each has its own name. */
  at: number;
  title: string;
  text: string;
}

const COLOR = '#5d7f63';

/** The dot on the icon: there while an offer waits. What it means is in the icon's title too. */
export async function showDot(title: string | undefined): Promise<void> {
  const name = t('extension.name');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: COLOR }),
    browser.action.setBadgeText({ text: title === undefined ? '' : '•' }),
    browser.action.setTitle({ title: title === undefined ? name : `${name}: ${title}` }),
  ]);
}

/** Shows a notification, once. Without the permission nothing happens. */
export async function notify({ at, title, text }: Notice): Promise<void> {
  if (!(await isAllowed('notifications'))) return;
  const id = String(at);
  if (id in (await browser.notifications.getAll())) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: text,
    // The chime has its own switch. Firefox knows no `silent` and refuses what it does not know.
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}

/** Takes every notification away but that of the nudge which came at `at`. */
export async function unnotifyAllBut(at: number | undefined): Promise<void> {
  if (!(await isAllowed('notifications'))) return;
  const shown = Object.keys(await browser.notifications.getAll());
  const old = shown.filter((id) => id !== String(at));
  await Promise.all(old.map((id) => browser.notifications.clear(id)));
}

/** Calls back when the notification is clicked. To be called before the worker awaits anything. */
export function onNotificationClick(clicked: () => void): void {
  // The browser has no `notifications` to listen to until the permission is given.
  const { notifications } = browser as Partial<typeof browser>;
  if (notifications) {
    // A permission that was given twice must not open two pages.
    if (!notifications.onClicked.hasListener(clicked)) notifications.onClicked.addListener(clicked);
    return;
  }
  browser.permissions.onAdded.addListener(() => {
    if ((browser as Partial<typeof browser>).notifications) onNotificationClick(clicked);
  });
}

/** A brief mark on the icon: it was kept. What the icon should show comes back with the next look. */
export async function showKept(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOR });
  await browser.action.setBadgeText({ text: '✓' });
}

/** Another one: it is not kept yet, and waits. The icon's title says so in words. */
export async function showWaits(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: COLOR }),
    browser.action.setBadgeText({ text: '…' }),
    browser.action.setTitle({ title: `${t('extension.name')}: ${t('trouble.icon_waits')}` }),
  ]);
}
