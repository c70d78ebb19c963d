/** The first and the last moment that an entry can have: those of the years that a day can be written in. */
export const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00Z');
export const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a number is a moment (ms since the epoch) that an entry can have. */
export function isMoment(value: unknown): value is number {
  const whole = typeof value === 'number' && Number.isInteger(value);
  return whole && FIRST_MOMENT <= value && value <= LAST_MOMENT;
}
