import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { MOST_BYTES } from './limits';
import { FileTrouble } from './trouble';

/** A part of a zip that is read. */
export interface Part {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The parts of a zip whose names are wanted. Pictures and the rest are never unpacked, so the zip may
 * be of any size; a part that holds more than can be read is refused before and while it unpacks.
 */
export async function readParts(file: Blob, wanted: (name: string) => boolean): Promise<Part[]> {
  // This runs in a worker already, and the browser itself can inflate.
  const options = { useWebWorkers: false, useCompressionStream: true, checkSignature: true };
  const reader = new ZipReader(new BlobReader(file), options);
  try {
    const entries = (await reader.getEntries()).filter(
      (entry): entry is FileEntry => !entry.directory && wanted(entry.filename),
    );
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > MOST_BYTES) throw new FileTrouble('bomb');
    const parts: Part[] = [];
    for (const entry of entries) parts.push({ name: entry.filename, bytes: await unpack(entry) });
    return parts;
  } catch (error) {
    throw error instanceof FileTrouble ? error : new FileTrouble('damaged', 'zip');
  } finally {
    await reader.close().catch(() => undefined);
  }
}

/** What a part says of its size may be wrong: the bytes are counted as they come. */
async function unpack(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      size += chunk.length;
      if (size > MOST_BYTES) throw new FileTrouble('bomb');
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    throw size > MOST_BYTES ? new FileTrouble('bomb') : error;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
