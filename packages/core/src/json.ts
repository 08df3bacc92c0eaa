/**
 * JSON that survives the page it runs in: a patched `Array.prototype.toJSON` (Prototype.js 1.6 and older
 * turns arrays into strings) and hostile input (`__proto__` keys, absurd depth).
 */

/** Deepest nesting that `parse` accepts; a manifest needs about 12. */
export const MAX_DEPTH = 200;

/**
 * Reads JSON text. `__proto__`, `constructor` and `prototype` keys are dropped.
 * @throws SyntaxError when the text is not JSON or is nested deeper than `MAX_DEPTH`.
 */
export function parse(text: string): unknown {
  checkDepth(text);
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, (key, value: unknown) =>
    key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value,
  ) as unknown;
}

/** Writes JSON text whatever the page did to `toJSON`. Values are plain data: no dates, maps or classes. */
export function stringify(value: unknown): string {
  const patched: [object, PropertyDescriptor][] = [];
  for (const prototype of [
    Array.prototype,
    Object.prototype,
    String.prototype,
    Number.prototype,
    Boolean.prototype,
  ]) {
    const found = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    if (!found?.configurable) continue;
    patched.push([prototype, found]);
    Reflect.deleteProperty(prototype, 'toJSON');
  }
  try {
    return JSON.stringify(value);
  } finally {
    for (const [prototype, found] of patched) Object.defineProperty(prototype, 'toJSON', found);
  }
}

/** JSON.parse recurses; a megabyte of "[" would end in a stack overflow on old phones. */
function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 0x5c) i++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > MAX_DEPTH) throw new SyntaxError(`JSON nested deeper than ${MAX_DEPTH}`);
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}
