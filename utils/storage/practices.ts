import type { OwnPractice } from '@/utils/domain/reflection';
import { isLiving, laterThan } from '@/utils/domain/tombstone';
import { begin } from './database';
import { deleteRecord, editRecord, keepRecord, restoreRecord, type Changed } from './records';

/** Every practice form of the person's own, the oldest first. */
export async function ownPractices(): Promise<OwnPractice[]> {
  const transaction = await begin(['practices'], 'readonly');
  const records = await transaction.objectStore('practices').getAll();
  return records
    .filter((record): record is OwnPractice => isLiving(record))
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** One form of the person's own, if it is there. */
export async function ownPractice(id: string): Promise<OwnPractice | undefined> {
  const transaction = await begin(['practices'], 'readonly');
  const record = await transaction.objectStore('practices').get(id);
  return isLiving(record) ? record : undefined;
}

/** Keeps a new form. Resolves when the browser has it on the disk. */
export function keepPractice(practice: OwnPractice): Promise<void> {
  return keepRecord('practices', practice);
}

/** Changes a form as the page saw it last, unless another page was there first. */
export function changePractice(
  seen: OwnPractice,
  { name, questions }: Pick<OwnPractice, 'name' | 'questions'>,
  now: number,
): Promise<Changed<OwnPractice>> {
  return editRecord('practices', seen, (practice) => ({
    ...practice,
    name,
    questions,
    updatedAt: laterThan(practice, now),
  }));
}

/** Deletes a form and returns it, for Undo. What was written with it stays. */
export function deletePractice(id: string, now: number): Promise<OwnPractice | undefined> {
  return deleteRecord('practices', id, now);
}

/** Brings a deleted form back as it was. */
export function restorePractice(practice: OwnPractice, now: number): Promise<void> {
  return restoreRecord('practices', practice, now);
}
