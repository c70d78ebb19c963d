import {
  isCovered,
  rememberedLook,
  setCovered,
  watchRemembered,
} from '@/utils/platform/remembered';

/** Whether the words that the person wrote are covered in this tab. */
export class Cover {
  #on = $state.raw(isCovered() || rememberedLook().startCovered);

  get on(): boolean {
    return this.#on;
  }

  /** Covers them here, in every open new tab and in those to come. */
  cover = (): void => {
    this.#on = true;
    setCovered(true);
    // Other pages are told by the browser. Here the line of the first frame has to hear of it, too.
    dispatchEvent(new Event('storage'));
  };

  /** Shows them here. Other open tabs wait until they are asked as well. */
  uncover = (): void => {
    this.#on = false;
    setCovered(false);
  };

  /** Follows what other tabs cover, until stopped. */
  follow(): () => void {
    const hear = () => {
      if (isCovered()) this.#on = true;
    };
    // A tab that slept may hear late: it asks before it is seen again.
    document.addEventListener('visibilitychange', hear);
    const unwatch = watchRemembered(hear);
    return () => {
      document.removeEventListener('visibilitychange', hear);
      unwatch();
    };
  }
}
