import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '@/utils/platform/alarm';
import { watchCheck } from '@/utils/platform/asked';
import { onPauseShortcut } from '@/utils/platform/commands';
import { now } from '@/utils/platform/here';
import { makeMenu, onMenu, type MenuItem } from '@/utils/platform/menus';
import { wayOf } from '@/utils/platform/nudgewords';
import { watchRest } from '@/utils/platform/nudging';
import { waitingOffer, watchOffer } from '@/utils/platform/offer';
import { onOmnibox } from '@/utils/platform/omnibox';
import { openInFront, openPage } from '@/utils/platform/pages';
import { onPermissions } from '@/utils/platform/permissions';
import { onPresence } from '@/utils/platform/presence';
import { onNotificationClick, showKept, showWaits } from '@/utils/platform/reach';
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
import { writeAnswer } from '@/utils/state/answers';
import { moveOver } from '@/utils/state/keep';
import { rememberIfKept } from '@/utils/state/kept';
import { lookAtNudges } from '@/utils/state/look';
import { dropOverdue } from '@/utils/storage/copies';

// Listeners stand before anything is awaited: the event that wakes the worker comes only once.
export default defineBackground(() => {
  const look = () => void lookAtNudges();
  const pause = () => void openPage('/pause.html');
  onFirstInstall(() => openPage('/welcome.html'));
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
    event.addListener(look);
    event.addListener(() => void makeMenu());
  }
  onAlarm(look);
  onPresence((presence) => void lookAtNudges({ left: presence === 'away' }));
  watchSettings(look);
  watchOffer(look);
  watchRest(look);
  watchCheck(look);
  onPermissions(look);
  onNotificationClick(() => void begin());
  onPauseShortcut(pause);
  onOmnibox(describeLine, (line) => void answer(captureLine(line)));
  onMenu((item, selection) => void choose(item, selection));
  look();
  // What waits because the store refused moves over as soon as it opens again.
  moveOver().catch(() => undefined);
  dropOverdue(now()).catch(() => undefined);
  rememberIfKept().catch(() => undefined);
});

/**
 * The person clicked a notification. What it was about may have gone by now: then it is a pause. The page
 * comes first, so that no disk that refuses the answer is in its way.
 */
async function begin(): Promise<void> {
  const offer = await waitingOffer().catch(() => undefined);
  const page = offer ? wayOf(offer)?.page : '/pause.html';
  if (page !== undefined) await openInFront(page);
  if (offer) await writeAnswer(offer, { kind: 'done' });
}

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

/** How long (ms) the icon says what came of words; a sentence takes longer to be read than a mark. */
const MARK = 2_000;
const SENTENCE = 10_000;
/** What takes the mark away. A newer one has its whole time; a worker that ends looks when it starts. */
let fading: ReturnType<typeof setTimeout> | undefined;

/** Says by the icon that it was kept, or waits; what does not fit is opened in the field. */
async function answer(captured: Promise<Captured>): Promise<void> {
  const what = await captured;
  if (what === 'in the field') await openPage('/popup.html');
  if (what !== 'kept' && what !== 'waiting') return;
  clearTimeout(fading);
  await (what === 'kept' ? showKept() : showWaits());
  fading = setTimeout(() => void lookAtNudges(), what === 'kept' ? MARK : SENTENCE);
}
