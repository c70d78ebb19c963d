/**
 * Resolves when the browser has painted the page as it stands. A page that nobody sees is not painted,
 * and goes on all the same.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
