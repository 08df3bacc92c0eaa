/**
 * Everything derived from secrets. A ballot, a reply and a mark of one person are images of different things under
 * different names: none can be computed from another, only from the secret or token, which are never stored.
 */
import {
  createHmac,
  createSecretKey,
  hash as hashOnce,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { RECEIPT_LENGTH, codeOf } from '@e-bulletin/issue/poll.js';

/** SHA-256 over parts that cannot run into each other, in base64url. */
function hash(...parts: readonly string[]): string {
  return hashOnce('sha256', JSON.stringify(parts), 'base64url');
}

/** Name of a ballot: its receipt without the check character, then the rest of the hash. */
export function ballotId(poll: string, secret: string): string {
  const name = hash('ballot', poll, secret);
  return receiptOf(Buffer.from(name, 'base64url')).slice(0, -1) + name;
}

/** Ten characters for the resident. 45 bits: enough to show presence, too few to be anything else. */
export function receiptOf(bytes: Uint8Array): string {
  return codeOf(bytes, RECEIPT_LENGTH);
}

/** Receipt of a ballot by its name. */
export function receiptFor(name: string): string {
  return receiptOf(Buffer.from(name.slice(RECEIPT_LENGTH - 1), 'base64url'));
}

/** With the secret in it, nobody can try which text or choice gives it. */
export function sealOf(secret: string, revision: number, canonical: string): string {
  return hash('seal', secret, String(revision), canonical);
}

export function replyId(poll: string, question: string, secret: string): string {
  return hash('reply', poll, question, secret);
}

/** Preparing a key costs more than using it. A poll's key is forgotten when another one is used, not kept beyond its seal. */
let prepared: { key: string; object: KeyObject } | undefined;

function macOf(key: string, text: string): string {
  if (prepared?.key !== key) {
    prepared = { key, object: createSecretKey(Buffer.from(key, 'base64url')) };
  }
  return createHmac('sha256', prepared.object).update(text).digest('base64url');
}

/** "This token has answered", under a key that is destroyed when the grace ends. */
export function markOf(key: string, token: string): string {
  return macOf(key, `mark:${token}`);
}

/** What only who knows `secret` and a key can make again. */
export function madeOf(key: string, secret: string, what: string): Buffer {
  return Buffer.from(macOf(key, `made:${JSON.stringify([secret, what])}`), 'base64url');
}

/** The same for everybody who opens the poll on one day. */
export function ticketOf(key: string, day: string): string {
  return `${day}.${macOf(key, `ticket:${day}`)}`;
}

export function isTicket(key: string, ticket: string | undefined): boolean {
  const day = ticket?.slice(0, 10) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && same(ticketOf(key, day), ticket ?? '');
}

/** Comparison whose time tells nothing. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(hashOnce('sha256', a, 'buffer'), hashOnce('sha256', b, 'buffer'));
}

export function randomKey(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

export function digestOf(text: string): string {
  return hashOnce('sha256', text, 'hex');
}
