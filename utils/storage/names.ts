// The databases of ours. Whoever forgets everything has to know each of them.

/** Everything that is kept. */
export const JOURNAL = 'inbetween';
/** The records as they were before an update. */
export const BEFORE = 'inbetween-before';
/** Where those are brought to the form of today. */
export const SCRATCH = 'inbetween-scratch';
/** The folder chosen for backups. */
export const BACKUP = 'inbetween-backup';
