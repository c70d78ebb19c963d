/**
 * A colour of a light and a dark page, as the light of the hour leaves it: `--shade` is the colour of
 * the air and `--dim` how much of it lies on the flowers.
 */
export function tone(light: string, dark: string): string {
  return `color-mix(in oklab,light-dark(${light},${dark}),var(--shade) var(--dim))`;
}

/** Leaves and stems. */
export const GREEN = tone('#4f8a57', '#93c79a');
const DEEP_GREEN = tone('#3f7549', '#83ba8c');
export const HEART = tone('#f2bf45', '#f4c95f');
export const SEED = tone('#5a4233', '#6b4d3a');

/** Filled, within the outline that every part of a flower has. */
export function filled(colour: string, ...paths: string[]): string {
  return `<path fill="${colour}" d="${paths.join('')}"/>`;
}

/** Each path filled by itself, so that the later ones lie over the outlines of the earlier. */
export function layered(colour: string, ...paths: string[]): string {
  return `<g fill="${colour}">${paths.map((path) => `<path d="${path}"/>`).join('')}</g>`;
}

/** A line in a colour, without an outline: a vein, a fold. */
export function line(colour: string, path: string, width = 1.2): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${path}"/>`;
}

/** A stem: the outline first, and the green within it. */
export function stem(path: string, width = 2.6): string {
  return `<path fill="none" stroke-width="${width + 2.2}" d="${path}"/>` + line(GREEN, path, width);
}

/** Leaves in the light. */
export function leaves(...paths: string[]): string {
  return layered(GREEN, ...paths);
}

/** What lies in the shade of something else. */
export function shadedLeaves(...paths: string[]): string {
  return layered(DEEP_GREEN, ...paths);
}
