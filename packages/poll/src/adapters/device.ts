/** Random values, and what the device remembers of itself. */
import { storage } from '@e-bulletin/core/storage.js';

/** 128 random bits in 22 characters of base64url. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}

/** Of the order in which this device shows options. Says nothing else and is never sent. */
export function orderSeed(): string {
  const known = storage.get('poll-order');
  if (typeof known === 'string') return known;
  const seed = randomSecret();
  storage.set('poll-order', seed);
  return seed;
}
