// Enough of CSS to say which colour a rule ends in: custom properties, light-dark() and mixing in OKLab.

/** Red, green and blue as light has them (linear), 0 to 1. */
export type Colour = readonly [number, number, number];

/** Custom properties by the selector of their rule, in the order they stand in; none from `@media`. */
export function propertiesIn(css: string): [selector: string, name: string, value: string][] {
  const plain = css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
      ([, name = '', value = '']): [string, string, string] => [
        selector.trim(),
        name,
        value.trim(),
      ],
    ),
  );
}

/** The colour that an expression comes to. */
export function colourOf(
  expression: string,
  known: ReadonlyMap<string, string>,
  scheme: 'light' | 'dark',
): Colour {
  const read = (text: string): Colour => colourOf(text, known, scheme);
  const text = substituted(expression.trim(), known);
  const [, name, inner = ''] = /^([\w-]+)\((.*)\)$/s.exec(text) ?? [];
  if (name === 'light-dark') return read(argumentsOf(inner)[scheme === 'light' ? 0 : 1] ?? '');
  if (name === 'color-mix') {
    const [, first = '', second = ''] = argumentsOf(inner);
    const [, other = '', share = ''] = /^(.*?)\s+([\d.]+)%$/s.exec(second) ?? [];
    return mixed(read(first), read(other), Number(share) / 100);
  }
  return fromHex(text);
}

/** Mixed as `color-mix(in oklab, one, other share)` does. */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const [a, b] = [toOklab(one), toOklab(other)];
  return fromOklab(a.map((value, at) => value * (1 - share) + (b[at] ?? 0) * share));
}

/** The contrast of WCAG, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance([r, g, b]: Colour): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function substituted(text: string, known: ReadonlyMap<string, string>): string {
  const next = text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`${name} has no value`);
    return value;
  });
  return next === text ? text : substituted(next, known);
}

function argumentsOf(inner: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of Array.from(inner).entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    found.push(inner.slice(from, at).trim());
    from = at + 1;
  }
  return [...found, inner.slice(from).trim()];
}

function fromHex(hex: string): Colour {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`${hex} is not a colour that this reads`);
  const [r = 0, g = 0, b = 0] = digits.slice(1).map((two) => {
    const share = parseInt(two, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function toOklab([r, g, b]: Colour): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L = 0, a = 0, b = 0]: number[]): Colour {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
