import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: { readonly snapshot?: string };
}

/** What Chromium painted in a tab while `work` ran, in order: JPEG pictures in base64. */
export async function film(protocol: CDPSession, work: () => Promise<void>): Promise<string[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  protocol.on('Tracing.dataCollected', collect);
  await protocol.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.screenshot'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.end');
  await complete;
  protocol.off('Tracing.dataCollected', collect);
  return events
    .filter(({ name }) => name === 'Screenshot')
    .toSorted((a, b) => a.ts - b.ts)
    .flatMap(({ args }) => args.snapshot ?? []);
}

/** Runs in the page: resolves when it has been painted with what it has now. */
export function paintedTwice(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))),
  );
}
