import { describe, expect, test } from 'vitest';
import { runFault } from '../../scripts/faults/fault.ts';
import { faults } from '../../scripts/faults/list.ts';
import { built } from './builds';

describe.each(faults)('$name', (fault) => {
  test.each(fault.browsers)(
    `${fault.must}: %s`,
    async (kind) => {
      expect((await runFault(fault, kind, built[kind])).held).not.toBe('');
    },
    180_000,
  );
});
