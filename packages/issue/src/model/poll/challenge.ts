/** A challenge as it is read, apart from its solving: most clients never have one to solve. */
import { own } from '../fields.js';
import type { Challenge } from './types.js';

/** More than this no client does: a minute on an old phone. */
export const MOST_BITS = 24;
export const SALT = /^[\w.~-]{1,200}$/;

/** A challenge as it came from anywhere; `undefined` where it is none, or more than a client will do. */
export function readChallenge(value: unknown): Challenge | undefined {
  const salt = own(value, 'salt');
  const bits = own(value, 'bits');
  return typeof salt === 'string' &&
    SALT.test(salt) &&
    Number.isInteger(bits) &&
    (bits as number) >= 0 &&
    (bits as number) <= MOST_BITS
    ? { salt, bits: bits as number }
    : undefined;
}
