/** Our own SHA-256 against the standard's examples, and work that is found, checked, and serves one secret only. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Sha256, sha256 } from '../../src/model/sha256.js';
import { MOST_BITS, readChallenge } from '../../src/model/poll/challenge.js';
import { Solver, isSolved } from '../../src/model/poll/pow.js';

const SECRET = 'AAECAwQFBgcICQoLDA0ODw';
const challenge = { salt: '2026-11-27.k3J9vQ0hT1uXyZab', bits: 10 };

describe('SHA-256', () => {
  // FIPS 180-4 examples, and lengths around the edges of a block (from `sha256sum`).
  const cases: readonly [text: string, hex: string][] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(55), '9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318'],
    ['a'.repeat(64), 'ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ];
  for (const [text, hex] of cases) {
    it(`of ${text.length} characters`, () => expect(sha256(text)).to.equal(hex));
  }

  it('is the same wherever the text is divided', () => {
    const text = 'x'.repeat(50) + 'y'.repeat(100);
    const whole = [...new Sha256(text).digest()];
    for (let at = 0; at <= text.length; at += 7) {
      expect([...new Sha256(text.slice(0, at)).digest(text.slice(at))]).to.deep.equal(whole);
    }
  });
});

describe('proof of work', () => {
  const solve = (secret: string) => {
    const solver = new Solver(challenge, secret);
    for (;;) {
      const work = solver.step(50);
      if (work) return work;
    }
  };

  it('is found in slices, and holds for its secret and salt alone', () => {
    const work = solve(SECRET);
    expect(sha256(work.salt + SECRET + work.nonce).startsWith('00')).to.equal(true);
    expect(isSolved(challenge, SECRET, work)).to.equal(true);
    expect(isSolved({ ...challenge, bits: 32 }, SECRET, work)).to.equal(false);
    expect(isSolved({ ...challenge, salt: 'another' }, SECRET, work)).to.equal(false);
    expect(isSolved({ ...challenge, bits: 20 }, `${SECRET.slice(1)}x`, work)).to.equal(false);
    expect(isSolved(challenge, SECRET, undefined)).to.equal(false);
    expect(isSolved({ ...challenge, bits: 0 }, SECRET, { ...work, nonce: '-' })).to.equal(false);
  });

  it('costs what it says: about 2 to the power of its bits', () => {
    let tries = 0;
    for (let i = 0; i < 40; i++) {
      const solver = new Solver({ salt: `s${i}`, bits: 6 }, SECRET);
      do tries++;
      while (!solver.step(1));
    }
    expect(tries / 40).to.be.within(30, 130);
  });

  it('is read from anywhere', () => {
    expect(readChallenge({ salt: 'a.b-c', bits: 18 })).to.deep.equal({ salt: 'a.b-c', bits: 18 });
    for (const wrong of [
      null,
      {},
      [],
      'x',
      { salt: '', bits: 1 },
      { salt: 'đ', bits: 1 },
      { salt: 'a', bits: -1 },
      { salt: 'a', bits: 1.5 },
      { salt: 'a', bits: MOST_BITS + 1 },
      { salt: 'a'.repeat(201), bits: 1 },
      Object.create({ salt: 'a', bits: 1 }) as object,
    ]) {
      expect(readChallenge(wrong)).to.equal(undefined);
    }
  });
});
