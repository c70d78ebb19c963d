import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { putBefore } from '@/utils/storage/before';
import { endOf, newestBefore, type Copy } from '@/utils/storage/copies';

export type BeforeView =
  | { kind: 'none' }
  /** `at`: when the update came; `until`: when the copy goes. ms since the epoch. */
  | { kind: 'there'; at: number; until: number }
  | { kind: 'put back'; count: number }
  | { kind: 'failed'; trouble: Trouble };

/** The journal as it was before an update, for as long as it is kept. */
export class BeforeUpdate {
  #view = $state.raw<BeforeView>({ kind: 'none' });
  #copy: Copy | undefined;

  get view(): BeforeView {
    return this.#view;
  }

  read = async (): Promise<void> => {
    this.#copy = await newestBefore(now()).catch(() => undefined);
    if (this.#copy) this.#view = { kind: 'there', at: this.#copy.at, until: endOf(this.#copy) };
  };

  putBack = async (): Promise<void> => {
    if (!this.#copy) return;
    try {
      this.#view = { kind: 'put back', count: await putBefore(this.#copy) };
    } catch (error) {
      this.#view = { kind: 'failed', trouble: troubleOf(error) };
    }
  };
}
