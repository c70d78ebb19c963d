import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Place } from '@/utils/state/place.svelte';

const bar = { hash: '' };
const history = {
  state: null,
  replaceState: (_: unknown, __: string, to: string) => (bar.hash = to),
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
  bar.hash = '#/search?words=said';
  place.note({ view: 'list', week: '2026-W09' });
  hear();
  expect(place.address).toEqual({ view: 'search', query: { words: 'said' } });
  place.note({ view: 'search', query: { words: 'said no' } });
  expect(bar.hash).toBe('#/search?words=said+no');
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
