import { browser } from 'wxt/browser';

/**
 * Puts a file among the downloads. Resolves to whether the browser says that all of it is there; no
 * extension can read it back.
 */
export async function download(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  // Of a file without a type Chromium looks at the words, and gives it a name that ends in .txt.
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  try {
    const id = await browser.downloads.download({
      url,
      filename: name,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await ended(id);
    const [item] = await browser.downloads.search({ id });
    return item?.state === 'complete' && item.fileSize === bytes.length;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Resolves when the download is over, whichever way, or the browser says no more of it. */
function ended(id: number): Promise<void> {
  const { onChanged } = browser.downloads;
  const { onRemoved } = browser.permissions;
  return new Promise((resolve) => {
    const look = async () => {
      try {
        const [item] = await browser.downloads.search({ id });
        if (item?.state === 'in_progress') return;
      } catch {
        // It may not be asked any more.
      }
      resolve();
      onRemoved.removeListener(seen);
      onChanged.removeListener(changed);
    };
    const seen = () => void look();
    const changed = (delta: { id: number }) => {
      if (delta.id === id) seen();
    };
    onChanged.addListener(changed);
    // Taken away, the permission takes the news along.
    onRemoved.addListener(seen);
    seen();
  });
}
