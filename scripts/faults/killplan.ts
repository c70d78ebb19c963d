import type { Kind } from '../browsers/types.ts';
import { choice } from './choice.ts';

/**
 * What is killed: the whole browser, the toolbar popup or a tab with the field while it keeps; the
 * worker while it keeps what came from the address bar, or while the popup keeps and it stands by;
 * or, as in a crash, the process of the field, which all pages share. A popup or tab only closes.
 */
export type KillKind = 'browser' | 'popup' | 'tab' | 'worker' | 'bystander' | 'crash';

/** How many of a hundred kills are of a kind; the rest are tabs, which take the least time. */
const shares: readonly [KillKind, number][] = [
  ['browser', 10],
  ['popup', 10],
  ['worker', 18],
  ['bystander', 10],
  ['crash', 10],
];

/** From Enter to "Kept." a Firefox takes about twice as long; kills come before and after it. */
const span: Record<Kind, number> = { chromium: 40, firefox: 80 };

export interface Kill {
  readonly kind: KillKind;
  /** Unlike that of any other kill. */
  readonly text: string;
  /** Whether the words go into the toolbar popup's field; else they go into that of a tab. */
  readonly popup: boolean;
  /** How long the words stand in the field before Enter (ms). */
  readonly rest: number;
  /** Whether Enter is pressed at all. */
  readonly enter: boolean;
  /** From Enter, or from `rest` without it, to the kill (ms). */
  readonly delay: number;
}

/** The same kills for the same seed. */
export function planKills(browser: Kind, seed: number, count: number): Kill[] {
  const kinds = shares.flatMap(([kind, share]) =>
    Array.from({ length: Math.ceil((count * share) / 100) }, () => kind),
  );
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => choice(seed, a, 'order') - choice(seed, b, 'order'),
  );
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[order.indexOf(at)] ?? 'tab';
    const number = (name: string) => choice(seed, at, name);
    const withField = kind !== 'worker' && kind !== 'bystander';
    return {
      kind,
      text: `rested ${at} ${Math.floor(number('text') * 36 ** 4).toString(36)}`,
      popup: kind === 'popup' || (kind === 'crash' && number('popup') < 0.5),
      rest: Math.floor(number('rest') * 140),
      enter: !withField || number('enter') > 0.15,
      delay: Math.floor(number('delay') * span[browser]),
    };
  });
}
