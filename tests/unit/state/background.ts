import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import type { ChosenKind } from '@/utils/domain/nudge/kinds';
import { HOUR, MINUTE } from '@/utils/domain/time';

// The background worker as a browser runs it, with what that browser knows of the person: whether they
// are there, what the clock says, and what they press outside of every page.

/** An event that a test sets off. */
class Happening<A extends unknown[]> {
  #listeners = new Set<(...args: A) => unknown>();

  addListener = (listener: (...args: A) => unknown) => this.#listeners.add(listener);
  removeListener = (listener: (...args: A) => unknown) => this.#listeners.delete(listener);
  hasListener = (listener: (...args: A) => unknown) => this.#listeners.has(listener);
  removeAllListeners = () => this.#listeners.clear();
  trigger = (...args: A) => {
    for (const listener of [...this.#listeners]) listener(...args);
  };
}

const { alarms, notifications, runtime, storage, tabs, windows } = fakeBrowser;
const inSession = storage.session.get.bind(storage.session);
// The fake answers with a field for what is not there, which no browser does.
Object.assign(storage.session, {
  get: async (key: string) => {
    const fields = Object.entries(await inSession(key));
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  },
});
const ALARM = 'nudge';

const idleChanged = new Happening<[state: string]>();
export const pressed = new Happening<[command: string]>();
export const menuClicked = new Happening<[{ menuItemId: string; selectionText?: string }]>();
const granted = new Happening<[]>();
const removed = new Happening<[]>();
const unused = new Happening<[]>();

/** The person and their computer. `left` is when they last touched it, if they are not at it. */
let left: number | undefined;
let locked = false;
/** After so many ms the browser says that somebody has gone; Infinity once it has said so. */
let saysAfter = Infinity;
let interval = Infinity;
let allowed = false;

/** A browser with nothing stored, and with the notifications allowed or not. */
export function freshBrowser(now: number, { notifying = true } = {}): void {
  fakeBrowser.reset();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  [left, locked, saysAfter, allowed] = [undefined, false, Infinity, notifying];
  const nothing = () => Promise.resolve();
  vi.spyOn(notifications, 'create').mockClear();
  vi.spyOn(windows, 'getLastFocused').mockResolvedValue({
    state: 'normal',
    focused: true,
  } as never);
  Object.assign(fakeBrowser, {
    i18n: { getMessage: (name: string) => (name === 'language_tag' ? 'en' : name) },
    idle: {
      queryState: (seconds: number) => Promise.resolve(stateAfter(seconds * 1_000)),
      setDetectionInterval: (seconds: number) => void (interval = seconds * 1_000),
      onStateChanged: idleChanged,
    },
    permissions: {
      contains: () => Promise.resolve(allowed),
      onAdded: granted,
      onRemoved: removed,
    },
    notifications: notifying ? notifications : undefined,
    commands: { onCommand: pressed },
    contextMenus: { removeAll: nothing, create: nothing, onClicked: menuClicked },
    omnibox: { onInputStarted: unused, onInputChanged: unused, onInputEntered: unused },
  });
}

/**
 * Somebody has been here for an hour, in a session that goes on, and nudges of these kinds, which come every
 * so many minutes and as notifications, are due at `at` (ms since the epoch).
 */
export async function planFor(
  at: number,
  { kinds = ['pause'], minutes = 60 }: { kinds?: readonly ChosenKind[]; minutes?: number } = {},
): Promise<void> {
  const from = at - minutes * MINUTE;
  const choices = kinds.map((kind) => ({
    [`${kind}.on`]: true,
    [`${kind}.rhythm`]: { kind: 'every', minutes },
    [`${kind}.notification`]: true,
  }));
  await storage.session.set({ begun: true });
  await storage.local.set({
    settings: {
      nudging: Object.assign({ 'pause.on': false, quiet: [], gap: 10 }, ...choices) as object,
    },
    plan: {
      seed: 'seed',
      presence: { kind: 'here', since: at - HOUR },
      from: Object.fromEntries(kinds.map((kind) => [kind, from])),
      ...{ lastAt: from, lastMark: from },
      watch: { since: at - 5 * MINUTE, last: Date.now() },
    },
  });
}

/** The person starts the browser. */
export async function startBrowser(): Promise<void> {
  await storage.session.clear();
  run();
  await runtime.onStartup.trigger();
  await settled();
}

/** The worker starts because something wakes it; one that ran before was ended by the browser. */
export async function startWorker(): Promise<void> {
  run();
  await settled();
}

/** The person says yes to notifications in the browser's own question, each time it is asked. */
export async function allowNotifications(): Promise<void> {
  allowed = true;
  Object.assign(fakeBrowser, { notifications });
  granted.trigger();
  await settled();
}

/** From now on nobody touches the computer. The browser says so in its own time. */
export function leave(): void {
  left = Date.now();
  saysAfter = interval;
}

export async function lock(): Promise<void> {
  leave();
  locked = true;
  saysAfter = Infinity;
  idleChanged.trigger('locked');
  await settled();
}

export async function comeBack(): Promise<void> {
  back();
  idleChanged.trigger('active');
  await settled();
}

/** Somebody has gone for a moment, and is there again by the time that the worker asks. */
export async function goForAMoment(): Promise<void> {
  back();
  idleChanged.trigger('idle');
  await settled();
}

/** Time goes by, and the browser does what it does meanwhile. What is overdue comes at once. */
export async function passes(ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (;;) {
    await settled();
    const alarm = await alarms.get(ALARM);
    const says = (left ?? 0) + saysAfter;
    const next = Math.min(alarm?.scheduledTime ?? Infinity, says);
    if (next > end) break;
    vi.setSystemTime(Math.max(next, Date.now()));
    if (next === says) {
      saysAfter = Infinity;
      idleChanged.trigger('idle');
    } else if (alarm) {
      await alarms.clear(ALARM);
      void alarms.onAlarm.trigger(alarm);
    }
  }
  vi.setSystemTime(end);
}

/** The computer sleeps: time goes by, and nothing happens in it. */
export function sleeps(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** When the one alarm is to fire, if it stands. */
export async function alarmAt(): Promise<number | undefined> {
  return (await alarms.get(ALARM))?.scheduledTime;
}

/** The names of all notifications that were shown, also of those that went. */
export function notified(): string[] {
  return vi.mocked(notifications.create).mock.calls.map((call: unknown[]) => String(call[0]));
}

/** The pages of ours that were opened, by their addresses. */
export async function opened(): Promise<string[]> {
  const ours = runtime.getURL('');
  const urls = (await tabs.query({})).map(({ url }) => url ?? '');
  return urls.filter((url) => url.startsWith(ours)).map((url) => `/${url.slice(ours.length)}`);
}

/** Until everything that was woken has done its work. */
export async function settled(): Promise<void> {
  for (;;) {
    const { held = [], pending = [] } = await navigator.locks.query();
    if (held.length + pending.length === 0) return;
    await new Promise(setImmediate);
  }
}

function run(): void {
  const events = [
    ...[idleChanged, pressed, menuClicked, granted, removed],
    ...[runtime.onInstalled, runtime.onStartup, alarms.onAlarm],
    ...[storage.local.onChanged, notifications.onClicked],
  ];
  for (const event of events) event.removeAllListeners();
  background.main();
}

function back(): void {
  [left, locked, saysAfter] = [undefined, false, Infinity];
}

function stateAfter(ms: number): 'active' | 'idle' | 'locked' {
  if (locked) return 'locked';
  return left !== undefined && Date.now() - left >= ms ? 'idle' : 'active';
}
