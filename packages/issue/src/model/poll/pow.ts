/**
 * Proof of work: what a service asks of a sender when too much comes from one place, instead of a captcha or a refusal.
 * Solved is a challenge when SHA-256(salt + secret + nonce) begins with `bits` zero bits; the secret is the submission's, so
 * that no work serves two ballots. 18 bits are about 260,000 hashes: half a second to two on a phone of 2019.
 */
import { Sha256 } from '../sha256.js';
import { SALT } from './challenge.js';
import type { Challenge, Work } from './types.js';

const NONCE = /^[0-9a-z]{1,16}$/;

/** Whether the work was done for this challenge and this secret. */
export function isSolved(
  { salt, bits }: Challenge,
  secret: string,
  work: Work | undefined,
): boolean {
  return (
    work !== undefined &&
    work.salt === salt &&
    NONCE.test(work.nonce) &&
    SALT.test(salt) &&
    zeroBits(new Sha256(salt + secret).digest(work.nonce)) >= bits
  );
}

/** Looks for the nonce, a slice at a time, so that the page stays alive between slices. */
export class Solver {
  readonly #challenge: Challenge;
  readonly #hash: Sha256;
  #tried = 0;

  constructor(challenge: Challenge, secret: string) {
    this.#challenge = challenge;
    this.#hash = new Sha256(challenge.salt + secret);
  }

  /** Tries `count` more; the work once it is found. */
  step(count: number): Work | undefined {
    const { salt, bits } = this.#challenge;
    for (const end = this.#tried + count; this.#tried < end; this.#tried++) {
      const nonce = this.#tried.toString(36);
      if (zeroBits(this.#hash.digest(nonce)) >= bits) return { salt, nonce };
    }
    return undefined;
  }
}

function zeroBits(digest: Int32Array): number {
  for (let i = 0; i < digest.length; i++) {
    if (digest[i] !== 0) return i * 32 + Math.clz32(digest[i]!);
  }
  return digest.length * 32;
}
