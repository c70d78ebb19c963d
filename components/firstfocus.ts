/**
 * Puts the caret into a field from the start. Firefox shows a popup before it gives it the focus,
 * and then puts it on the page as a whole.
 */
export function focusFromStart(field: HTMLElement): () => void {
  const take = () => {
    if (document.activeElement === document.body) field.focus();
  };
  field.focus();
  window.addEventListener('focus', take);
  return () => {
    window.removeEventListener('focus', take);
  };
}
