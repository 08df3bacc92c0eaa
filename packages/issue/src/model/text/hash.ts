/**
 * A hash that tells whether a text is still the one that was read aloud. Our own, because portals on plain http have no
 * crypto.subtle; against accidents, not against forgers.
 */
import { nfc } from './fold.js';

/** FNV-1a: its offset and prime, and for the second half an offset of our own. */
const OFFSET = 0x811c9dc5;
const OTHER_OFFSET = 0x9e3779b9;
const PRIME = 0x01000193;

/**
 * 16 hexadecimal digits of a text as it is heard: NFC, any run of white space as one space, none at the ends. Letter case,
 * tones, digits and marks all count ("1.500" is not "1,500").
 */
export function textHash(text: string): string {
  const heard = nfc(text).replace(/\s+/g, ' ').trim();
  let left = OFFSET;
  let right = OTHER_OFFSET;
  for (let i = 0; i < heard.length; i++) {
    const unit = heard.charCodeAt(i);
    left = Math.imul(left ^ unit, PRIME);
    right = Math.imul(right ^ unit, PRIME) ^ (right >>> 15);
  }
  return hex(left) + hex(right);
}

/** Spreads the last characters over all bits (the finalizer of MurmurHash3). */
function hex(half: number): string {
  let h = half;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
