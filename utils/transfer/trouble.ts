/**
 * Why a file is not taken, as a whole:
 * - `large`, `many`: more bytes, or more entries, than can be read in one go
 * - `heavy`: encrypted, and more bytes than can be opened in one go
 * - `empty`: there is nothing in it
 * - `unknown`: no kind of file that can be read here
 * - `damaged`: it says what it is, and does not hold what it has to; `where` says the place
 * - `cut`: its end is missing
 * - `changed`: not the bytes that were written; a journal file carries a checksum
 * - `newer`: a later version of Inbetween wrote it
 * - `twice`: two records of one id
 * - `bomb`: it unpacks to more than can be read
 * - `encoding`: bytes that are no text
 * - `key`: encrypted for a key, where a passphrase is what can be asked for
 * - `passphrase`: another passphrase
 * - `costly`: opening it would take more work than a browser can do
 */
export type Reason =
  | 'large'
  | 'many'
  | 'heavy'
  | 'empty'
  | 'unknown'
  | 'damaged'
  | 'cut'
  | 'changed'
  | 'newer'
  | 'twice'
  | 'bomb'
  | 'encoding'
  | 'key'
  | 'passphrase'
  | 'costly';

/** A file that is not taken. Nothing of it has been kept. */
export class FileTrouble extends Error {
  readonly reason: Reason;
  /** The place in the file, or what was found there, where that helps. */
  readonly where: string;

  constructor(reason: Reason, where = '') {
    super(`The file is not taken: ${reason} ${where}`);
    this.name = 'FileTrouble';
    this.reason = reason;
    this.where = where;
  }
}
