/** The light that lies on the hill. */
export type Light = 'dawn' | 'day' | 'dusk' | 'night';

/** The light at an hour of the person's day, 0 to 23. */
export function lightAt(hour: number): Light {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 8) return 'dawn';
  return hour < 18 ? 'day' : 'dusk';
}
