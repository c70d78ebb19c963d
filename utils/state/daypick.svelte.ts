import { dayFault, type DayFault } from '@/utils/domain/calendar';
import type { Day } from '@/utils/domain/day';

/** An earlier day, while it is being picked for a win. */
export class DayPick {
  #text = $state.raw<string>();
  #fault = $state.raw<DayFault>();

  /** What stands in the date field; without it, no day is being picked. */
  get text(): string | undefined {
    return this.#text;
  }

  /** Why that is no day a win can be of. */
  get fault(): DayFault | undefined {
    return this.#fault;
  }

  /** Takes what stands in the date field. Returns the day, if it is one. */
  pick(text: string, today: Day): Day | undefined {
    this.#text = text;
    this.#fault = dayFault(text, today);
    return this.#fault ? undefined : (text as Day);
  }

  end(): void {
    this.#text = undefined;
    this.#fault = undefined;
  }
}
