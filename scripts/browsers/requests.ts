interface Told {
  readonly method?: string;
  readonly params?: { readonly url?: string; readonly request?: { readonly url: string } };
}

const methods = new Set([
  'Network.requestWillBeSent',
  'Network.webSocketCreated',
  'Network.webTransportCreated',
]);

/**
 * The address asked for, if this is Chromium saying that a page or worker asks the network.
 * Playwright has it say so of all of them, but passes on neither a worker's sockets nor WebTransport.
 */
export function addressAsked(message: object): string | undefined {
  const { method = '', params } = message as Told;
  return methods.has(method) ? (params?.url ?? params?.request?.url) : undefined;
}
