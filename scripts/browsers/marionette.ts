import { connect, type Socket } from 'node:net';
import { GoneError } from './poll.ts';
import { callSource, readAnswer } from './script.ts';

interface Call {
  readonly name: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Failure {
  readonly error: string;
  readonly message: string;
}

type Packet = readonly [type: number, id: number, error: Failure | null, result: unknown];

/**
 * Firefox's own remote protocol: JSON with its length before it, over a local port. It reaches the
 * browser's own windows, which is where the toolbar is.
 */
export class Marionette {
  #socket: Socket;
  #next = 1;
  #calls = new Map<number, Call>();
  #rest = Buffer.alloc(0);
  #closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.#receive(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#closed = true;
      for (const { name, reject } of this.#calls.values()) {
        reject(new GoneError(`${name}: the browser has ended`));
      }
      this.#calls.clear();
    });
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        resolve(new Marionette(socket));
      });
    });
  }

  send(name: string, params: object = {}): Promise<unknown> {
    if (this.#closed) return Promise.reject(new GoneError(`${name}: the browser has ended`));
    const id = this.#next++;
    const packet = Buffer.from(JSON.stringify([0, id, name, params]));
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { name, resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${String(packet.length)}:`), packet]));
    });
  }

  /** Runs a function in the browser's own window, with all the rights of the browser. */
  async chrome<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const script = `return ${callSource(fn, args)};`;
    const params = { script, args: [], sandbox: 'system', newSandbox: false };
    const answer = (await this.send('WebDriver:ExecuteScript', params)) as { value: unknown };
    return readAnswer(answer.value) as T;
  }

  end(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#rest.subarray(0, colon).toString());
      if (this.#rest.length < end) return;
      const packet: unknown = JSON.parse(this.#rest.subarray(colon + 1, end).toString('utf8'));
      this.#rest = this.#rest.subarray(end);
      // The first thing said is a greeting, which is no list.
      if (Array.isArray(packet)) this.#answer(packet as unknown as Packet);
    }
  }

  #answer([, id, failure, result]: Packet): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (!call) return;
    if (!failure) call.resolve(result);
    else if (failure.message.includes('inbetween: gone'))
      call.reject(new GoneError('the page is gone'));
    else call.reject(new Error(failure.message || failure.error));
  }
}
