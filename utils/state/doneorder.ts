let places = 0;

/** The place of what is done now among all that was done on this page. A clock can be set back. */
export function nextPlace(): number {
  places += 1;
  return places;
}
