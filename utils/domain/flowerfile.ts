import { FLOWERS } from './flowers.ts';
import { LAND } from './land.ts';
import { LAND_SHAPES } from './landshapes.ts';
import { HILLS } from './meadow.ts';

/** Where many small parts stand close, a broad outline would be all that is seen of them. */
const FINE = new Set(['rest', 'noticing']);

/**
 * The file that pages take flowers from by name. The colours in it depend on `--shade`, `--dim` and
 * `--outline` where a flower is used, and lengths and places on the picture that it is used in.
 */
export function drawingFile(): string {
  const flowers = Object.entries(FLOWERS).map(
    ([kind, draw]) =>
      `<g id="${kind}" stroke="var(--outline)" stroke-width="${FINE.has(kind) ? 0.9 : 1.3}" stroke-linecap="round" stroke-linejoin="round">${draw()}</g>`,
  );
  const hills = HILLS.map((_, hill) => {
    const plants = LAND.filter((plant) => plant.hill === hill);
    return `<g id="land-${hill}">${plants.map(standing).join('')}</g>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Made by "npm run flowers" from utils/domain/flowers.ts. -->',
    ...flowers,
    ...hills,
    '</svg>',
    '',
  ].join('\n');
}

function standing({ kind, x, y, size, lean }: (typeof LAND)[number]): string {
  const place = `x="${percent(x)}" y="${percent(y)}" width="${size.toFixed(2)}em" height="${size.toFixed(2)}em"`;
  const path = `<path fill="var(--${kind})" transform="rotate(${lean.toFixed(1)})" d="${LAND_SHAPES[kind]}"/>`;
  return `<svg ${place} viewBox="0 0 100 100" overflow="visible">${path}</svg>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
