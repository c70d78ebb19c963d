import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Place } from '@/utils/state/place.svelte';

const bar = { hash: '' };
const history = {
  state: null as unknown,
  replaceState: (state: unknown, _: string, to: string) => {
    history.state = state;
    bar.hash = to;
  },
};
const page = new EventTarget();
const hear = () => page.dispatchEvent(new Event('hashchange'));

let place: Place;
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal('location', bar);
  vi.stubGlobal('history', history);
  vi.stubGlobal('window', page);
  bar.hash = '#/week/2026-W10';
  history.state = null;
  place = new Place();
  stop = place.follow();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test('where somebody scrolls to stands in the address, and opens nothing', () => {
  place.note({ view: 'list', week: '2026-W09' });
  place.note({ view: 'list', week: '2026-W08' });
  expect(bar.hash).toBe('#/week/2026-W08');
  expect(place.address).toEqual({ view: 'list', week: '2026-W10' });
});

test('where Back leads is not written over before the page has heard of it', () => {
  bar.hash = '#/search?area=rest';
  place.note({ view: 'list', week: '2026-W09' });
  hear();
  expect(place.address).toEqual({ view: 'search', query: { words: '', area: 'rest' } });
  place.note({ view: 'search', query: { words: '', area: 'body' } });
  expect(bar.hash).toBe('#/search?area=body');
});

test('the words of a search are remembered beside the address, and never stand in it', () => {
  bar.hash = '#/search?words=said';
  hear();
  expect(place.address).toEqual({ view: 'search', query: { words: 'said' } });
  expect([bar.hash, history.state]).toEqual(['#/search', { words: 'said' }]);
  place.note({ view: 'search', query: { words: 'said no', area: 'rest' } });
  expect(bar.hash).toBe('#/search?area=rest');
  place.note({ view: 'search', query: { words: 'said no', area: 'my garden' } });
  expect([bar.hash, new Place().address]).toEqual([
    '#/search',
    { view: 'search', query: { words: 'said no', area: 'my garden' } },
  ]);
  place.note({ view: 'search', query: { words: 'said no', area: 'rest' } });
  // Back, or a reload, finds both.
  expect(new Place().address).toEqual({
    view: 'search',
    query: { words: 'said no', area: 'rest' },
  });
  place.note({ view: 'list' });
  expect(history.state).toBeNull();
});

test('a place that is not there leads to the newest, until another one is opened', () => {
  place.missed('week');
  expect([place.address, place.wrong]).toEqual([{ view: 'list' }, 'week']);
  place.missed('year');
  expect([place.address, place.wrong]).toEqual([{ view: 'year' }, 'year']);
  place.go({ view: 'patterns' });
  hear();
  expect([place.address, place.wrong]).toEqual([{ view: 'patterns' }, undefined]);
});
