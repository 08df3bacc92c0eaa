import { describe, it, expect } from '@e-bulletin/tools/testing';
import { shared } from '../../src/registry.js';

describe('shared', () => {
  it('keeps what the first writer made', () => {
    const key = `test/${Math.random()}`;
    const first = shared(key, () => ({ by: 'first' }));
    expect(shared(key, () => ({ by: 'second' }))).to.equal(first);
  });

  it('adds one property under a symbol and none under a name', () => {
    const names = Object.getOwnPropertyNames(globalThis);
    shared('test/names', () => 1);
    expect(Object.getOwnPropertyNames(globalThis)).to.deep.equal(names);
    expect(Object.getOwnPropertySymbols(globalThis)).to.include(Symbol.for('e-bulletin'));
  });

  it('is not misled by names that objects have by themselves', () => {
    expect(shared('toString', () => 'ours')).to.equal('ours');
  });
});
