import { expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import { winsByArea, winsByWeek } from '@/utils/domain/yearlist';

const on = (day: Day, area?: string) => ({ day, area });

test('the weeks of a year are told in its order, and those without flowers are not named', () => {
  const wins = [
    ...[on('2026-11-21'), on('2026-11-02', 'rest'), on('2026-11-16')],
    ...[on('2026-11-08'), on('2026-11-21', 'body'), on('2026-11-22')],
  ];
  const told = winsByWeek(wins, 1).map(({ week, wins: its }) => [
    ...[week.first, week.last],
    its.map(({ day, area }) => [day, area].filter(Boolean).join(' ')),
  ]);
  expect(told).toEqual([
    ['2026-11-02', '2026-11-08', ['2026-11-02 rest', '2026-11-08']],
    [
      ...['2026-11-16', '2026-11-22'],
      ['2026-11-16', '2026-11-21', '2026-11-21 body', '2026-11-22'],
    ],
  ]);
  expect(winsByWeek(wins, 7).map(({ week }) => week.first)).toEqual([
    ...['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'],
  ]);
  expect(winsByWeek([], 1)).toEqual([]);
});

test('areas are told in their order, then the person’s own, and what has none at the end', () => {
  const areas = [undefined, 'mine', 'body', 'rest', undefined, 'other', 'body', 'mine', 'body'];
  expect(winsByArea(areas.map((area) => on('2026-11-21', area)))).toEqual([
    { area: 'rest', count: 1 },
    { area: 'body', count: 3 },
    { area: 'mine', count: 2 },
    { area: 'other', count: 1 },
    { area: undefined, count: 2 },
  ]);
});
