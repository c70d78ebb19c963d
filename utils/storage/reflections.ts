import { isBlankForm, type FormDraft, type FormId } from '@/utils/domain/formdraft';
import type { Reflection } from '@/utils/domain/reflection';
import { bury, isLiving } from '@/utils/domain/tombstone';
import type { Win } from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';
import { finish } from './finish';

/**
 * Keeps a reflection with the wins that were written in it, and clears the draft they stood in: all
 * or nothing. Resolves when the browser has it on the disk, never before.
 */
export async function keepReflection(
  reflection: Reflection,
  wins: readonly Win[],
  draft: FormId,
): Promise<void> {
  const transaction = await begin(['reflections', 'wins', 'drafts'], 'readwrite');
  const requests: Promise<unknown>[] = [
    transaction.objectStore('reflections').add(reflection),
    ...wins.map((win) => transaction.objectStore('wins').add(win)),
    transaction.objectStore('drafts').delete(draft),
  ];
  await finish(transaction, ...requests);
  tellChange();
}

/**
 * Takes a reflection back, with the wins that were kept with it, and puts the words into the draft
 * again. What another page has changed meanwhile is left as it is.
 */
export async function takeBack(
  reflection: Reflection,
  wins: readonly Win[],
  { draft, now }: { draft: FormDraft; now: number },
): Promise<void> {
  const transaction = await begin(['reflections', 'wins', 'drafts'], 'readwrite');
  const bring = async (store: 'reflections' | 'wins', { id, updatedAt }: Reflection | Win) => {
    const current = await transaction.objectStore(store).get(id);
    if (!isLiving<Reflection | Win>(current) || current.updatedAt !== updatedAt) return;
    await transaction.objectStore(store).put(bury(current, now));
  };
  await finish(
    transaction,
    bring('reflections', reflection),
    ...wins.map((win) => bring('wins', win)),
    isBlankForm(draft) ? undefined : transaction.objectStore('drafts').put(draft),
  );
  tellChange();
}
