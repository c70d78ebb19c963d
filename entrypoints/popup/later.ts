import { mount } from 'svelte';
import NudgePart from './NudgePart.svelte';

// What the popup doesn't need at once: the field comes first. It is loaded when the page is there.

/** Puts what is to be said of nudges into its place. */
export function showNudges(target: Element): void {
  mount(NudgePart, { target });
}
