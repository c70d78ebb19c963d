import { describe, expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { type Fault, runFault } from '../../scripts/faults/fault.ts';
import { faults } from '../../scripts/faults/list.ts';
import { built } from './builds';

/**
 * A test for each fault that can happen in this browser, but those that are made seldom. Each browser has a file: both go
 * at once. Those that wait for most of their time wait together.
 */
export function everyFault(kind: Kind): void {
  const here = faults.filter(({ browsers, seldom }) => browsers.includes(kind) && !seldom);
  const holds = (fault: Fault) => {
    test(
      fault.must,
      async () => {
        expect((await runFault(fault, kind, built[kind])).held).not.toBe('');
      },
      180_000,
    );
  };
  describe.each(here.filter(({ patient }) => !patient))('$name', holds);
  describe.concurrent.each(here.filter(({ patient }) => patient))('$name', holds);
}
