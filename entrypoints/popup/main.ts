import '@/components/base.css';
import { focused } from '@/utils/platform/focused';
import { painted } from '@/utils/platform/painted';

/** How long (ms) all else waits for the focus at most. */
const PATIENCE = 150;

// Firefox shows a popup once it has loaded, and gives it the focus a moment later. What is loaded or made before
// that is waited for. The page's own field takes keys from then on, and all else comes when it has been painted.
addEventListener('load', () => {
  void focused(PATIENCE)
    .then(painted)
    .then(() => import('./whole'));
});
