/**
 * Level `subject`: the portal signs, for a citizen who is logged in, that this is one account. A compact JWT (RFC 7519) with
 * `sub`, `aud` (the poll), `exp` and perhaps `nbf`, signed by Ed25519 (RFC 8037) or, where the portal has no other way, HMAC-SHA-256. The
 * algorithm is that of the key we were given, never the one that the token names.
 */
import { createHmac, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { ServiceError } from '../errors.js';
import { same } from '../secrets.js';

/** A token that lives longer is a password; seconds. */
const LONGEST = 3600;
/** Clocks of two servers differ; seconds. */
const SKEW = 60;
const SHORTEST_SECRET = 32;

export class PortalKey {
  readonly #key: KeyObject | string;

  /** @param text A public key in PEM, or a shared secret of at least 32 characters. @throws Error */
  constructor(text: string) {
    const trimmed = text.trim();
    if (trimmed.startsWith('-----BEGIN')) {
      const key = createPublicKey(trimmed);
      if (key.asymmetricKeyType !== 'ed25519') throw new Error('khoá của cổng phải là Ed25519');
      this.#key = key;
    } else if (trimmed.length < SHORTEST_SECRET) {
      throw new Error('khoá chung với cổng phải dài ít nhất 32 ký tự');
    } else this.#key = trimmed;
  }

  /** The account. `now` in milliseconds. @throws ServiceError `bad-subject` */
  subjectOf(token: string, poll: string, now: number): string {
    const [header = '', payload = '', signature = '', ...more] = token.split('.');
    const claims = claimsOf(payload);
    const seconds = now / 1000;
    const { sub, aud, exp, nbf } = claims;
    const { alg, crit } = claimsOf(header);
    const good =
      !more.length &&
      this.#signed(`${header}.${payload}`, signature, alg) &&
      // What has to be understood, and is not, is refused (RFC 7515, 4.1.11).
      crit === undefined &&
      typeof sub === 'string' &&
      sub.length > 0 &&
      sub.length <= 200 &&
      aud === poll &&
      typeof exp === 'number' &&
      exp > seconds - SKEW &&
      exp < seconds + LONGEST + SKEW &&
      (nbf === undefined || (typeof nbf === 'number' && nbf <= seconds + SKEW));
    if (!good) throw new ServiceError('bad-subject');
    return sub;
  }

  #signed(text: string, signature: string, alg: unknown): boolean {
    if (typeof this.#key === 'string') {
      const wanted = createHmac('sha256', this.#key).update(text).digest('base64url');
      return alg === 'HS256' && same(wanted, signature);
    }
    return (
      alg === 'EdDSA' &&
      verify(null, Buffer.from(text), this.#key, Buffer.from(signature, 'base64url'))
    );
  }
}

function claimsOf(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
