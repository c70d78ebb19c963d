import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawingFile } from '../utils/domain/flowerfile.ts';

// `npm run flowers`: writes public/flowers.svg from the drawings.

await writeFile(join(import.meta.dirname, '..', 'public', 'flowers.svg'), drawingFile());
