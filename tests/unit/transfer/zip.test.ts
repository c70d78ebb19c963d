import { expect, test, vi } from 'vitest';
import { MOST_BYTES } from '@/utils/transfer/limits';
import { FileTrouble } from '@/utils/transfer/trouble';
import { readParts } from '@/utils/transfer/zip';
import { zipOf } from '../../fixtures/zips';

// As if little could be read in one go: what is told of is the same, and takes no time.
vi.mock('@/utils/transfer/limits', () => ({ MOST_BYTES: 10_000, MOST_ENTRIES: 100 }));

const every = () => true;
const zeros = (size: number) => new Blob([new Uint8Array(size)]);

async function refusal(file: Blob): Promise<string> {
  const error: unknown = await readParts(file, every).catch((thrown: unknown) => thrown);
  return error instanceof FileTrouble ? `${error.reason} ${error.where}`.trim() : String(error);
}

/** Where a zip tells how large a part is: before it, after it and in the list at its end. */
const SIZES: Readonly<Record<number, number>> = { 0x04034b50: 22, 0x08074b50: 12, 0x02014b50: 24 };

/** A zip that says everywhere that its part is this large. */
async function claiming(size: number, part: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await (await zipOf({ 'a.json': part })).arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const place = SIZES[view.getUint32(at, true)];
    if (place !== undefined && view.getUint32(at + place, true) !== 0) {
      view.setUint32(at + place, size, true);
    }
  }
  return new Blob([bytes]);
}

test('the parts of a zip that are wanted come as they were, folders are none', async () => {
  const zip = await zipOf({ 'a.json': 'rested 🌱', 'b.txt': 'slept', 'folder/': '' });
  const named = (parts: Awaited<ReturnType<typeof readParts>>) =>
    parts.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  expect(named(await readParts(zip, every))).toEqual([
    ['a.json', 'rested 🌱'],
    ['b.txt', 'slept'],
  ]);
  expect(named(await readParts(zip, (name) => name.endsWith('.txt')))).toEqual([
    ['b.txt', 'slept'],
  ]);
});

test('parts that unpack to more than can be read are refused, one or together', async () => {
  const most = await zipOf({ 'a.json': zeros(MOST_BYTES - 1), 'b.json': zeros(1) });
  expect((await readParts(most, every)).map(({ bytes }) => bytes.length)).toEqual([
    ...[MOST_BYTES - 1, 1],
  ]);
  expect(await refusal(await zipOf({ 'a.json': zeros(MOST_BYTES), 'b.json': zeros(1) }))).toBe(
    'bomb',
  );
});

test('a part that says it is small and is not is refused while it unpacks', async () => {
  expect(await refusal(await claiming(1, zeros(500_000)))).toBe('damaged zip');
  expect(await refusal(await claiming(1, zeros(100)))).toBe('damaged zip');
});

test('what is no zip, or not whole, is damaged', async () => {
  const zip = await zipOf({ 'a.json': 'rested' });
  expect(await refusal(zip.slice(0, -10))).toBe('damaged zip');
  expect(await refusal(new Blob(['PK\x03\x04 and more']))).toBe('damaged zip');
});

test('a part with one byte of another is found out by its sum', async () => {
  const bytes = new Uint8Array(await (await zipOf({ 'a.json': 'rested' })).arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 7, true);
  }
  expect(await refusal(new Blob([bytes]))).toBe('damaged zip');
});
