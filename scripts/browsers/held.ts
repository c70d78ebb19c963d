import type { CDPSession } from 'playwright-core';
import { PATIENCE, within } from './poll.ts';
import type { Held } from './types.ts';

/** How often garbage is collected: some of it is found only once other garbage has gone. */
const ROUNDS = 3;

/** A target's commands. */
type Send = (method: string) => Promise<object>;

/** What is left in the memory of an extension's pages and worker, of which the addresses begin so. */
export async function heldBy(browser: CDPSession, origin: string): Promise<Held> {
  const filter = [{ type: 'page' }, { type: 'service_worker' }];
  const { targetInfos } = await browser.send('Target.getTargets', { filter });
  // A new tab goes by the browser's own address for it.
  const ours = (url: string) => url.startsWith(`${origin}/`) || url === 'chrome://newtab/';
  const own = (type: string) => targetInfos.find((one) => one.type === type && ours(one.url));
  const [page, worker] = [own('page'), own('service_worker')];
  if (!page || !worker) throw new Error('No page and worker of the extension are there to look at');
  return {
    worker: await inTarget(browser, worker.targetId, left),
    ...(await inTarget(browser, page.targetId, async (send) => {
      const pages = await left(send);
      const { nodes, jsEventListeners: listeners } = (await send('Memory.getDOMCounters')) as {
        nodes: number;
        jsEventListeners: number;
      };
      return { pages, nodes, listeners };
    })),
  };
}

async function left(send: Send): Promise<number> {
  for (let round = 0; round < ROUNDS; round += 1) await send('HeapProfiler.collectGarbage');
  return ((await send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
}

/** Playwright opens no session in a worker, so messages are handed on by the browser's own. */
async function inTarget<T>(
  browser: CDPSession,
  targetId: string,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const { sessionId } = attached;
  const waiting = new Map<number, (answer: object) => void>();
  const hear = (told: { sessionId: string; message: string }) => {
    if (told.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(told.message) as { id?: number; result?: object };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  };
  browser.on('Target.receivedMessageFromTarget', hear);
  let last = 0;
  const send: Send = async (method) => {
    last += 1;
    const id = last;
    const answer = new Promise<object>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    return within(PATIENCE, `an answer to ${method}`, answer);
  };
  try {
    return await work(send);
  } finally {
    browser.off('Target.receivedMessageFromTarget', hear);
    await browser.send('Target.detachFromTarget', { sessionId });
  }
}
