/**
 * Small values kept on the reader's device: localStorage where the browser lets us, memory where it refuses
 * (sandboxed frames throw, private modes have no room). Keys get the prefix `e-bulletin:`.
 */
import { parse, stringify } from './json.js';
import { shared } from './registry.js';

const PREFIX = 'e-bulletin:';

const memory = (): Map<string, string> => shared('storage/1', () => new Map<string, string>());

function local(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export const storage = {
  /** The value under `key`, or `undefined` when there is none or it cannot be read. */
  get(key: string): unknown {
    try {
      const text = memory().get(PREFIX + key) ?? local()?.getItem(PREFIX + key);
      return text == null ? undefined : parse(text);
    } catch {
      return undefined;
    }
  },

  /** Keeps plain data. Returns false when it will be forgotten with the page. */
  set(key: string, value: unknown): boolean {
    const text = stringify(value);
    try {
      const store = local();
      if (store) {
        store.setItem(PREFIX + key, text);
        memory().delete(PREFIX + key);
        return true;
      }
    } catch {
      // Full or refused: memory serves until the page is left.
    }
    memory().set(PREFIX + key, text);
    return false;
  },

  remove(key: string): void {
    memory().delete(PREFIX + key);
    try {
      local()?.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept where nothing may be.
    }
  },
};
