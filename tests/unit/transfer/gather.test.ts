import { expect, test, vi } from 'vitest';
import { gather } from '@/utils/transfer/gather';
import { MOST_ENTRIES } from '@/utils/transfer/limits';
import type { Entry, Found, Thought } from '@/utils/transfer/reading';
import { here } from '../../fixtures/fate';

// As if little could be read in one go: what is told of is the same, and takes no time.
vi.mock('@/utils/transfer/limits', () => ({ MOST_BYTES: 10_000, MOST_ENTRIES: 100 }));

const friday = { day: '2026-10-30', said: '2026-10-30 8:15' } as const;
const entry = (more: Partial<Entry> = {}): Found => {
  return { kind: 'entry', entry: { ...friday, text: 'rested', ...more } };
};
const thought = (more: Partial<Thought> = {}): Found => {
  const answers = [{ question: 'What?', text: 'A door' }];
  return { kind: 'thought', thought: { ...friday, answers, ...more } };
};
const noon = Date.parse('2026-10-30T12:00:00Z');

/** The ids that entries get, of which none tells what they say. */
function ids(found: Found[], salt = 'salt', source: Parameters<typeof gather>[0] = 'list') {
  const { wins, reflections } = gather(source, found, { ...here, salt }).records;
  return [...wins, ...reflections].map(({ id }) => id);
}

test('an entry becomes a win, at its time or at noon of its day', () => {
  const { records } = gather(
    'list',
    [entry(), entry({ at: 5, area: 'rest', private: true })],
    here,
  );
  expect(records.wins).toMatchObject([
    { day: '2026-10-30', text: 'rested', createdAt: noon, updatedAt: noon, private: false },
    { createdAt: 5, updatedAt: 5, area: 'rest', private: true },
  ]);
});

test('a thought becomes a reflection, with its answers', () => {
  const { records } = gather('freecbt', [thought(), thought({ at: 5, private: true })], here);
  const answers = [{ question: 'What?', text: 'A door' }];
  expect([...records.reflections]).toMatchObject([
    { form: 'thought', day: '2026-10-30', createdAt: noon, updatedAt: noon, answers },
    { createdAt: 5, updatedAt: 5, private: true },
  ]);
  expect([...records.reflections][0]?.private).toBe(false);
});

test('an entry that is too long for a win keeps its time and stays just for the person', () => {
  const text = 'a'.repeat(2_001);
  const { records, long } = gather('list', [entry({ text, at: 5, private: true })], here);
  expect(long).toBe(1);
  const title = 'From another journal';
  expect([...records.reflections]).toMatchObject([
    { form: 'own', title, createdAt: 5, private: true, answers: [{ question: title, text }] },
  ]);
});

test('what is not read is counted and named', () => {
  const unread = { counted: 'line', at: 3, why: 'no_day', text: 'soon' } as const;
  const found: Found[] = [{ kind: 'wordless' }, { kind: 'unread', unread }, { kind: 'wordless' }];
  expect(gather('list', found, here, 7)).toMatchObject({
    ...{ source: 'list', unread: [unread], wordless: 2, long: 0, undated: 7, beside: undefined },
  });
});

test('an id is a UUID that follows from what is said and from a secret', () => {
  const [id = ''] = ids([entry()]);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // An update must not bring in again what was brought in before.
  expect(id).toBe('2a0aa2a1-a379-8b8e-b005-8dee234b4cd6');
  expect(ids([entry()])).toEqual([id]);
  const others = [
    ...[entry({ text: 'slept' }), entry({ said: '2026-10-31' }), entry({ said: '' })],
    ...[entry({ name: 'a' }), thought(), thought({ answers: [] }), thought({ said: '' })],
  ].flatMap((one) => ids([one]));
  const all = [id, ...others, ...ids([entry()], 'other'), ...ids([entry()], 'salt', 'jrnl')];
  expect(new Set(all).size).toBe(10);
});

test('an id is the same on whatever day, in whatever zone and language the file is read', () => {
  const elsewhere: Partial<Entry> = { day: '2026-10-31', at: 5 };
  expect(ids([entry(elsewhere)])).toEqual(ids([entry()]));
  expect(ids([thought({ day: '2026-10-31', at: 5 })])).toEqual(ids([thought()]));
  const [long] = [entry({ text: 'a'.repeat(2_001) })];
  const [one] = gather('list', [long], here).records.reflections;
  const [other] = gather('list', [long], { ...here, entryTitle: 'Anderswo' }).records.reflections;
  expect(other?.title).toBe('Anderswo');
  expect(other?.id).toBe(one?.id);
});

test('an entry with a name is the same by any words, and two same ones are two', () => {
  expect(ids([entry({ name: 'a' })])).toEqual(ids([entry({ name: 'a', text: 'b', at: 5 })]));
  expect(ids([entry({ name: 'a' })])).not.toEqual(ids([entry({ name: 'b' })]));
  const thrice = ids([entry(), entry(), entry()]);
  expect(new Set(thrice).size).toBe(3);
  expect(thrice.slice(0, 2)).toEqual(ids([entry(), entry()]));
});

test('more entries than can be read in one go are refused', () => {
  function* many(count: number): Generator<Found> {
    for (let at = 0; at < count; at += 1) yield { kind: 'wordless' };
  }
  expect(gather('list', many(MOST_ENTRIES), here).wordless).toBe(MOST_ENTRIES);
  expect(() => gather('list', many(MOST_ENTRIES + 1), here)).toThrow('many');
});
