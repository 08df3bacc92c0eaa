/**
 * SHA-256 (FIPS 180-4) of ASCII text, because portals on plain http have no `crypto.subtle`, and because a search for a
 * proof of work would spend its time in promises. What stands before the changing end is hashed once.
 */

const SIZE = 64;

/** First 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootsOf(count: number, root: (prime: number) => number): Int32Array {
  const words = new Int32Array(count);
  for (let prime = 2, found = 0; found < count; prime++) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor) divisor++;
    if (divisor * divisor > prime) words[found++] = (root(prime) % 1) * 2 ** 32;
  }
  return words;
}

const START = rootsOf(8, Math.sqrt);
const ROUND = rootsOf(64, Math.cbrt);

/** Text of which the beginning has been hashed. */
export class Sha256 {
  readonly #state: Int32Array;
  readonly #rest: string;
  readonly #before: number;

  /** @param beginning characters below 128 only */
  constructor(beginning = '') {
    const state = Int32Array.from(START);
    let at = 0;
    for (; beginning.length - at >= SIZE; at += SIZE) {
      compress(state, wordsOf(beginning, at, at + SIZE));
    }
    this.#state = state;
    this.#rest = beginning.slice(at);
    this.#before = at;
  }

  /** The eight words of the digest of beginning and end; the beginning can be used again. */
  digest(end = ''): Int32Array {
    const state = Int32Array.from(this.#state);
    const text = `${this.#rest}${end}\x80`;
    const bits = (this.#before + text.length - 1) * 8;
    for (let at = 0; ; at += SIZE) {
      const block = wordsOf(text, at, Math.min(at + SIZE, text.length));
      const last = text.length - at <= SIZE - 8;
      if (last) {
        block[14] = bits / 2 ** 32;
        block[15] = bits;
      }
      compress(state, block);
      if (last) return state;
    }
  }
}

/** 64 hexadecimal digits. */
export function sha256(text: string): string {
  let hex = '';
  for (const word of new Sha256(text).digest()) hex += (word >>> 0).toString(16).padStart(8, '0');
  return hex;
}

const block = new Int32Array(SIZE);

function wordsOf(text: string, from: number, to: number): Int32Array {
  block.fill(0, 0, 16);
  // The padding's own byte is the one above 127.
  for (let i = from; i < to; i++) {
    block[(i - from) >> 2]! |= text.charCodeAt(i) << (24 - ((i - from) & 3) * 8);
  }
  return block;
}

function compress(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < SIZE; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < SIZE; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
