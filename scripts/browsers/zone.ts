/**
 * A time zone in which it is this hour (0 to 23) just now, for a browser's `TZ`: so a picture has
 * the light it is meant to have, and a test stays far from midnight, whenever they are run.
 */
export function zoneWhereItIs(hour: number, now = new Date()): string {
  const ahead = ((hour - now.getUTCHours() + 36) % 24) - 12;
  // Browsers call the zone that is not ahead UTC, whatever name they were given.
  if (ahead === 0) return 'UTC';
  // These names count backwards: Etc/GMT-2 is two hours ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
