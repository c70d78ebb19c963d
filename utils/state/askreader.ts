import { startReader } from '@/utils/platform/readerworker';
import type { Ask, Tell } from './readerwords';

/** Asks a worker one thing, and lets it go. */
export function askReader(ask: Ask): Promise<Tell> {
  const worker = startReader();
  return new Promise<Tell>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Tell>) => resolve(data);
    worker.onerror = () => reject(new Error('The worker ended.'));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
