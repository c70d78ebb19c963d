import { HILL_HEIGHT, hillWidth, PAINTS, type Hill } from '@/utils/domain/yearmeadow';

/** How much finer than the drawing's own units the picture is. */
const FINER = 2;

/** The picture of a year as a PNG, in the colours of a light page. */
export async function pngOf(hills: readonly Hill[], months: number): Promise<Blob> {
  const [width, height] = [hillWidth(months) * FINER, HILL_HEIGHT * hills.length * FINER];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures.');
  context.scale(FINER, FINER);
  for (const { shapes } of hills) {
    for (const { d, fill, line } of shapes) {
      const path = new Path2D(d);
      if (fill) {
        context.fillStyle = PAINTS[fill][0];
        context.fill(path);
      }
      if (line !== undefined) {
        context.strokeStyle = PAINTS.stem[0];
        context.lineWidth = line;
        context.stroke(path);
      }
    }
    context.translate(0, HILL_HEIGHT);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
