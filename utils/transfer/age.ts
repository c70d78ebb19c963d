import { armor, Decrypter, Encrypter } from 'age-encryption';
import { FileTrouble } from './trouble';

// The age format (age-encryption.org/v1) with a passphrase: Debian's `age -d` opens what is written.

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const HEADER = 'age-encryption.org/v1';
/** How much one piece of an age file holds, in bytes. */
const PIECE = 64 * 1024;
const PIECE_SEALED = PIECE + 16;
const NONCE = 16;

/** Whether a file begins as an age file does, in bytes or in letters. */
export function isAge(bytes: Uint8Array): boolean {
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  if (begins.includes('\n-> scrypt ') || begins.includes('\n-> X25519 ')) return true;
  // What is left of one that was cut after a few letters.
  const whole = [HEADER, ARMOR].some((begin) => begins.startsWith(begin));
  return whole || (begins.length > 3 && [HEADER, ARMOR].some((begin) => begin.startsWith(begins)));
}

/** Seals bytes with a passphrase. Takes about a second of one core, on purpose. */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  workFactor = 18,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return (await encrypter.encrypt(bytes)) as Uint8Array<ArrayBuffer>;
}

/**
 * Opens an age file. Another passphrase, a missing end and a changed byte are told apart as far as the
 * format allows: a changed byte in the line that the passphrase is checked with is like another
 * passphrase, and one in the last 64 KB is like a missing end.
 */
export async function unseal(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = withoutArmor(file);
  const bodyAt = checkHeader(bytes);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let opened: ReadableStream<Uint8Array<ArrayBuffer>>;
  try {
    opened = (await decrypter.decrypt(new Blob([bytes]).stream())) as typeof opened;
  } catch (error) {
    throw headerTrouble(error);
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const chunk of opened) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch {
    const pieces = Math.ceil((bytes.length - bodyAt - NONCE) / PIECE_SEALED);
    throw new FileTrouble(size / PIECE >= pieces - 1 ? 'cut' : 'changed');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function withoutArmor(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const begins = new TextDecoder().decode(file.subarray(0, 64)).trimStart();
  if (!begins.startsWith(ARMOR)) return file;
  try {
    return armor.decode(new TextDecoder().decode(file)) as Uint8Array<ArrayBuffer>;
  } catch {
    const whole = new TextDecoder().decode(file).includes('-----END AGE ENCRYPTED FILE-----');
    throw new FileTrouble(whole ? 'changed' : 'cut');
  }
}

/** Where the header ends. One that asks for a key instead of a passphrase cannot be opened here. */
function checkHeader(bytes: Uint8Array): number {
  // A header with one passphrase is about 150 bytes; one with many keys is longer.
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024));
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text);
  if (!end) throw new FileTrouble(text.includes('\n--- ') && text.length > 200 ? 'changed' : 'cut');
  const header = text.slice(0, end.index);
  if (!header.includes('\n-> scrypt ')) throw new FileTrouble('key');
  return end.index + end[0].length;
}

function headerTrouble(error: unknown): FileTrouble {
  const said = error instanceof Error ? error.message : '';
  if (said.includes('no identity matched')) return new FileTrouble('passphrase');
  if (said.includes('work factor')) return new FileTrouble('costly');
  if (said.includes('stream ended')) return new FileTrouble('cut');
  return new FileTrouble('changed');
}
