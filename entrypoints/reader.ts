import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Reader } from '@/utils/state/reader';
import type { Ask } from '@/utils/state/readerwords';

// A worker of the page with the person's data: what takes long happens here.
export default defineUnlistedScript(() => {
  const reader = new Reader((tell) => self.postMessage(tell));
  self.addEventListener('message', ({ data }: MessageEvent<Ask>) => void reader.hear(data));
});
