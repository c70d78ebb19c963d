import { saveFile } from '@/utils/platform/download';
import { noteSaved } from './backupoffer.svelte';
import { today } from './keep';
import { journalFile } from './takeout';

/** Hands the whole journal to the browser as a file to save. Rejects if it cannot be read. */
export async function saveCopy(): Promise<void> {
  saveFile(await journalFile(), `inbetween-${await today()}.json`);
  await noteSaved().catch(() => undefined);
}
