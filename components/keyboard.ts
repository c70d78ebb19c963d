import { takesBack } from '@/utils/domain/keys';

/** Whether nothing has the caret, or only a line that holds it until it can go on. */
export function caretIsFree(): boolean {
  const { activeElement: at } = document;
  return !at || at === document.body || at.matches('[role=status]');
}

/** The button goes with what it does: the keys go on from the line that tells of it. */
export function actFrom(line: HTMLElement | undefined, work: () => unknown): void {
  line?.focus();
  void work();
}

/** The keys go on from what has come, as what was pressed for it may have gone: for `{@attach}`. */
export function takeFocus(node: HTMLElement): void {
  node.focus();
}

/** What had the focus has gone, with nothing in its place: the keys go on from the heading of the page. */
export function goToHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** With the last one there is room for the button that adds goes: the keys go on in the last field of the list. */
export function focusLastField(list: HTMLElement): void {
  if (caretIsFree())
    [...list.querySelectorAll<HTMLElement>('textarea, [type=time]')].at(-1)?.focus();
}

/** Whether Ctrl+Z belongs to what has the caret: a field with words in it takes those back. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  const field = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return field && !['checkbox', 'radio'].includes(target.type) && target.value !== '';
}

/** Takes back the last thing done by Ctrl+Z, if it can be, unless a field has words of its own to undo. */
export function undoBy(event: KeyboardEvent, undo: false | undefined | (() => unknown)): void {
  if (!undo || !takesBack(event) || hasOwnUndo(event.target)) return;
  event.preventDefault();
  undo();
}

/** The Enter or Escape that ends a composition belongs to the input method. Some only report key 229. */
export function composing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other property says it
  return event.isComposing || event.keyCode === 229;
}
