/** Whatever is opened after the first begins at its heading, also for a screen reader. An attachment. */
export function arriving(): (opened: HTMLElement) => void {
  let first = true;
  return (opened) => {
    if (!first) opened.querySelector<HTMLElement>('h1')?.focus();
    first = false;
  };
}
