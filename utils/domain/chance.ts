/** Numbers from 0 up to 1 that follow from a text and from nothing else. */
export function chancesOf(text: string): () => number {
  let state = 0;
  const stir = (value: number) => {
    state = Math.imul(state ^ value, 0x9e3779b1);
    state ^= state >>> 15;
  };
  for (let at = 0; at < text.length; at += 1) stir(text.charCodeAt(at));
  return () => {
    stir(0x51ed27);
    return (state >>> 0) / 2 ** 32;
  };
}
