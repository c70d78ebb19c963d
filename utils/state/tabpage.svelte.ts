import { changeSettings } from '@/utils/platform/changesettings';
import { rememberedLine } from '@/utils/platform/rememberedline';
import type { Day } from '@/utils/domain/day';
import { isReturn } from '@/utils/domain/frombefore';
import type { Cover } from './cover.svelte';
import { Edits } from './edits.svelte';
import { TabLine } from './tabline.svelte';
import type { ThisWeek } from './thisweek.svelte';
import { Prompts } from './prompts.svelte';

/** What a new tab knows beside the week: its line, what waits, and what is open. */
export class TabPage {
  readonly week: ThisWeek;
  readonly cover: Cover;
  readonly line: TabLine;
  readonly prompts = new Prompts();
  readonly edits = new Edits({ shared: true });
  #field = $state.raw(false);
  #keys = $state.raw(false);
  #returned = $state.raw(false);
  /** The last day with a new tab, as far as this one knows. */
  #seen = rememberedLine()?.day;

  constructor(week: ThisWeek, cover: Cover) {
    this.week = week;
    this.cover = cover;
    this.seeDay(week.today);
    this.line = new TabLine(document.querySelector<HTMLElement>('#line')?.dataset.line);
  }

  /** Whether this is the first tab after some days without one, or slept with the computer for so long. */
  get returned(): boolean {
    return this.#returned;
  }

  /** Another day may have begun: a tab stays open for as long as it likes. */
  seeDay = (today: Day): void => {
    const seen = this.#seen;
    if (seen === today) return;
    this.#seen = today;
    this.#returned = seen !== undefined && isReturn(seen, today);
  };

  /** Whether the field for a win is open. */
  get field(): boolean {
    return this.#field;
  }

  openField = (): void => {
    this.#field = true;
  };

  /** What stands in it is a draft by then, and comes back with it. */
  closeField = (): void => {
    this.#field = false;
  };

  /** Whether the list of keys is open. */
  get keysShown(): boolean {
    return this.#keys;
  }

  showKeys = (): void => {
    this.#keys = true;
  };

  hideKeys = (): void => {
    this.#keys = false;
  };

  /** One tap begins a low-energy day, and one ends it. */
  toggleLowEnergy = async (): Promise<void> => {
    const { lowEnergy, today } = this.week;
    await changeSettings({ lowEnergyDay: lowEnergy ? undefined : today });
  };
}

/** What a new tab knows beside the week. */
export function begin(week: ThisWeek, cover: Cover): TabPage {
  return new TabPage(week, cover);
}
