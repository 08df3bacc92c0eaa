/**
 * Receipts, codes and secrets that people copy by hand: Crockford's base 32, which leaves out I, L, O and U, and a last
 * character that is a checksum over GF(32). Its weights are distinct powers of the generator, so that one wrong character
 * and any two swapped ones are always found.
 * Alphabet: https://www.crockford.com/base32.html
 */

export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a receipt, the check character among them. */
export const RECEIPT_LENGTH = 10;

/** Writes the first bits of `bytes` in `length` characters, the last of which is the check. */
export function codeOf(bytes: Uint8Array, length = RECEIPT_LENGTH): string {
  const digits: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (let i = 0; digits.length < length - 1; i++) {
    if (i >= bytes.length) throw new RangeError(`${length} characters need more bytes`);
    buffer = ((buffer << 8) | bytes[i]!) & 0xfff;
    for (bits += 8; bits >= 5 && digits.length < length - 1; bits -= 5) {
      digits.push((buffer >> (bits - 5)) & 31);
    }
  }
  digits.push(checkDigit(digits));
  return digits.map((digit) => ALPHABET.charAt(digit)).join('');
}

/** What a person typed, as it was printed: capitals, without gaps; O is 0, I and L are 1. `undefined` where wrong. */
export function readCode(text: string, length = RECEIPT_LENGTH): string | undefined {
  const code = text
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== length) return undefined;
  const digits = code.split('').map((letter) => ALPHABET.indexOf(letter));
  if (digits.includes(-1)) return undefined;
  return checkDigit(digits.slice(0, -1)) === digits[length - 1] ? code : undefined;
}

/** `4X7KM2P9QA` as it is shown: `4X7KM-2P9QA`. */
export function showCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** Sum of digit × αⁱ in GF(32) of x⁵ + x² + 1, by Horner's rule; doubled once more so that the check has a weight of its own. */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => double(sum ^ digit), 0);
}

function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
