/**
 * How many bytes of words are read in one go. A zip may be larger, what is read of it may not; a journal
 * of ours, which is read by lines, may have as many as its records need.
 */
export const MOST_BYTES = 50 * 1024 * 1024;
/** How many entries are read in one go. */
export const MOST_ENTRIES = 500_000;
