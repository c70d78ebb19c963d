import { describe, expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { runFault } from '../../scripts/faults/fault.ts';
import { faults } from '../../scripts/faults/list.ts';
import { built } from './builds';

/** A test for each fault that can happen in this browser, but those that are made seldom. Each browser has a file: both go at once. */
export function everyFault(kind: Kind): void {
  const here = faults.filter(({ browsers, seldom }) => browsers.includes(kind) && !seldom);
  describe.each(here)('$name', (fault) => {
    test(
      fault.must,
      async () => {
        expect((await runFault(fault, kind, built[kind])).held).not.toBe('');
      },
      180_000,
    );
  });
}
