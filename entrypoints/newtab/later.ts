import { mount } from 'svelte';
import OfferedNudge from './OfferedNudge.svelte';

// What a new tab doesn't need at once. It is loaded when the page is there.

/** Puts the nudge that waits, if one does, into its place. */
export function showNudge(target: Element): void {
  const ongo = (page: string) => location.assign(page);
  mount(OfferedNudge, { target, props: { every: false, ongo } });
}
