/**
 * Injected into every bundle in place of natives that old portal libraries break (bundle.mjs). Plain forms of what
 * dependencies use: Prototype's and MooTools' own versions lose the map function, maps and sets, and arguments.
 */

/** `Array.from(iterable or array-like, map)` */
export function __arrayFrom(source, map) {
  const list = [];
  if (source != null && typeof source[Symbol.iterator] === 'function') {
    for (const item of source) list.push(item);
  } else {
    const length = Number(source?.length) || 0;
    for (let i = 0; i < length; i++) list.push(source[i]);
  }
  return map ? list.map((item, index) => map(item, index)) : list;
}

/** `new Event(type, init)` */
export function __Event(type, init) {
  return new CustomEvent(type, init);
}

/** Lit's table for standard decorators, which it would hang on `window`. */
export const __litMetadata = /* @__PURE__ */ new WeakMap();

/** TypeScript's helper for decorators, as Lit's legacy ones need it. */
export function __decorate(decorators, target, key, descriptor) {
  let made = descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
  for (let i = decorators.length - 1; i >= 0; i--) made = decorators[i](target, key, made) || made;
  if (made) Object.defineProperty(target, key, made);
}
