import { EntryDesk } from '@/utils/state/entrydesk.svelte';

/** One for the page: what is being edited stays when another view is opened. */
export const desk = new EntryDesk();
