/** Values of JSON that came from anywhere. */
import { parse } from '@e-bulletin/core/json.js';

/** The own value of a key: libraries add methods to `Object.prototype`. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.prototype.hasOwnProperty.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function textOf(value: unknown, most = 500): string | undefined {
  return typeof value === 'string' && value ? value.slice(0, most) : undefined;
}

export function listOf(value: unknown, most = 100): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** What a text says; `undefined` where it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
