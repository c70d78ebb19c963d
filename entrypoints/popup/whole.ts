import { mount } from 'svelte';
import { nameLanguage } from '@/utils/platform/words';
import Popup from './Popup.svelte';

/** All of the popup comes in the place of its first field. */
export function begin(): void {
  nameLanguage();
  // What was typed into the page's own field so far goes on in the real one. Both changes are made
  // in one turn, so no key falls between them.
  const early = document.querySelector<HTMLTextAreaElement>('#early')?.value ?? '';
  mount(Popup, { target: document.body, props: { early } });
  document.querySelector('#shell')?.remove();
}
