/** Random values, and what the device remembers of itself. */
import { storage } from '@e-bulletin/core/storage.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 128 random bits in 22 characters of base64url. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  let text = '';
  // The last character carries two bits.
  bytes.forEach((byte, i) => (text += LETTERS.charAt(i < 21 ? byte & 63 : (byte & 3) << 4)));
  return text;
}

/** Of the order in which this device shows options. Says nothing else and is never sent. */
export function orderSeed(): string {
  const known = storage.get('poll-order');
  if (typeof known === 'string') return known;
  const seed = randomSecret();
  storage.set('poll-order', seed);
  return seed;
}
