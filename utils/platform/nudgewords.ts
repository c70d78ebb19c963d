import type { Offer } from '@/utils/domain/nudge/offer';
import { momentName } from './dates';
import type { Page } from './pages';
import { t, type Text } from './words';

/** The heading of a nudge. */
export function offerTitle({ kind, cue = 'water' }: Offer): string {
  return t(`nudge.title.${kind === 'body' ? cue : kind}`);
}

/** What a nudge says under its heading: for a kind line, the line. */
export function offerText({ kind, cue = 'water', line }: Offer): string {
  if (kind === 'line') return line === undefined ? '' : t(`kind_line.${line}` as Text);
  return t(`nudge.text.${kind === 'body' ? cue : kind}`);
}

/** Until when nudges rest: without `until`, until the person says. Times are ms since the epoch. */
export function restText(until: number | undefined, now: number): string {
  if (until === undefined) return t('nudge.state.resting');
  return t('nudge.state.resting_until', momentName(until, now));
}

/** Where a nudge leads, and what the way there is called. */
export interface Lead {
  page: Page;
  name: string;
}

/** A nudge that asks for nothing leads nowhere. */
export function wayOf({ kind }: Pick<Offer, 'kind'>): Lead | undefined {
  const page = WAYS[kind];
  if (page === undefined) return undefined;
  const begin = kind === 'before' || kind === 'after' ? 'today' : kind;
  return { page, name: t(`nudge.begin.${begin as 'pause' | 'today' | 'need' | 'check'}`) };
}

const WAYS: Record<Offer['kind'], Page | undefined> = {
  pause: '/pause.html#begin',
  today: '/popup.html',
  body: undefined,
  line: undefined,
  need: '/pause.html#need',
  check: '/journal.html#/check',
  before: '/popup.html',
  after: '/popup.html',
};
