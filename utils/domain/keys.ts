/** What a single key does on the new tab. */
export const KEYS = {
  c: 'cover',
  k: 'keep',
  p: 'pause',
  j: 'journal',
  l: 'low_energy',
  h: 'support',
  s: 'settings',
  '?': 'keys',
} as const;

export type KeyAction = (typeof KEYS)[keyof typeof KEYS];

/** What is known of a key that was pressed. */
export interface Press {
  key: string;
  /** Where the key lies, as `KeyC`. */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  /** Whether it is held down, and was told of before. */
  repeat: boolean;
}

/**
 * What a key means. With a modifier it belongs to the browser. One that is held down does one thing:
 * it does not cover the words and uncover them again.
 */
export function keyAction(press: Press): KeyAction | undefined {
  const { key, altKey, ctrlKey, metaKey, isComposing, repeat } = press;
  if (ctrlKey || metaKey || isComposing || repeat || (altKey && key !== '?')) return undefined;
  const name = letterOf(press);
  return Object.hasOwn(KEYS, name ?? '') ? KEYS[name as keyof typeof KEYS] : undefined;
}

/** Whether it takes back the last thing done: Ctrl+Z, or Cmd+Z. */
export function takesBack(press: Press): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = press;
  return (ctrlKey || metaKey) && !altKey && !shiftKey && letterOf(press) === 'z';
}

/** On a keyboard that has no Latin letters, the key at the letter's place counts. */
function letterOf({ key, code }: Press): string | undefined {
  const latin = /^[ -~]$/.test(key);
  return (latin ? key : /^Key([A-Z])$/.exec(code)?.[1])?.toLowerCase();
}
