/**
 * What the copies of our code on one page share. Two bundles, or an npm build beside the script tag, meet
 * in one object on `globalThis` under `Symbol.for('e-bulletin')`: the only global of ours.
 */
const KEY = Symbol.for('e-bulletin');

type Shared = Record<string, unknown>;

/**
 * The value stored under `key`, made by `create` the first time. First writer wins.
 * Keys carry a major version ("define/1") so that an old and a new shape never mix.
 */
export function shared<T>(key: string, create: () => T): T {
  const host = globalThis as typeof globalThis & { [KEY]?: Shared };
  let all = host[KEY];
  if (!all) {
    all = Object.create(null) as Shared;
    // Not enumerable: old portal scripts walk window.
    Object.defineProperty(host, KEY, { value: all, configurable: true });
  }
  if (!(key in all)) all[key] = create();
  return all[key] as T;
}
