import type { Days } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { watchChanges } from '@/utils/storage/changes';
import { daysKept, entriesOfDays } from '@/utils/storage/journal';

export type StretchView =
  | { kind: 'reading' }
  /** `kept`: the first and last day of everything, if there is anything. */
  | { kind: 'shown'; days: Days; entries: readonly Entry[]; kept: Days | undefined }
  | { kind: 'refused'; trouble: Trouble };

/** What was kept in a stretch of days, such as a year, kept true while the page is open. */
export class JournalStretch {
  #view = $state.raw<StretchView>({ kind: 'reading' });
  #days: Days | undefined;
  #reads = 0;

  get view(): StretchView {
    return this.#view;
  }

  /** Reads these days. Of several reads under way, the one begun last is shown. */
  show = async (days: Days): Promise<void> => {
    this.#days = days;
    const number = (this.#reads += 1);
    const view = await read(days);
    if (number === this.#reads) this.#view = view;
  };

  /** Reads the same days again. */
  read = async (): Promise<void> => {
    if (this.#days) await this.show(this.#days);
  };

  /** Reads again after every change, until stopped. */
  follow(): () => void {
    const unwatch = watchChanges(() => void this.read());
    return () => {
      unwatch();
      this.#reads += 1;
    };
  }
}

async function read(days: Days): Promise<StretchView> {
  try {
    const [entries, kept] = await Promise.all([entriesOfDays(days), daysKept()]);
    return { kind: 'shown', days, entries, kept };
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error) };
  }
}
