/** The service's own signature (Ed25519, RFC 8032). Its key is made at the first start and stays in the database. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { digestOf } from '../secrets.js';

export interface Signed {
  /** Exactly the bytes that were signed; JSON. */
  readonly document: string;
  readonly algorithm: 'Ed25519';
  /** base64url. */
  readonly signature: string;
  /** SubjectPublicKeyInfo, base64url. */
  readonly publicKey: string;
}

export function newSigningKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64url');
}

export function signed(key: string, document: string): Signed {
  const privateKey = createPrivateKey({
    key: Buffer.from(key, 'base64url'),
    type: 'pkcs8',
    format: 'der',
  });
  return {
    document,
    algorithm: 'Ed25519',
    signature: sign(null, Buffer.from(document), privateKey).toString('base64url'),
    publicKey: createPublicKey(privateKey)
      .export({ type: 'spki', format: 'der' })
      .toString('base64url'),
  };
}

/** What a file says that should be minutes; `undefined` where it is none. */
export function readSigned(text: string): Signed | undefined {
  try {
    const { document, algorithm, signature, publicKey } = JSON.parse(text) as Signed;
    const words = [document, signature, publicKey];
    if (!words.every((word) => typeof word === 'string')) return undefined;
    return { document, algorithm, signature, publicKey };
  } catch {
    return undefined;
  }
}

export function isSigned({ document, signature, publicKey }: Signed): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64url'),
      type: 'spki',
      format: 'der',
    });
    return verify(null, Buffer.from(document), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** What an office reads out to compare a key: sixteen hex digits in groups. */
export function fingerprint(publicKey: string): string {
  return digestOf(publicKey)
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * A fingerprint of counts that only this service can make again. An open hash of a few numbers could be tried out, by who knows
 * all but the hidden ones, until it fits.
 */
export function countsMark(key: string, counts: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(`counts:${counts}`)
    .digest('hex');
}

/** A key for short-lived tickets, the same on every instance, as long as `admin` is whom they were issued to. */
export function ticketKeyOf(key: string, admin: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64url')).update(`tickets:${admin}`).digest();
}
