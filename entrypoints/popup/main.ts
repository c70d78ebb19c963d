import '@/components/base.css';
import './popup.css';
import { watchComposing } from '@/utils/platform/composed';
import { focused } from '@/utils/platform/focused';
import { painted } from '@/utils/platform/painted';

/** How long (ms) all else waits for the focus at most. */
const PATIENCE = 150;

// Firefox shows a popup once it has loaded, and gives it the focus a moment later. What is loaded or made before
// that is waited for. The page's own field takes keys from then on, and all else comes when it has been painted, and
// not in the middle of a word that an input method makes.
const composed = watchComposing();
addEventListener('load', () => void load());

async function load(): Promise<void> {
  await focused(PATIENCE);
  await painted();
  const { begin } = await import('./whole');
  await composed();
  begin();
}
