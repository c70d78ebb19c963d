/** How many bytes of words are read in one go; a zip may be larger, what is read of it may not. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** How many entries are read in one go. */
export const MOST_ENTRIES = 500_000;
