import { blankForm, type FormDraft } from '@/utils/domain/formdraft';
import type { Reflection } from '@/utils/domain/reflection';
import { bury, isLiving } from '@/utils/domain/tombstone';
import type { Win } from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';
import { editsOf } from './editdrafts';
import { finish } from './finish';
import { putFormDraft } from './formdrafts';

/**
 * Keeps a reflection with the wins that were written in it, and clears the draft they stood in, as
 * the page `knew` it: all or nothing. Resolves when the browser has it on the disk, never before, to
 * what is left of the draft: what another page wrote in it meanwhile.
 */
export async function keepReflection(
  reflection: Reflection,
  wins: readonly Win[],
  knew: FormDraft,
): Promise<FormDraft> {
  const transaction = await begin(['reflections', 'wins', 'drafts'], 'readwrite');
  const requests: Promise<unknown>[] = [
    transaction.objectStore('reflections').add(reflection),
    ...wins.map((win) => transaction.objectStore('wins').add(win)),
  ];
  const clearing = putFormDraft(transaction, blankForm(knew.id), knew);
  await finish(transaction, ...requests, clearing);
  tellChange();
  return clearing;
}

/**
 * Takes a reflection back, with the wins that were kept with it, and puts the words into the draft
 * again, beside what was written there since. What another page has changed meanwhile is left as it
 * is. Resolves to the draft.
 */
export async function takeBack(
  reflection: Reflection,
  wins: readonly Win[],
  { draft, now }: { draft: FormDraft; now: number },
): Promise<FormDraft> {
  const transaction = await begin(['reflections', 'wins', 'drafts'], 'readwrite');
  const bring = async (store: 'reflections' | 'wins', { id, updatedAt }: Reflection | Win) => {
    const current = await transaction.objectStore(store).get(id);
    if (!isLiving<Reflection | Win>(current) || current.updatedAt !== updatedAt) return;
    await Promise.all([
      transaction.objectStore(store).put(bury(current, now)),
      transaction.objectStore('drafts').delete(editsOf(id)),
    ]);
  };
  const putting = putFormDraft(transaction, draft, blankForm(draft.id));
  await finish(
    transaction,
    putting,
    bring('reflections', reflection),
    ...wins.map((win) => bring('wins', win)),
  );
  tellChange();
  return putting;
}
