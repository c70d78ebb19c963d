/** Whether nothing has the caret, or only a line that holds it until it can go on. */
export function caretIsFree(): boolean {
  const { activeElement: at } = document;
  return !at || at === document.body || at.matches('[role=status]');
}

/** The Enter or Escape that ends a composition belongs to the input method. Some only report key 229. */
export function composing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other property says it
  return event.isComposing || event.keyCode === 229;
}
