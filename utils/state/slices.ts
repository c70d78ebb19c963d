// Long work is done in slices, so that keys and scrolling are never kept waiting.

/** How long a slice may take, ms. */
const SLICE = 8;

/** Begins a slice. What it returns says whether the slice is over. */
export function beginSlice(): () => boolean {
  const end = performance.now() + SLICE;
  return () => performance.now() >= end;
}

/** Lets the page do what waits, such as answer a key, and goes on after it. */
export function letOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
