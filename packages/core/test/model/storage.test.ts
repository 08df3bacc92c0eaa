import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { storage } from '../../src/storage.js';

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

function replaceStorage(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...descriptor });
}

describe('storage', () => {
  afterEach(() => {
    storage.remove('bai');
    if (original) Object.defineProperty(globalThis, 'localStorage', original);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('remembers in memory where the browser throws, and says so', () => {
    replaceStorage({
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(storage.set('bai', { page: 24 })).to.equal(false);
    expect(storage.get('bai')).to.deep.equal({ page: 24 });
    storage.remove('bai');
    expect(storage.get('bai')).to.equal(undefined);
  });

  it('remembers in memory where there is no room', () => {
    replaceStorage({
      value: {
        getItem: () => null,
        setItem() {
          throw new DOMException('full', 'QuotaExceededError');
        },
        removeItem() {},
      },
    });
    expect(storage.set('bai', 1)).to.equal(false);
    expect(storage.get('bai')).to.equal(1);
  });

  it('uses localStorage under our prefix', () => {
    const kept = new Map<string, string>();
    replaceStorage({
      value: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      },
    });
    expect(storage.set('bai', [1, 'hai'])).to.equal(true);
    expect([...kept]).to.deep.equal([['e-bulletin:bai', '[1,"hai"]']]);
    expect(storage.get('bai')).to.deep.equal([1, 'hai']);
  });

  it('treats a value that is not JSON as absent', () => {
    replaceStorage({ value: { getItem: () => '{broken', setItem() {}, removeItem() {} } });
    expect(storage.get('bai')).to.equal(undefined);
  });
});
