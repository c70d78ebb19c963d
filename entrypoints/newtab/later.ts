// Everything that a new tab does not need at once, loaded as one after the week has been shown.

export { default as Below } from './Below.svelte';
export { default as Hill } from './Hill.svelte';
export { default as Hello } from './Hello.svelte';
export { default as LineTools } from './LineTools.svelte';
export { default as Waits } from './Waits.svelte';
export { default as TroubleNote } from '@/components/TroubleNote.svelte';
export { default as WinRow } from '@/components/WinRow.svelte';
export { begin } from '@/utils/state/tabpage.svelte';
