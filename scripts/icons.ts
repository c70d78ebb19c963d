import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawingFile } from '../utils/domain/flowerfile.ts';
import { petal, place, ring, round } from '../utils/domain/flowerpaths.ts';
import { findBrowser } from './browsers/find.ts';

// Draws public/icon/*.png: a flower of the meadow on its hills, in the light of dawn. Chromium takes
// no SVG for an extension's icons.

const SIZES = [16, 32, 48, 96, 128];
const root = join(import.meta.dirname, '..');
const colours = await readFile(join(root, 'components', 'meadow.css'), 'utf8');

/** In a toolbar there is room for a blossom of few petals, and for nothing else. */
function icon(size: number): string {
  return `
    <svg class="meadow" data-light="dawn" viewBox="0 0 128 128">
      <clipPath id="edge"><rect width="128" height="128" rx="30" /></clipPath>
      <g clip-path="url(#edge)">${size <= 32 ? blossom : scene}</g>
    </svg>`;
}

const blossom = `
  <rect width="128" height="128" fill="#3a7048" />
  <g transform="translate(64 64)">
    <path fill="#fffdf2" d="${ring(place(petal(46, 31), { at: [0, -8] }), 8)}" />
    <path fill="#f2bf45" d="${round(19)}" />
  </g>`;

const scene = `
  <rect width="128" height="128" fill="var(--horizon)" />
  <circle r="17" class="orb" />
  <path class="hill-1" d="M0 70C30 48 70 52 128 74V128H0Z" />
  <path class="hill-3" d="M0 92C40 92 90 62 128 70V128H0Z" />
  <path class="hill-4" d="M0 108C30 88 80 94 128 112V128H0Z" />
  <use href="#self_compassion" transform="translate(60 182) scale(1.6)" />`;

const style = `${colours}
  body { margin: 0; color-scheme: light }
  svg.meadow { inline-size: 100vw; block-size: 100vh; margin: 0; background: none }
  .meadow .orb { cx: 98px; cy: 40px }`;

const found = findBrowser('chromium');
if (!found) throw new Error('Chromium is needed to draw the icons.');
const browser = await chromium.launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await mkdir(join(root, 'public', 'icon'), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>${style}</style><div hidden>${drawingFile()}</div>${icon(size)}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(join(root, 'public', 'icon', `${size}.png`), png);
}
await browser.close();
