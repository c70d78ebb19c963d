import type { Query } from './query.ts';
import { everything } from './queries/everything.ts';
import { files } from './queries/files.ts';
import { forms } from './queries/forms.ts';
import { journal } from './queries/journal.ts';
import { lines } from './queries/lines.ts';
import { pauses } from './queries/pauses.ts';
import { wins } from './queries/wins.ts';

/** Every query the product makes. What looks at all there is comes last: it leaves the browser's caches full of it. */
export const QUERIES: readonly Query[] = [
  ...wins,
  ...journal,
  ...lines,
  ...forms,
  ...pauses,
  ...files,
  ...everything,
];
