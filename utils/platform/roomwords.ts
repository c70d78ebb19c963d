import { roomToTell } from '@/utils/domain/text';
import { plural } from './numbers';
import { t } from './words';

/** What a field says of its room: nothing at first, then how much is left, and at last what is over. */
export function roomWords(text: string, limit: number): string {
  const left = roomToTell(text, limit);
  if (left === undefined) return '';
  if (left === 0) return t('form.full');
  return left > 0 ? plural('form.room', left) : plural('popup.over', -left);
}
