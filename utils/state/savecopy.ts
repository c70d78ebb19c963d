import { saveFile } from '@/utils/platform/savefile';
import { today } from './keep';
import { journalBytes } from './takeout';

/** Hands the whole journal to the browser as a file to save. Rejects if it cannot be read. */
export async function saveCopy(): Promise<void> {
  saveFile(`inbetween-${await today()}.json`, await journalBytes(), 'application/json');
}
