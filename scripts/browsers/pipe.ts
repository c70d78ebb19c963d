import type { Readable, Writable } from 'node:stream';
import type { ConnectOverCDPTransport } from 'playwright-core';

/**
 * Carries Playwright's messages over Chromium's debugging pipe. A pipe, unlike a port, is nobody
 * else's to use, and the browser closes when this process, and with it the pipe, ends.
 * Each message is JSON with a zero byte after it; `overhear` is told of all that arrive.
 */
export function overPipe(
  writer: Writable,
  reader: Readable,
  overhear: (message: object) => void,
): ConnectOverCDPTransport {
  const transport: ConnectOverCDPTransport = {
    send(message) {
      writer.write(`${JSON.stringify(message)}\0`);
    },
    close() {
      writer.end();
    },
  };
  const receive = (json: string) => {
    const message = JSON.parse(json) as object;
    overhear(message);
    transport.onmessage?.(message);
  };
  let pieces: string[] = [];
  reader.setEncoding('utf8').on('data', (chunk: string) => {
    const [end = '', ...beginnings] = chunk.split('\0');
    pieces.push(end);
    for (const beginning of beginnings) {
      // Each in a task of its own: Playwright counts on what follows an answer being done first.
      setImmediate(receive, pieces.join(''));
      pieces = [beginning];
    }
  });
  const closed = () => {
    // After the last message.
    setImmediate(() => transport.onclose?.());
  };
  reader.once('close', closed);
  // Told by the reader as well; unheard, an error would end this process.
  reader.on('error', () => undefined);
  writer.on('error', () => undefined);
  return transport;
}
