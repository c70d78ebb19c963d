import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundSettings, settingsFrom } from '@/utils/domain/settings';

test('a fresh profile offers a pause now and then, shows the meadow, and asks for nothing', () => {
  expect(settingsFrom(undefined)).toEqual({
    nudges: true,
    nudging: {},
    dayStartsAt: 0,
    lowEnergyDay: undefined,
    meadow: true,
    look: 'system',
    lineEach: 'day',
    checkDay: undefined,
    checkHour: 18,
    focusArea: undefined,
    tone: 'any',
    startCovered: false,
    keys: true,
    fromBefore: true,
    clock: false,
    greeting: false,
    topSites: false,
    palette: 'meadow',
    backup: 'off',
    pausePage: {},
  });
});

test.each([
  ['dayStartsAt', 3, 3],
  ['dayStartsAt', 0, 0],
  ['dayStartsAt', 6, 6],
  ['dayStartsAt', 7, 0],
  ['dayStartsAt', -1, 0],
  ['dayStartsAt', 2.5, 0],
  ['dayStartsAt', '3', 0],
  ['lowEnergyDay', '2026-11-21', '2026-11-21'],
  ['lowEnergyDay', 'tomorrow', undefined],
  ['lowEnergyDay', ['2026-11-21'], undefined],
  ['lowEnergyDay', '2026-11-211', undefined],
  ['lowEnergyDay', '2026-02-31', undefined],
  ['lowEnergyDay', '12026-11-21', undefined],
  ['nudges', 0, true],
  ['look', 'dark', 'dark'],
  ['look', 'neon', 'system'],
  ['lineEach', 'tab', 'tab'],
  ['lineEach', 5, 'day'],
  ['focusArea', 'rest', 'rest'],
  ['focusArea', 'success', undefined],
  ['tone', ['fact'], 'any'],
  ['startCovered', 'yes', false],
  ['checkDay', 7, 7],
  ['checkDay', 1, 1],
  ['checkDay', 0, undefined],
  ['checkDay', 8, undefined],
  ['checkDay', 'Sunday', undefined],
  ['checkHour', 0, 0],
  ['checkHour', 23, 23],
  ['checkHour', 24, 18],
  ['checkHour', -1, 18],
  ['nudging', 'none', {}],
  ['nudging', null, {}],
  ['nudging', { 'pause.on': false }, { 'pause.on': false }],
  ['pausePage', { anchor: 'sound' }, { anchor: 'sound' }],
  ['pausePage', null, {}],
  ['pausePage', 'sound', {}],
] as const)('%s stored as %j is read as %j', (key, stored, read) => {
  expect(settingsFrom({ [key]: stored })[key]).toEqual(read);
});

test('anything at all that is stored gives sound settings', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const settings = settingsFrom(stored);
      expect(typeof settings.nudges).toBe('boolean');
      expect([0, 1, 2, 3, 4, 5, 6]).toContain(settings.dayStartsAt);
    }),
  );
});

test('of what a file brings, the choices that a person can have made are taken', () => {
  const file = JSON.parse(
    '{"look":"dark","meadow":0,"clock":true,"dance":1,"__proto__":{"nudges":false},"tone":null}',
  ) as object;
  expect(soundSettings(file)).toEqual({ look: 'dark', clock: true });
  expect(soundSettings({ checkDay: undefined, keys: false })).toEqual({ keys: false });
  expect(soundSettings({ toString: true })).toEqual({});
});
