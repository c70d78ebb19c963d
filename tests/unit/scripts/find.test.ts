import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { browserNames } from '../../../scripts/browsers/places.ts';

const path = process.env.PATH;
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'inbetween-'));
  process.env.PATH = dir;
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(dir, { recursive: true });
});

/** Puts a browser where commands are looked for. */
function has(command: string): string {
  const file = join(dir, command);
  writeFileSync(file, '#!/bin/sh\necho Chromium 1\n');
  chmodSync(file, 0o755);
  return file;
}

test('of several browsers Chromium is taken first, then Chrome for Testing, Edge and Firefox', () => {
  expect(browserNames).toEqual(['chromium', 'chrome', 'edge', 'firefox']);
  has('firefox');
  has('microsoft-edge');
  const chromium = has('chromium');
  expect(findBrowser()).toMatchObject({ path: chromium, kind: 'chromium' });
});

test('the one that was named is taken, whatever else is there', () => {
  has('chromium');
  const firefox = has('firefox');
  const edge = has('microsoft-edge');
  expect(findBrowser('firefox')).toMatchObject({ path: firefox, kind: 'firefox' });
  expect(findBrowser('edge')).toMatchObject({ path: edge, kind: 'chromium' });
  expect(findBrowser(firefox)).toMatchObject({ path: firefox, kind: 'firefox' });
});

test('one at a path says itself what it is, if its name does not', () => {
  const own = has('my-browser');
  expect(findBrowser(own)).toMatchObject({ path: own, kind: 'chromium', name: 'Chromium 1' });
  expect(findBrowser(join(dir, 'nowhere'))).toBeUndefined();
});
