import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focusLastField, hasOwnUndo } from '@/components/keyboard';

/** A field as the browser has it, as far as the rule looks. */
class Field extends EventTarget {
  readonly type: string;
  readonly value: string;

  constructor(type: string, value: string) {
    super();
    this.type = type;
    this.value = value;
  }
}
class Area extends Field {}
class Input extends Field {}

beforeEach(() => {
  vi.stubGlobal('HTMLTextAreaElement', Area);
  vi.stubGlobal('HTMLInputElement', Input);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a field with words has its own undo, and an empty one leaves Ctrl+Z to the page', () => {
  expect(hasOwnUndo(new Area('textarea', 'rested'))).toBe(true);
  expect(hasOwnUndo(new Input('text', 'rested'))).toBe(true);
  expect(hasOwnUndo(new Input('date', '2026-11-21'))).toBe(true);
  expect(hasOwnUndo(new Area('textarea', ''))).toBe(false);
  expect(hasOwnUndo(new Input('text', ''))).toBe(false);
});

test('what is ticked or chosen has none, nor has anything that is not a field', () => {
  expect(hasOwnUndo(new Input('checkbox', 'on'))).toBe(false);
  expect(hasOwnUndo(new Input('radio', 'dark'))).toBe(false);
  expect(hasOwnUndo(new Field('submit', 'a button'))).toBe(false);
  expect(hasOwnUndo(null)).toBe(false);
});

test('the keys go on in the last field of a list, unless they are elsewhere', () => {
  const [first, last] = [{ focus: vi.fn() }, { focus: vi.fn() }];
  const list = { querySelectorAll: () => [first, last] } as unknown as HTMLElement;
  vi.stubGlobal('document', { activeElement: { matches: () => false } });
  focusLastField(list);
  expect(last.focus).not.toHaveBeenCalled();
  vi.stubGlobal('document', { activeElement: null });
  focusLastField(list);
  expect(last.focus).toHaveBeenCalledOnce();
  expect(first.focus).not.toHaveBeenCalled();
});
