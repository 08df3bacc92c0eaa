/** Objects of JSON written by anyone. */

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && !!value && !Array.isArray(value);
}

/** The own value of a key: libraries add methods to `Object.prototype`. */
export function own(value: unknown, key: string): unknown {
  return isFields(value) && Object.prototype.hasOwnProperty.call(value, key)
    ? value[key]
    : undefined;
}
