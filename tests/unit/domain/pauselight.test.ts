import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lightAt } from '@/utils/domain/light';

const source = await readFile('public/pause-light.js', 'utf8');

/** What the script in the head of the pause page puts on its document. */
function run(hour: number, remembered: string | null, look: string | null = null) {
  const dataset: Record<string, string> = {};
  const style: Record<string, string> = {};
  class Clock {
    getHours = () => hour;
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the string is our own file
  const script = new Function('document', 'Date', 'localStorage', source) as (
    ...seen: unknown[]
  ) => void;
  const getItem = (key: string) => (key === 'pause' ? remembered : look);
  script({ documentElement: { dataset, style } }, Clock, { getItem });
  return { ...dataset, ...style };
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

test('it has the colours that were chosen for every page', () => {
  expect(run(12, null, '{"look":"dark"}')).toEqual({ light: 'day', colorScheme: 'dark' });
  expect(run(12, null, '{"look":"system"}')).toEqual({ light: 'day' });
});
