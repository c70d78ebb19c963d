import type { Kill, KillKind } from './killplan.ts';
import { type Stored, timesKept } from './stored.ts';

/** What was killed, and how, in the words of the report. */
const NAMES: Readonly<Record<KillKind, string>> = {
  browser: 'the browser',
  crash: 'the process of the pages',
  worker: 'the worker',
  bystander: 'the worker beside a page',
  popup: 'a popup closed',
  tab: 'a tab closed',
};

/** What came of the kills. `lost`, `twice`, `draftsLost` and `offeredAgain` are to stay empty. */
export class Tally {
  readonly kills: Partial<Record<KillKind, number>> = {};
  /** "Kept." was seen before the kill. */
  readonly acknowledged: string[] = [];
  /** Kept although the kill came before the word. */
  silently = 0;
  found = 0;
  readonly lost: string[] = [];
  readonly twice: string[] = [];
  /** Not kept, and in the field again. */
  draftsBack = 0;
  readonly draftsLost: string[] = [];
  /** Kept, and in the field as well. */
  readonly offeredAgain: string[] = [];
  #texts: string[] = [];

  killed({ kind, text }: Kill, said: boolean): void {
    this.kills[kind] = (this.kills[kind] ?? 0) + 1;
    this.#texts.push(text);
    if (said) this.acknowledged.push(text);
  }

  /** The words are in their place after the kill. */
  inPlace(text: string, offeredAgain: boolean): void {
    if (!this.acknowledged.includes(text)) this.silently += 1;
    if (offeredAgain) this.offeredAgain.push(text);
  }

  /** The words are not in their place; they have to be in the field. */
  draft(text: string, back: boolean): void {
    if (back) this.draftsBack += 1;
    else this.draftsLost.push(text);
  }

  /** Looks for all words of the run at once: a later kill must not harm what an earlier one left. */
  compare(stored: Stored): void {
    for (const text of this.acknowledged) {
      if (timesKept(stored, text) === 0) this.lost.push(text);
      else this.found += 1;
    }
    this.twice.push(...this.#texts.filter((text) => timesKept(stored, text) > 1));
  }

  get sound(): boolean {
    const wrong = [this.lost, this.twice, this.draftsLost, this.offeredAgain];
    return wrong.every(({ length }) => length === 0);
  }

  toString(): string {
    const kinds = (Object.keys(NAMES) as KillKind[])
      .filter((kind) => this.kills[kind])
      .map((kind) => `${NAMES[kind]} ${this.kills[kind] ?? 0}`);
    return [
      `acknowledged ${this.acknowledged.length}, found ${this.found}, lost ${told(this.lost)}, twice ${told(this.twice)}`,
      `kept without a word ${this.silently}, in the field again ${this.draftsBack}, lost from the field ${told(this.draftsLost)}, kept and in the field ${told(this.offeredAgain)}`,
      `kills: ${kinds.join(', ')}`,
    ].join('\n');
  }
}

function told(texts: readonly string[]): string {
  return texts.length === 0 ? '0' : `${texts.length} (${texts.join('; ')})`;
}
