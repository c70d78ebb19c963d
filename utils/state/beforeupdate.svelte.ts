import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { putBefore } from '@/utils/storage/before';
import { endOf, newestBefore, type Copy } from '@/utils/storage/copies';

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

  putBack = async (): Promise<void> => {
    if (!this.#copy) return;
    try {
      this.#view = { kind: 'put back', count: await putBefore(this.#copy) };
    } catch (error) {
      this.#view = { ...thereStill(this.#copy), trouble: troubleOf(error) };
    }
  };
}

function thereStill(copy: Copy) {
  return { kind: 'there', at: copy.at, until: endOf(copy) } as const;
}
