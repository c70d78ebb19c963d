import { idAt } from '@/utils/domain/id';
import { now } from './here';

// By itself, because a new tab names nothing at first.

/** A name for a new record. */
export function newId(): string {
  return idAt(now(), crypto.randomUUID());
}
