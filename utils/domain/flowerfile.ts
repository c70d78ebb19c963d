import { FLOWERS } from './flowers.ts';
import { LAND } from './landshapes.ts';

/** Where many small parts stand close, a broad outline would be all that is seen of them. */
const FINE = new Set(['rest', 'noticing']);

/**
 * The file that pages take flowers from by name. The colours in it depend on `--shade`, `--dim` and
 * `--outline` where a flower is used.
 */
export function drawingFile(): string {
  const flowers = Object.entries(FLOWERS).map(
    ([kind, draw]) =>
      `<g id="${kind}" stroke="var(--outline)" stroke-width="${FINE.has(kind) ? 0.9 : 1.3}" stroke-linecap="round" stroke-linejoin="round">${draw()}</g>`,
  );
  const land = Object.entries(LAND).map(([name, path]) => `<path id="${name}" d="${path}"/>`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Made by "npm run flowers" from utils/domain/flowers.ts. -->',
    ...flowers,
    ...land,
    '</svg>',
    '',
  ].join('\n');
}
