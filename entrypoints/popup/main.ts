import '@/components/base.css';
import { painted } from '@/utils/platform/painted';

// Firefox shows a popup once it has loaded, so what is loaded before that is waited for. The page's
// own field takes keys from then on, and all else comes when that has been painted.
addEventListener('load', () => void painted().then(() => import('./whole')));
