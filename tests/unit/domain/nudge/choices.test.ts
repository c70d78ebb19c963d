import { describe, expect, test } from 'vitest';
import {
  choicesFrom,
  MOST_ENTRIES,
  nearest,
  wayChosen,
  WEEKDAYS,
} from '@/utils/domain/nudge/choices';

const initially = choicesFrom({});

describe('the choices about nudges', () => {
  test('are at first one kind, three times a day, without a sound, and never at night', () => {
    const { kinds, cues, gap, quiet, session } = initially;
    expect(Object.entries(kinds).filter(([, { on }]) => on)).toEqual([
      ['pause', expect.objectContaining({ rhythm: { kind: 'varied', count: 3 } })],
    ]);
    for (const { reach } of Object.values(kinds)) {
      expect(reach).toEqual({ dot: true, card: true, notification: false, chime: false });
    }
    expect(Object.values(cues)).toEqual([true, true, true, true, true]);
    expect(gap).toBe(25);
    expect(quiet).toEqual([{ from: 22 * 60, to: 8 * 60, weekdays: WEEKDAYS }]);
    const tuesday = { weekday: 2, time: 15 * 60, around: 60 };
    expect(session).toEqual({ on: false, ...tuesday, before: false, after: false });
    expect(kinds.today.rhythm).toEqual({ kind: 'times', times: [1140], weekdays: WEEKDAYS });
    expect(kinds.check.rhythm).toEqual({ kind: 'times', times: [1080], weekdays: [7] });
    const others = [kinds.body, kinds.line, kinds.need].map(({ rhythm }) => rhythm);
    expect(others).toEqual([
      { kind: 'every', minutes: 60 },
      { kind: 'varied', count: 1 },
      { kind: 'varied', count: 2 },
    ]);
  });

  test('are what the person set, each by itself', () => {
    const rhythm = { kind: 'times', times: [0, 1439], weekdays: [1, 7] };
    const quiet = [{ from: 0, to: 1439, weekdays: [6] }];
    const { kinds, cues, ...rest } = choicesFrom({
      ...{ 'pause.on': false, 'body.on': true, 'body.chime': true, 'line.rhythm': rhythm },
      ...{ 'need.rhythm': { kind: 'varied', count: 8 }, 'cue.food': false, gap: 10, quiet },
      ...{ 'session.on': true, 'session.weekday': 7, 'session.time': 0, 'session.around': 0 },
      ...{ 'session.before': true, 'session.after': true },
    });
    expect([kinds.pause.on, kinds.body.on, kinds.line.on]).toEqual([false, true, false]);
    expect(kinds.body.reach).toEqual({ ...initially.kinds.body.reach, chime: true });
    expect(kinds.pause.reach).toEqual(initially.kinds.pause.reach);
    expect(kinds.line.rhythm).toEqual(rhythm);
    expect(kinds.need.rhythm).toEqual({ kind: 'varied', count: 8 });
    expect(cues).toEqual({ ...initially.cues, food: false });
    const session = { on: true, weekday: 7, time: 0, around: 0, before: true, after: true };
    expect(rest).toEqual({ gap: 10, quiet, session });
  });

  const times = (value: unknown, weekdays: unknown = [1]) => ({
    ...{ kind: 'times', times: value, weekdays },
  });
  test.each([
    ...[null, 7, 'every', {}, { minutes: 60 }, { kind: 'every', count: 3 }],
    ...[9, 481].map((minutes) => ({ kind: 'every', minutes, count: 3 })),
    ...[0, 9, 1.5, '3'].map((count) => ({ kind: 'varied', count, minutes: 60 })),
    { ...times([60]), kind: 'sometimes' },
    ...[times([1440]), times([-1]), times(60), times(['60']), times(null)],
    ...[times([60], [0]), times([60], [8]), times([60], 1), times([60], null)],
    times(Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => at)),
  ])('take no rhythm like %j', (rhythm) => {
    expect(choicesFrom({ 'pause.rhythm': rhythm })).toEqual(initially);
  });

  test('take as many times as the page offers', () => {
    const most = times(Array.from({ length: MOST_ENTRIES }, (_, at) => at));
    expect(choicesFrom({ 'pause.rhythm': most }).kinds.pause.rhythm).toEqual(most);
  });

  test.each([
    ...[null, 'night', {}],
    ...[{ from: 1440 }, { to: -1 }, { weekdays: [8] }, { weekdays: 1 }].map((wrong) => ({
      ...{ from: 60, to: 120, weekdays: [1], ...wrong },
    })),
  ])('take no quiet hours like %j', (range) => {
    expect(choicesFrom({ quiet: [range] })).toEqual(initially);
    expect(choicesFrom({ quiet: range })).toEqual(initially);
  });

  test.each([
    ...[{ gap: 9 }, { gap: 61 }, { gap: '30' }, { 'pause.on': 'no' }, { 'cue.food': 0 }],
    ...[{ 'session.weekday': 8 }, { 'session.time': 1440 }, { 'session.around': 181 }],
  ])('stay as they were with %j', (stored) => {
    expect(choicesFrom(stored)).toEqual(initially);
  });
});

test('a notification that the browser refuses is off, and the card is on in its place', () => {
  const before = { 'body.card': false };
  const refused = wayChosen('body', 'notification', { on: true, allowed: false });
  const { body, pause } = choicesFrom({ ...before, ...refused }).kinds;
  expect(body.reach).toMatchObject({ notification: false, card: true });
  expect(pause.reach).toEqual(choicesFrom({}).kinds.pause.reach);
  expect(wayChosen('body', 'notification', { on: true, allowed: true })).toEqual({
    'body.notification': true,
  });
  expect(wayChosen('body', 'chime', { on: true, allowed: true })).toEqual({ 'body.chime': true });
  expect(wayChosen('body', 'dot', { on: false, allowed: true })).toEqual({ 'body.dot': false });
});

test('a number that is typed becomes the nearest that can be chosen', () => {
  const range = { least: 10, most: 60 };
  expect([9, 10, 10.4, 10.6, 60, 61].map((value) => nearest(value, range))).toEqual([
    ...[10, 10, 10, 11, 60, 60],
  ]);
});
