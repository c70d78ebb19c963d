import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawingFile } from '@/utils/domain/flowerfile';
import { lightAt } from '@/utils/domain/light';
import { PALETTES } from '@/utils/domain/settings';
import { colourOf, contrast, mixed, propertiesIn } from './colours';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const css = read('components/meadow.css');
const drawn = read('public/flowers.svg');
const rules = [...propertiesIn(read('components/base.css')), ...propertiesIn(css)];

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  PALETTES.flatMap((palette) => HOURS.map((hour) => ({ scheme, palette, hour }))),
);

/** What the custom properties are on a page or picture with this look. */
function propertiesOf({ palette, hour }: { palette: string; hour: number }) {
  const holds = new Set([
    ':root',
    '.meadow',
    '[data-light]',
    `[data-light='${lightAt(hour)}']`,
    `[data-palette='${palette}']`,
    `.meadow[data-light='${lightAt(hour)}']`,
  ]);
  return new Map(
    rules.filter(([selector]) => holds.has(selector)).map(([, name, value]) => [name, value]),
  );
}

/** How strong the mist lies on the hills that flowers stand on, at most. */
const MIST = [0, 0.7] as const;

describe.each(looks)('in $scheme colours, on the $palette land, at $hour', (look) => {
  const known = propertiesOf(look);
  const colour = (expression: string) => colourOf(expression, known, look.scheme);

  test('words and controls can be read on the paper and on the sky behind them', () => {
    for (const ground of ['var(--paper)', 'var(--sky)'].map(colour)) {
      for (const words of ['--ink', '--quiet', '--leaf']) {
        expect(contrast(colour(`var(${words})`), ground), words).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colour('var(--edge)'), ground), '--edge').toBeGreaterThanOrEqual(3);
    }
  });

  test('every flower stands out from the hills', () => {
    const grounds = [2, 3, 4].flatMap((hill) =>
      MIST.map((share) => mixed(colour(`var(--hill-${hill})`), colour('var(--mist)'), share)),
    );
    for (const [, kind = '', shapes = ''] of drawn.matchAll(/<g id="(\w+)"[^>]*>(.*)<\/g>/g)) {
      const fills = [...shapes.matchAll(/fill="(color-mix[^"]*\))"/g)].map(([, fill = '']) => fill);
      // What is dark by nature lies within petals.
      const petals = fills.filter((fill) => !fill.includes('#5a4233')).map(colour);
      expect(petals.length, kind).toBeGreaterThan(0);
      for (const ground of grounds) {
        const outline = contrast(colour('var(--outline)'), ground);
        const weakest = Math.min(...petals.map((petal) => contrast(petal, ground)));
        expect(Math.max(outline, weakest), kind).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

test('the glow of sun and moon ends below the last words', () => {
  const number = (found: RegExp) => Number(found.exec(css)?.[1]);
  const height = number(/block-size: ([\d.]+)em/);
  const overlap = number(/margin-block-start: -([\d.]+)em/);
  const reach = number(/radial-gradient\([\d.]+em ([\d.]+)em/);
  const ys = [...css.matchAll(/--orb-y: ([\d.]+)%/g)].map(([, y]) => (Number(y) / 100) * height);
  expect(ys.length).toBeGreaterThan(0);
  for (const y of ys) expect(y - reach).toBeGreaterThanOrEqual(overlap);
});

test('the file of flowers is what the drawings say', () => {
  expect(drawn).toBe(drawingFile());
});
