/**
 * A sketch of a text (MinHash over runs of three words): two texts that share most of their words have sketches that share
 * most of their numbers, wherever the text stands and whatever was corrected in it.
 */
import { fold } from '@e-bulletin/issue/text.js';

const SIZE = 48;
const SHINGLE = 3;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

export function sketch(text: string): number[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<number>();
  // A text shorter than a shingle is one shingle.
  const length = Math.min(SHINGLE, words.length);
  for (let index = 0; length > 0 && index + length <= words.length; index += 1)
    seen.add(hash(words.slice(index, index + length).join(' ')));
  // Bottom-k: the smallest hashes of all shingles are a fair sample of them.
  return [...seen].sort((a, b) => a - b).slice(0, SIZE);
}

/** 0 to 1, an estimate of the share of common shingles. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SIZE);
  const [inA, inB] = [new Set(a), new Set(b)];
  const common = both.filter((one) => inA.has(one) && inB.has(one)).length;
  return common / both.length;
}
