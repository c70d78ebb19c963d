import type { Day } from '@/utils/domain/day';
import { lineOf } from '@/utils/domain/kindline';
import { linesOfTone } from '@/utils/domain/kindlines';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { rememberedLine, rememberLine } from '@/utils/platform/remembered';
import { t, type Text } from '@/utils/platform/words';
import { watchChanges } from '@/utils/storage/changes';
import { ownKindLines } from '@/utils/storage/kindlines';

/** The kind line of the day: one that is built in, or one of the person's own. */
export class TodaysLine {
  #text = $state.raw('');

  get text(): string {
    return this.#text;
  }

  /** Shows the line of a day: what is remembered of it at once, then what it really is. */
  follow(today: Day): () => void {
    let following = true;
    const read = async () => {
      const text = await choose(today);
      if (!following) return;
      this.#text = text;
      rememberLine(today, text);
    };
    this.#text = rememberedLine(today) ?? '';
    void read();
    const unwatch = [watchChanges, watchSettings].map((watch) => watch(() => void read()));
    return () => {
      following = false;
      for (const stop of unwatch) stop();
    };
  }
}

async function choose(today: Day): Promise<string> {
  // Without the store the built-in lines are there; what is wrong is said beside the wins.
  const own = await ownKindLines().catch(() => []);
  const lines = linesOfTone((await readSettings()).tone);
  const line = lineOf(today, lines.length + own.length);
  const builtIn = lines[line];
  return builtIn ? t(`kind_line.${builtIn.id}` as Text) : (own[line - lines.length]?.text ?? '');
}
