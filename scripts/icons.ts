import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers/find.ts';

// Draws public/icon/*.png from scripts/icon.svg: Chromium takes no SVG for an extension's icons.

const SIZES = [16, 32, 48, 96, 128];
const root = join(import.meta.dirname, '..');

const found = findBrowser('chromium');
if (!found) throw new Error('Chromium is needed to draw the icons.');
const svg = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await mkdir(join(root, 'public', 'icon'), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(join(root, 'public', 'icon', `${size}.png`), png);
}
await browser.close();
