// Whether the browser has lost the journal. With a disk that is full or damaged it may take its store
// for broken and begin an empty one, which looks like that of somebody who has kept nothing so far.

/** What can be known of whether something was kept in this browser. */
export interface KeptSigns {
  /** This browser remembers, outside of the store, that something was kept. */
  remembered: boolean;
  /** The store has the mark that belongs to that memory. One that was begun anew has none. */
  marked: boolean;
  /** Something stands in the store. */
  holds: boolean;
}

/**
 * What follows from them: the store is to be `mark`ed, which comes before the memory, so that whoever
 * is killed between the two leaves no memory without a mark; its mark is to be `remember`ed; or the
 * journal that is remembered was `lost`, whatever was kept since.
 */
export function whatFollows(signs: KeptSigns): 'nothing' | 'mark' | 'remember' | 'lost' {
  const { remembered, marked, holds } = signs;
  if (marked) return remembered ? 'nothing' : 'remember';
  if (remembered) return 'lost';
  return holds ? 'mark' : 'nothing';
}
