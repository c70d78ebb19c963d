import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/utils/storage/database';
import { fillStore } from '../bench/growth/fillstore';
import { entriesOfLife } from '../bench/growth/life';
import { QUERIES } from '../bench/growth/queries';
import { readyToAsk, timesOf } from '../bench/growth/query';

/** What of utils/storage a page or the worker calls and the bench does not time, each with why. */
const NOT_ASKED: Record<string, string> = {
  'changes.tellChange': 'a message to other pages',
  'changes.watchChanges': 'a message from other pages',
  'compare.countAs': 'of a comparison in memory',
  'compare.recordsAs': 'of a comparison in memory',
  'copies.copiesAreThere': 'the names of databases',
  'copies.endOf': 'a calculation',
  'folder.forgetFolder': 'a database of one record',
  'folder.writeFolder': 'a database of one record',
  'forget.idsOf': 'of records in memory',
  'forget.removeDatabase': 'nothing is left to ask',
  'weekcopy.copiedWeek': 'localStorage',
  'weekcopy.copyWeek': 'localStorage',
  'weekcopy.dropWeekCopy': 'localStorage',
  'wins.winsOfWeek': 'the same as week.winsOfWeek',
};

/** Every function of utils/storage that these files import, as `file.name`. */
async function importedBy(files: readonly string[]): Promise<string[]> {
  const all = files.map(async (file) => {
    const text = await readFile(file, 'utf8');
    const imports = text.matchAll(/import \{([^}]*)\} from '@\/utils\/storage\/(\w+)'/g);
    return [...imports].flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => /^[a-z]/.test(name) && !name.startsWith('type '))
        .map((name) => `${from}.${name}`),
    );
  });
  return [...new Set((await Promise.all(all)).flat())].toSorted();
}

const product = globSync('{entrypoints,components,utils}/**/*.{ts,svelte}').filter(
  (file) => !file.startsWith('utils/storage/'),
);

test('the bench of a store that grows asks whatever a page or the worker asks of the store', async () => {
  const asked = await importedBy(globSync('tests/bench/growth/queries/*.ts'));
  const calls = await importedBy(product);
  expect(calls.length).toBeGreaterThan(50);
  expect(calls.filter((name) => !asked.includes(name))).toEqual(Object.keys(NOT_ASKED));
});

test('nothing of the store is asked in a way that the test above does not see', async () => {
  const named = /(?:import\(|import \*[^;]*from |export [^;]*from )\s*'@\/utils\/storage\//;
  const texts = product.map(async (file) => [file, await readFile(file, 'utf8')] as const);
  const unseen = (await Promise.all(texts)).filter(([, text]) => named.test(text));
  expect(unseen.map(([file]) => file)).toEqual([]);
});

describe('a store filled by the bench', () => {
  beforeAll(() => fillStore(1_000));
  afterAll(async () => {
    await closeDatabase();
    indexedDB.deleteDatabase('inbetween');
  });

  test.each(QUERIES)('has what is asked for, however often: $what', async (query) => {
    for (let sample = 0; sample < 2; sample += 1) {
      const ask = await readyToAsk(query);
      for (let time = 0; time < Math.min(timesOf(query), 3); time += 1) await ask();
    }
  });
});

test('a small store and a large one have the same two years, and as many records as is said', () => {
  const small = [...entriesOfLife(1_000)].flat();
  const large = [...entriesOfLife(20_000)].flat();
  const since = (entries: typeof small) =>
    entries.flatMap(({ kind, record: { day } }) => (day > '2024-11-15' ? `${kind} ${day}` : []));
  expect(since(small).length).toBeGreaterThan(800);
  expect(since(large)).toEqual(since(small));
  expect(small).toHaveLength(1_000 - 10 - 1);
  expect(large).toHaveLength(20_000 - 200 - 2);
});
