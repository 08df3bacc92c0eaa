import { describe, it, expect } from '@e-bulletin/tools/testing';
import { MAX_DEPTH, parse, stringify } from '../../src/json.js';

describe('parse', () => {
  const rows: [name: string, text: string, value: unknown][] = [
    ['an object', '{"a":[1,"hai",null,true]}', { a: [1, 'hai', null, true] }],
    ['a byte order mark', '\ufeff{"a":1}', { a: 1 }],
    ['brackets inside strings', '"[[[{{{\\"[["', '[[[{{{"[['],
    ['decomposed Vietnamese as it is', '"\u0065\u0302\u0301"', '\u0065\u0302\u0301'],
  ];
  for (const [name, text, value] of rows) {
    it(`reads ${name}`, () => expect(parse(text)).to.deep.equal(value));
  }

  it('drops keys that reach a prototype', () => {
    const value = parse('{"__proto__":{"x":1},"constructor":2,"prototype":3,"ok":4}') as object;
    expect(Object.keys(value)).to.deep.equal(['ok']);
    expect((value as { x?: number }).x).to.equal(undefined);
  });

  it('refuses absurd depth instead of overflowing the stack', () => {
    expect(() => parse('['.repeat(1_000_000))).to.throw(SyntaxError, 'nested deeper');
    expect(() => parse('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))).not.to.throw();
  });

  for (const text of ['', '{', '{"a":}', "{'a':1}", 'undefined', '<!doctype html>']) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(() => parse(text)).to.throw(SyntaxError));
  }
});

describe('stringify on a page with Prototype 1.6', () => {
  it('writes arrays as arrays, and leaves the patch in place', () => {
    const patch = function (this: unknown[]): string {
      return `[${this.join(', ')}]`;
    };
    Object.defineProperty(Array.prototype, 'toJSON', {
      value: patch,
      configurable: true,
      writable: true,
    });
    try {
      expect(JSON.stringify({ a: [1, 2] })).to.equal('{"a":"[1, 2]"}');
      expect(stringify({ a: [1, 2] })).to.equal('{"a":[1,2]}');
      expect((Array.prototype as { toJSON?: unknown }).toJSON).to.equal(patch);
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});
