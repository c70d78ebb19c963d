import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '@/utils/platform/alarm';
import { onPauseShortcut } from '@/utils/platform/commands';
import { makeMenu, onMenu, type MenuItem } from '@/utils/platform/menus';
import { lookAtNudges } from '@/utils/platform/nudges';
import { watchAnswer } from '@/utils/platform/offer';
import { onOmnibox } from '@/utils/platform/omnibox';
import { openPage } from '@/utils/platform/pages';
import { onPresence } from '@/utils/platform/presence';
import { onNotificationClick, showKept } from '@/utils/platform/reach';
import { watchSettings } from '@/utils/platform/settings';
import { onFirstInstall } from '@/utils/platform/welcome';
import {
  beginLowEnergyDay,
  captureKindLine,
  captureLine,
  captureSelection,
  describeLine,
  type Captured,
} from '@/utils/state/capture';
import { moveOver } from '@/utils/state/keep';

// Listeners stand before anything is awaited: the event that wakes the worker comes only once.
export default defineBackground(() => {
  const look = () => void lookAtNudges();
  const pause = () => void openPage('/pause.html');
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  onFirstInstall(() => openPage('/welcome.html'));
  browser.runtime.onStartup.addListener(look);
  onAlarm(look);
  onPresence(look);
  watchSettings(look);
  watchAnswer(look);
  onNotificationClick(pause);
  onPauseShortcut(pause);
  onOmnibox(describeLine, (line) => void answer(captureLine(line)));
  onMenu((item, selection) => void choose(item, selection));
  look();
  // What waits because the store refused moves over as soon as it opens again.
  moveOver().catch(() => undefined);
});

async function choose(item: MenuItem, selection: string): Promise<void> {
  switch (item) {
    case 'keep-win':
      return answer(captureSelection(selection));
    case 'keep-kind-line':
      return answer(captureKindLine(selection));
    case 'open':
      return openPage('/newtab.html');
    case 'pause':
      return openPage('/pause.html');
    case 'low-energy':
      return beginLowEnergyDay();
    case 'settings':
      return openPage('/options.html');
  }
}

/** Says by the icon that it was kept; what does not fit is opened in the field. */
async function answer(captured: Promise<Captured>): Promise<void> {
  const what = await captured;
  if (what === 'in the field') await openPage('/popup.html');
  if (what !== 'kept') return;
  await showKept();
  setTimeout(() => void lookAtNudges(), 2_000);
}
