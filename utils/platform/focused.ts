/** Resolves when the page has the focus, or after `patience` ms, for one that nobody is in. */
export function focused(patience: number): Promise<void> {
  return new Promise((resolve) => {
    if (document.hasFocus()) resolve();
    window.addEventListener('focus', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}
