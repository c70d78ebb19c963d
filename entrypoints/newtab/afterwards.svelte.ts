import { keepWords } from '@/utils/platform/firstwords';
import { painted } from '@/utils/platform/painted';
import { nameLanguage } from '@/utils/platform/words';
import type { Cover } from '@/utils/state/cover.svelte';
import type { ThisWeek } from '@/utils/state/thisweek.svelte';

type Later = typeof import('./later');

/** All that the page is made of besides the week, and what it does. */
interface Whole extends Later {
  page: ReturnType<Later['begin']>;
}

/**
 * What comes after the week, in its order. The week is painted before anything else is loaded. The hill takes
 * longer than all of it and comes last, in a task of its own. Then all words of the page are known, with those
 * that look.js asks for.
 */
export function afterwardsOf(week: ThisWeek, cover: Cover) {
  const weekPainted = painted();
  let whole = $state.raw<Whole>();
  let hillsTurn = $state.raw(false);
  let loading: Promise<Whole> | undefined;

  async function load(): Promise<Whole> {
    const later = await import('./later');
    whole = { ...later, page: later.begin(week, cover) };
    void beLast();
    return whole;
  }

  async function beLast(): Promise<void> {
    await painted();
    hillsTurn = true;
    await painted();
    // A page that somebody has left writes nothing more: everything may be forgotten by then.
    if (document.hidden) return;
    nameLanguage();
    keepWords();
  }

  /** What the page does, at once if somebody asks for it before its turn. */
  const page = async (): Promise<Whole['page']> => (await (loading ??= load())).page;

  return {
    /** Undefined until it is there. */
    get whole(): Whole | undefined {
      return whole;
    },
    get hillsTurn(): boolean {
      return hillsTurn;
    },
    page,
    /** Has the rest come in its turn. */
    begin: (): void => void weekPainted.then(page),
  };
}
