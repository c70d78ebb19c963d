import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'wxt';
import { chooseBrowser, hasDisplay } from './browsers/choose.ts';
import { launch } from './browsers/driver.ts';
import { buildName } from './buildof.ts';

// `npm run dev -- [--browser NAME|PATH] [--headless]`: builds at every change, and the browser that
// it opens takes the change at once. Its profile is its own and is thrown away.

const { values } = parseArgs({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
});
const found = chooseBrowser(values.browser);
const target = found.kind === 'firefox' ? 'firefox' : 'chrome';
const server = await createServer({ browser: target });
await server.start();
const browser = await launch(found.kind, {
  browser: found,
  extensionDir: join(import.meta.dirname, '..', '.output', `${buildName(found.kind)}-dev`),
  headless: values.headless || !hasDisplay(),
});
await browser.openNewTab();
const stop = () => void browser.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
await browser.exited;
await server.stop();
process.exit();
