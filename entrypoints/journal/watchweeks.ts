import type { Day } from '@/utils/domain/day';

interface Seen {
  /** A week comes within a screen or two of what is seen. */
  near: (first: Day) => void;
  /** A week is far away again; how high its content was, px. */
  far: (first: Day, height: number) => void;
  /** The scrolling has come to rest with this week on top; nothing for the very beginning. */
  top: (first: Day | undefined) => void;
}

/** How far outside of the screen a week still counts as near. */
const MARGIN = '150% 0px';
/** Browsers take only so many changes of the address in a while, ms. */
const REST = 400;

/** Watches which weeks of the page are near the screen. Sections are known by `data-week`. */
export function watchWeeks({ near, far, top }: Seen) {
  const observed = new WeakSet<Element>();
  const close = new Set<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = false;

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const section = target as HTMLElement;
        const first = section.dataset.week as Day;
        if (isIntersecting) {
          close.add(section);
          near(first);
        } else if (close.delete(section) && section.isConnected) {
          far(first, contentHeight(section));
        }
      }
    },
    { rootMargin: MARGIN },
  );

  function onscroll() {
    clearTimeout(timer);
    if (watching) timer = setTimeout(tell, REST);
  }

  function tell() {
    if (window.scrollY < 40) {
      top(undefined);
      return;
    }
    const shown = [...close]
      .map((section) => ({ section, box: section.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 60)
      .toSorted((a, b) => a.box.top - b.box.top);
    const first = shown[0]?.section.dataset.week as Day | undefined;
    if (first) top(first);
  }

  window.addEventListener('scroll', onscroll, { passive: true });
  return {
    /** Takes in the sections that are new. */
    observe(): void {
      for (const section of document.querySelectorAll('main section[data-week]')) {
        if (observed.has(section)) continue;
        observed.add(section);
        observer.observe(section);
      }
    },
    watch(): void {
      watching = true;
    },
    /** Says nothing of scrolling that the page does by itself. */
    rest(): void {
      watching = false;
      clearTimeout(timer);
    },
    end(): void {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('scroll', onscroll);
    },
  };
}

/** How much room what is under the heading takes. */
function contentHeight(section: HTMLElement): number {
  const heading = section.querySelector('h2');
  const from = heading?.getBoundingClientRect().bottom ?? 0;
  return Math.max(0, section.getBoundingClientRect().bottom - from);
}
