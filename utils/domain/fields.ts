/** What was stored under names, unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of whatever was stored, unchecked: none, if it has none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A time (ms since the epoch) as it was stored, or nothing if it is none. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
