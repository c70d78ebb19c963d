import { makePause, type Pause, type PauseChange } from '@/utils/domain/pause';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { answerOffer, notePause } from '@/utils/platform/offer';
import { deletePause, editPause, keepPause, restorePause } from '@/utils/storage/pauses';
import { editOver } from './editover';
import { today } from './keep';

export type PauseKeeping =
  | { kind: 'keeping' }
  | { kind: 'kept' }
  /** The store refused. What was to be kept is here, and goes with the next try. */
  | { kind: 'refused'; trouble: Trouble }
  /** Another page deleted it meanwhile. */
  | { kind: 'gone' }
  /** The person left it out; it can be put back. */
  | { kind: 'left out' };

/** Keeps one pause and what changes of it: one write at a time, always the newest. */
export class PauseKeeper {
  #keeping = $state.raw<PauseKeeping>({ kind: 'keeping' });
  /** Whether words, or whom they are for, are on their way to the disk. */
  #underWay = $state.raw(false);
  #anchor: Pause['anchor'];
  #begun: number;
  #id = newId();
  /** As the database has it, or had it before it was deleted. */
  #stored = $state.raw<Pause>();
  /** What is not written yet. */
  #change: PauseChange = {};
  /** Whether the person wants it left out. Then nothing of it is written until it is put back. */
  #out = false;
  /** Whether the database has a tombstone of it. */
  #buried = false;
  #again = false;
  #writing: Promise<void> | undefined;
  #burying: Promise<void> | undefined;

  /** Begins to keep it at once. `begun` is in ms since the epoch. */
  constructor(anchor: Pause['anchor'], begun: number) {
    this.#anchor = anchor;
    this.#begun = begun;
    // To begin is the answer to whatever was offered.
    void answerOffer().catch(() => undefined);
    void this.#write();
  }

  get keeping(): PauseKeeping {
    return this.#keeping;
  }

  /** Whether the answer is on the disk as it was given last. */
  get answerKept(): boolean {
    return this.#keeping.kind === 'kept' && !this.#underWay;
  }

  /** The pause as this page last knew it to be in the journal; nothing if it is not there. */
  get stored(): Pause | undefined {
    return this.#keeping.kind === 'gone' || this.#buried ? undefined : this.#stored;
  }

  /** Resolves when this change, or a newer one, was kept or refused. Who changes it is still there. */
  change(change: PauseChange): Promise<void> {
    void notePause().catch(() => undefined);
    this.#change = { ...this.#change, ...change };
    this.#underWay ||= isAnswer(change);
    // Who answers a pause that could not be left out wants the answer kept.
    const wanted = change.need !== undefined && this.#keeping.kind === 'refused';
    return this.#out && wanted ? this.putBack() : this.#write();
  }

  /** Tries again what the store refused: to keep it, or to leave it out. */
  retry = (): Promise<void> => (this.#out ? this.leaveOut() : this.#write());

  /** Resolves when nothing is being written. */
  async settle(): Promise<void> {
    await Promise.all([this.#writing, this.#burying]);
  }

  /** Takes the pause out of what is kept. */
  leaveOut = (): Promise<void> => {
    this.#out = true;
    return (this.#burying = this.#bury());
  };

  /** Puts it back as it was, with what changed since. One that was not left out is as it was. */
  putBack = async (): Promise<void> => {
    await this.#burying;
    if (!this.#out) return;
    this.#out = false;
    if (this.#keeping.kind === 'left out') this.#keeping = { kind: 'keeping' };
    await this.#write();
  };

  async #bury(): Promise<void> {
    await this.#writing;
    try {
      // What never came to the disk needs nobody to take it off.
      if (this.#stored) {
        this.#stored = (await deletePause(this.#id, now())) ?? this.#stored;
        this.#buried = true;
      }
      this.#keeping = { kind: 'left out' };
    } catch (error) {
      this.#keeping = { kind: 'refused', trouble: troubleOf(error) };
    }
  }

  async #write(): Promise<void> {
    // What changes while it is left out is kept when it is put back.
    if (this.#out) return;
    this.#again = true;
    await (this.#writing ??= this.#writeAll());
  }

  async #writeAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#writeOnce();
    }
    this.#writing = undefined;
  }

  async #writeOnce(): Promise<void> {
    const change = this.#change;
    this.#change = {};
    try {
      this.#keeping = (await this.#store(change)) ? { kind: 'kept' } : { kind: 'gone' };
      this.#underWay = isAnswer(this.#change);
    } catch (error) {
      this.#change = { ...change, ...this.#change };
      this.#keeping = { kind: 'refused', trouble: troubleOf(error) };
    }
  }

  /** Whether it is there to be kept. What others changed of it stays, but for what changes here. */
  async #store(change: PauseChange): Promise<boolean> {
    if (!this.#stored) {
      const made = makePause(
        { day: await today(), anchor: this.#anchor },
        { id: this.#id, now: this.#begun },
      );
      const pause = { ...made, ...change };
      await keepPause(pause);
      this.#stored = pause;
      return true;
    }
    if (this.#buried) {
      await restorePause(this.#stored, now());
      this.#buried = false;
    }
    const changed = await editOver(this.#stored, (seen) => editPause(seen, change, now()));
    this.#stored = changed ?? this.#stored;
    return changed !== undefined;
  }
}

function isAnswer(change: PauseChange): boolean {
  return 'need' in change || 'private' in change;
}
