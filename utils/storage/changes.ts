const CHANNEL = 'inbetween-changes';

/**
 * Tells every other open page that something was kept. The message carries nothing: the database is
 * the only truth, and whoever hears it asks again.
 */
export function tellChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after a change made by another page. Returns what ends it. */
export function watchChanges(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => {
    channel.close();
  };
}
