import { checkNeed, type Need } from '@/utils/domain/pause';
import { NeedWin } from './needwin.svelte';
import type { PauseKeeper, PauseKeeping } from './pausekeeper.svelte';

/**
 * The answer to "What do I need right now?", as it was given last in a visit to the pause page. It is
 * kept with the pause as it is given.
 */
export class Needing {
  /** The answer as a win, if the person wishes. */
  readonly win = new NeedWin();
  #chosen = $state.raw<Need | 'own'>();
  #words = $state.raw('');
  #private = $state.raw(false);
  #keeper = $state.raw<PauseKeeper>();
  /** Whether the person took the last answer back, whatever came of it so far. */
  #takingBack = $state.raw(false);
  #warned = $state.raw(false);
  #answering: () => Promise<PauseKeeper>;
  /** Whether the question came alone: then there is no pause without an answer. */
  #alone: boolean;

  constructor(answering: () => Promise<PauseKeeper>, alone: boolean) {
    this.#answering = answering;
    this.#alone = alone;
    if (!alone) void this.#meet();
  }

  get chosen(): Need | 'own' | undefined {
    return this.#chosen;
  }

  /** The person's own words, to the letter. */
  get words(): string {
    return this.#words;
  }

  get private(): boolean {
    return this.#private;
  }

  /** Whether the last answer is gone from what is kept, and the win made of it, because it was taken back. */
  get takenBack(): boolean {
    const { kind: win } = this.win.keeping;
    return (
      this.#takingBack && this.#settled && !this.#stands && (win === 'none' || win === 'undone')
    );
  }

  /** What keeps the pause, once it is there. */
  get keeper(): PauseKeeper | undefined {
    return this.#keeper;
  }

  /** How the keeping of the pause stands. */
  get keeping(): PauseKeeping {
    return this.#keeper?.keeping ?? { kind: 'keeping' };
  }

  /** Whether the answer is kept as it was given last. */
  get kept(): boolean {
    return this.#keeper?.answerKept ?? false;
  }

  /** What is kept with the pause: a need by its name, or words that fit. */
  get need(): string | undefined {
    if (this.#chosen !== 'own') return this.#chosen;
    return checkNeed(this.#words).kind === 'fits' ? this.#words : undefined;
  }

  /** Whether words are in the field that are too long to be kept. */
  get over(): boolean {
    return this.#chosen === 'own' && checkNeed(this.#words).kind === 'long';
  }

  /** What is on the page alone, and lost to who goes on: words, or a change of what is kept already. */
  get unkept(): 'words' | 'change' | undefined {
    if (this.over) return 'words';
    if (this.#settled) return undefined;
    if (this.#takingBack) return this.#stands ? 'change' : undefined;
    if (this.need === undefined) return undefined;
    const stored = this.#keeper?.stored;
    if (stored?.need !== this.need) return 'words';
    return stored.private === this.#private ? undefined : 'change';
  }

  /** Whether the person was told what going on would lose, and it still would. */
  get warned(): boolean {
    return this.#warned && this.unkept !== undefined;
  }

  warn = (): void => {
    this.#warned = true;
  };

  choose = (need: Need | 'own'): Promise<void> => {
    this.#chosen = need;
    // Another need is another win.
    this.win.forget();
    return this.#answer();
  };

  write = (words: string): Promise<void> => {
    this.#words = words;
    this.win.forget();
    return this.#answer();
  };

  setPrivate = (justForMe: boolean): Promise<void> => {
    this.#private = justForMe;
    void this.win.setPrivate(justForMe);
    return this.#answer();
  };

  /** The answer goes, and the win with it; words of the person's own stay in their field, should it be opened again. */
  takeBack = async (): Promise<void> => {
    this.#chosen = undefined;
    this.#takingBack = true;
    this.#warned = false;
    await Promise.all([this.#takeFromPause(), this.win.takeBack()]);
  };

  /** Whether the journal has it all as the person wants it. */
  get #settled(): boolean {
    return this.kept || this.keeping.kind === 'left out';
  }

  /** Whether there is still something of an answer to take back. */
  get #stands(): boolean {
    const stored = this.#keeper?.stored;
    return this.#alone ? stored !== undefined : stored?.need !== undefined;
  }

  async #takeFromPause(): Promise<void> {
    const keeper = await this.#meet();
    await keeper.change({ need: undefined });
    // The next answer may have come meanwhile.
    if (this.#alone && this.#takingBack) await keeper.leaveOut();
  }

  async #answer(): Promise<void> {
    this.#takingBack = false;
    this.#warned = false;
    const need = this.need;
    // Where nothing was kept so far, an empty field is nothing to keep.
    if (need === undefined && this.#alone && !this.#keeper) return;
    const keeper = await this.#meet();
    // What is too long takes nothing away of what was kept before.
    const kept = keeper.change({ ...(!this.over && { need }), private: this.#private });
    if (this.#alone && need !== undefined) await keeper.putBack();
    await kept;
  }

  async #meet(): Promise<PauseKeeper> {
    this.#keeper = await this.#answering();
    return this.#keeper;
  }
}
