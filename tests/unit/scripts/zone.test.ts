import { expect, test } from 'vitest';
import { zoneWhereItIs } from '../../../scripts/browsers/zone.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

test.each(hours)(
  'at every hour of a day there is a zone where it is %i, by its own name',
  (wanted) => {
    for (const hour of hours) {
      const now = new Date(Date.UTC(2026, 10, 22, hour, 34));
      const zone = zoneWhereItIs(wanted, now);
      expect(now.toTemporalInstant().toZonedDateTimeISO(zone).hour).toBe(wanted);
      // What a browser with this TZ says is its zone.
      expect(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone).toBe(
        zone,
      );
    }
  },
);
