import type { Component } from 'svelte';
import type { Address, View } from '@/utils/domain/address';
import type { Text } from '@/utils/platform/words';
import List from './List.svelte';

/** What every view of the journal is given. */
export interface ViewProps<V extends View> {
  /** The view's own address. It changes when a link or Back leads to another place in the view. */
  address: Extract<Address, { view: V }>;
  /** Opens another place; Back leads back. */
  go: (address: Address) => void;
  /** Writes down where in the view the person is, so that the address finds it again. */
  note: (address: Address) => void;
  /** Says that the journal does not reach as far as its address, and leads to the newest instead. */
  missed: (wrong: 'week' | 'year') => void;
}

interface Route<V extends View> {
  /** The name in the head of the page and of the document. */
  name: Text;
  /**
   * Views are loaded when they are opened, the first one with the page. Some have but one place and
   * need to be given nothing.
   */
  load: () => Promise<{ default: Component<ViewProps<V>> | Component<Record<string, never>> }>;
}

/** The views, in the order of the links to them. */
export const routes: { readonly [V in View]: Route<V> } = {
  list: { name: 'journal.title', load: () => Promise.resolve({ default: List }) },
  search: { name: 'search.title', load: () => import('./Search.svelte') },
  year: { name: 'year.name', load: () => import('./Year.svelte') },
  patterns: { name: 'patterns.title', load: () => import('./Patterns.svelte') },
  check: { name: 'check.name', load: () => import('./Check.svelte') },
  practice: { name: 'practice.title', load: () => import('./Practice.svelte') },
  session: { name: 'session.name', load: () => import('./Session.svelte') },
  letter: { name: 'letter.name', load: () => import('./Letter.svelte') },
};
