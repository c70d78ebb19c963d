/**
 * Follows from now on whether an input method is in the middle of a word. What it returns resolves when it is
 * not, and the field has the word: a field that goes away before that takes it along.
 */
export function watchComposing(): () => Promise<void> {
  let composing = false;
  window.addEventListener('compositionstart', () => (composing = true));
  window.addEventListener('compositionend', () => (composing = false));
  const ended = (resolve: () => void) => {
    // Firefox puts the word into the field after it has said that it is whole.
    window.addEventListener('compositionend', () => setTimeout(resolve), { once: true });
  };
  return async () => {
    while (composing) await new Promise<void>(ended);
  };
}
