import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lightAt } from '@/utils/domain/meadow';

const source = await readFile('public/pause-light.js', 'utf8');

/** What the script in the head of the pause page puts on its document. */
function run(hour: number, remembered: string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  class Clock {
    getHours = () => hour;
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the string is our own file
  const script = new Function('document', 'Date', 'localStorage', source) as (
    ...seen: unknown[]
  ) => void;
  script({ documentElement: { dataset } }, Clock, { getItem: () => remembered });
  return dataset;
}

test('the pause page has the light of the hour before its first frame, and is dim at night', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const light = lightAt(hour);
    expect(run(hour, null)).toEqual(light === 'night' ? { light, dim: '' } : { light });
  }
});

test('it is not dim where that was switched off, and nothing remembered stops it', () => {
  expect(run(23, '{"dim":false}')).toEqual({ light: 'night' });
  expect(run(23, '{"dim":true}')).toEqual({ light: 'night', dim: '' });
  for (const odd of ['', '{', '7', 'null'])
    expect(run(23, odd)).toEqual({ light: 'night', dim: '' });
});
