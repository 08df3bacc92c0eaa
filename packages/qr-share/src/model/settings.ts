/** What the attributes of `<e-qr-share>` mean. */

export interface Length {
  readonly value: number;
  readonly unit: 'px' | 'mm';
}

/** `240`, `240px` or `40mm`; undefined for anything else, and for sizes that no code has. */
export function lengthOf(text: string): Length | undefined {
  const [, digits, unit = 'px'] = /^\s*(\d+(?:\.\d+)?)\s*(px|mm)?\s*$/.exec(text) ?? [];
  const value = Number(digits);
  return value > 0 && value <= 5000 ? { value, unit: unit as Length['unit'] } : undefined;
}
