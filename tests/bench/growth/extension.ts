import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { PAGE } from '../handwritten.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The page that asks the store, of an extension made by `withBenchPage`. */
export const BENCH_PAGE = 'bench.html';

/**
 * A copy of a build with a page more, which asks the store by the product's own functions: in a
 * folder for whoever asks to delete.
 */
export async function withBenchPage(extensionDir: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inbetween-bench-'));
  await cp(extensionDir, dir, { recursive: true });
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: dir,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'bench' },
    },
  });
  await writeFile(join(dir, BENCH_PAGE), `${PAGE}<script type="module" src="bench.js"></script>`);
  return dir;
}
