/** Has work done `delay` ms after it is asked for, once for all who ask until then. */
export function soon(work: () => void, delay: number): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      work();
    }, delay);
  };
}
