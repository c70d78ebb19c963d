/** The kinds of records that belong to a day, by the names of their stores. */
export const ENTRY_KINDS = ['wins', 'pauses', 'reflections'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
