import {
  isCovered,
  rememberedLook,
  setCovered,
  tellsOfCover,
  watchRemembered,
} from '@/utils/platform/remembered';

/** Whether the words that the person wrote are covered in this tab. */
export class Cover {
  /** A new one each time that they are covered: what follows it hears of the second time as well. */
  #cover = $state.raw(isCovered() || rememberedLook().startCovered ? {} : undefined);

  get on(): boolean {
    return this.#cover !== undefined;
  }

  /** Covers them here, in every open new tab and in those to come. */
  cover = (): void => {
    this.#cover = {};
    setCovered(true);
    // Other pages are told by the browser. Here the line of the first frame has to hear of it, too.
    dispatchEvent(new Event('storage'));
  };

  /** Shows them here. Other open tabs wait until they are asked as well. */
  uncover = (): void => {
    this.#cover = undefined;
    setCovered(false);
  };

  /** Follows what other tabs cover, until stopped. */
  follow(): () => void {
    const hear = (event: Event) => {
      // One that is covered goes by the news: by the time it hears of two, only the second stands.
      if (this.on ? tellsOfCover(event) : isCovered()) this.#cover = {};
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
