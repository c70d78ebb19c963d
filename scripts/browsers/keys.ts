/** One key of a keyboard: what the browser is told when it goes down. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shift: boolean;
}

const named: Readonly<Record<string, readonly [code: string, keyCode: number]>> = {
  Backspace: ['Backspace', 8],
  Tab: ['Tab', 9],
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  End: ['End', 35],
  Home: ['Home', 36],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  Delete: ['Delete', 46],
  Shift: ['ShiftLeft', 16],
  Control: ['ControlLeft', 17],
  Alt: ['AltLeft', 18],
  Meta: ['MetaLeft', 91],
  ' ': ['Space', 32],
  Space: ['Space', 32],
};

/** The rest of a US keyboard: code, key code, plain and shifted character. */
const marks: readonly (readonly [code: string, keyCode: number, plain: string, shifted: string])[] =
  [
    ['Backquote', 192, '`', '~'],
    ['Minus', 189, '-', '_'],
    ['Equal', 187, '=', '+'],
    ['BracketLeft', 219, '[', '{'],
    ['BracketRight', 221, ']', '}'],
    ['Backslash', 220, '\\', '|'],
    ['Semicolon', 186, ';', ':'],
    ['Quote', 222, "'", '"'],
    ['Comma', 188, ',', '<'],
    ['Period', 190, '.', '>'],
    ['Slash', 191, '/', '?'],
  ];

const modifiers = ['Alt', 'Control', 'Meta', 'Shift'] as const;
type Modifier = (typeof modifiers)[number];

/** The key of this name or character, or nothing if no key of a US keyboard makes it. */
export function keyOf(name: string): Key | undefined {
  const known = named[name];
  if (known) {
    const [code, keyCode] = known;
    return { key: name === 'Space' ? ' ' : name, code, keyCode, shift: false };
  }
  const one = (code: string, keyCode: number, shift: boolean): Key => ({
    key: name,
    code,
    keyCode,
    shift,
  });
  if (/^[a-z]$/i.test(name)) {
    const upper = name.toUpperCase();
    return one(`Key${upper}`, upper.charCodeAt(0), name === upper);
  }
  if (/^[0-9]$/.test(name)) return one(`Digit${name}`, name.charCodeAt(0), false);
  const digit = ')!@#$%^&*('.indexOf(name);
  if (name.length === 1 && digit >= 0) return one(`Digit${String(digit)}`, 48 + digit, true);
  for (const [code, keyCode, plain, shifted] of marks) {
    if (name === plain || name === shifted) return one(code, keyCode, name === shifted);
  }
  return undefined;
}

/** Splits `Control+Shift+k` into its modifiers and its key. */
export function chord(press: string): { readonly held: Modifier[]; readonly key: Key } {
  const parts = press === '+' ? ['+'] : press.split(/\+(?=.)/);
  const last = parts.pop() ?? '';
  const held = parts.map((part) => {
    const modifier = modifiers.find((one) => one === part);
    if (!modifier) throw new Error(`No modifier is called ${part} (in ${press})`);
    return modifier;
  });
  const key = keyOf(last);
  if (!key) throw new Error(`No key is called ${last}`);
  if (key.shift && !held.includes('Shift')) held.push('Shift');
  return { held, key };
}

/** A text as keys and, between them, runs that no key makes. */
export function strokes(text: string): (Key | string)[] {
  const result: (Key | string)[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const key = segment.length === 1 ? keyOf(segment) : undefined;
    const before = result.at(-1);
    if (key) result.push(key);
    else if (typeof before === 'string') result[result.length - 1] = before + segment;
    else result.push(segment);
  }
  return result;
}
