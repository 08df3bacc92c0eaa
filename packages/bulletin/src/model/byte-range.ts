/** One range of a `Range` header, as players ask for it (RFC 9110, section 14.1.2). Pure. */

export interface ByteRange {
  readonly start: number;
  /** The last byte, included. */
  readonly end: number;
}

/**
 * The bytes that `header` asks for of a file with `size` bytes. `undefined`: no range, or one of a form that may be
 * ignored (several ranges, other units): the whole file is a right answer. `null`: nothing of the file lies in it.
 */
export function rangeOf(header: string | null, size: number): ByteRange | null | undefined {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length > 0 ? { start: size - length, end: size - 1 } : null;
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return undefined;
  return start < size ? { start, end } : null;
}
