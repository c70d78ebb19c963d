import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { AREAS } from '@/utils/domain/area';
import {
  blankForm,
  isBlankForm,
  merged,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { alone, readLocal, writeLocal } from './local';

// Where the draft of a form waits while IndexedDB is slow or does not open, as waiting.ts does it
// for wins.

/** Every key begins so. */
const KEY = 'waitingForm:';

const schema = v.object({
  texts: v.record(v.string(), v.string()),
  chosen: v.array(v.string()),
  added: v.array(v.object({ id: v.string(), text: v.string() })),
  // Firefox keeps a field that is `undefined`, Chromium drops it.
  area: v.optional(v.picklist(AREAS)),
  private: v.boolean(),
  turn: v.optional(v.number()),
});

/** The form whose draft waits under a key, if that is such a key. */
export function waitingFormOf(key: string): FormId | undefined {
  return key.startsWith(KEY) ? (key.slice(KEY.length) as FormId) : undefined;
}

/** The forms whose drafts wait here. */
export async function formsWaiting(): Promise<{ id: FormId }[]> {
  const all = await browser.storage.local.get(null);
  return Object.keys(all).flatMap((key) => {
    const id = waitingFormOf(key);
    return id === undefined || all[key] === null ? [] : { id };
  });
}

/** The draft of a form that waits here, if one does. */
export async function waitingForm(id: FormId): Promise<FormDraft | undefined> {
  const key = KEY + id;
  return draftFrom(id, (await readLocal(key))[key]);
}

function draftFrom(id: FormId, stored: unknown): FormDraft | undefined {
  const result = v.safeParse(schema, stored);
  return result.success ? { id, ...result.output } : undefined;
}

/**
 * Writes a draft down here, with what another page wrote since this one `knew` what waits. Resolves to
 * that when the browser has it. A blank one goes.
 */
export function writeWaitingForm(draft: FormDraft, knew: FormDraft): Promise<FormDraft> {
  const { id } = draft;
  return alone(KEY + id, async () => {
    const both = merged(knew, draft, (await waitingForm(id)) ?? blankForm(id));
    await writeLocal({ [KEY + id]: isBlankForm(both) ? null : both });
    return both;
  });
}

/** Takes away those that are to go. Resolves to what brings them back. */
export async function takeWaitingForms(
  goes: (draft: { id: string }) => boolean,
): Promise<() => Promise<void>> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => {
    const id = waitingFormOf(key);
    return id !== undefined && goes({ id });
  });
  let taken: Record<string, unknown> = {};
  const take = async () => {
    taken = await readLocal(...keys);
    await browser.storage.local.remove(keys);
  };
  // What a page writes meanwhile comes before or after.
  await keys.reduceRight((work, key) => () => alone(key, work), take)();
  return async () => {
    for (const [key, stored] of Object.entries(taken)) await putBackForm(key, stored);
  };
}

/** Puts one back that was taken away, with what was written in its form since. */
export async function putBackForm(key: string, stored: unknown): Promise<void> {
  const id = waitingFormOf(key);
  const draft = id && draftFrom(id, stored);
  // What is none stays what it was.
  await (draft ? writeWaitingForm(draft, blankForm(draft.id)) : writeLocal({ [key]: stored }));
}
