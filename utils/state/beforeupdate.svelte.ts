import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { putBefore } from '@/utils/storage/before';
import { watchChanges } from '@/utils/storage/changes';
import { copiesAreThere, endOf, newestBefore, type Copy } from '@/utils/storage/copies';

export type BeforeView =
  | { kind: 'none' }
  /**
   * `at`: when the update came; `until`: when the copy goes, ms since the epoch. `trouble`: it could
   * not be put back just now.
   */
  | { kind: 'there'; at: number; until: number; trouble?: Trouble }
  | { kind: 'put back'; count: number };

/** The journal as it was before an update, for as long as it is kept. */
export class BeforeUpdate {
  #view = $state.raw<BeforeView>({ kind: 'none' });
  #copy: Copy | undefined;

  get view(): BeforeView {
    return this.#view;
  }

  read = async (): Promise<void> => {
    this.#copy = await newestBefore(now()).catch(() => undefined);
    if (this.#copy) this.#view = thereStill(this.#copy);
  };

  /** Reads now, and lets go of the copy once forgetting something has taken it, until stopped. */
  follow(): () => void {
    void this.read();
    return watchChanges(() => void this.#lookAgain());
  }

  putBack = async (): Promise<void> => {
    await this.#lookAgain();
    if (!this.#copy) return;
    try {
      this.#view = { kind: 'put back', count: await putBefore(this.#copy) };
    } catch (error) {
      this.#view = { ...thereStill(this.#copy), trouble: troubleOf(error) };
    }
  };

  /** What was forgotten is in the copy: this page is not to hold on to it. */
  async #lookAgain(): Promise<void> {
    if (!this.#copy || (await copiesAreThere().catch(() => true))) return;
    this.#copy = undefined;
    if (this.#view.kind === 'there') this.#view = { kind: 'none' };
  }
}

function thereStill(copy: Copy) {
  return { kind: 'there', at: copy.at, until: endOf(copy) } as const;
}
