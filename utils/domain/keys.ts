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
  isComposing: boolean;
}

/**
 * What a key means. With a modifier it belongs to the browser. On a keyboard that has no Latin
 * letters, the key at the letter's place counts.
 */
export function keyAction(press: Press): KeyAction | undefined {
  const { key, code, altKey, ctrlKey, metaKey, isComposing } = press;
  if (ctrlKey || metaKey || isComposing || (altKey && key !== '?')) return undefined;
  const latin = /^[ -~]$/.test(key);
  const name = latin ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return Object.hasOwn(KEYS, name ?? '') ? KEYS[name as keyof typeof KEYS] : undefined;
}
