import { playChime } from '@/utils/platform/tone';

await playChime().catch(() => undefined);
window.close();
