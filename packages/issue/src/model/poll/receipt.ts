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

/** Acute, grave, hook, tilde, dot below, horn, breve; circumflex, the stroke of Đ. */
const MARKS = '\u0301\u0300\u0309\u0303\u0323\u031b\u0306\u0302\u0335';
/** The keys that make these marks in Telex and in VNI; in Telex the last two are made by the letter once more. */
const KEYS = ['SFRXJWW', '123457869'];

/**
 * What a person typed, as it was printed: capitals, without gaps; O is 0, I and L are 1; ordinary width; and where a Vietnamese
 * keyboard has made marks of letters and digits (Telex: AS is Á, DD is Đ, W is Ư), the keys that were pressed. `undefined` where wrong.
 */
export function readCode(text: string, length = RECEIPT_LENGTH): string | undefined {
  const letters = text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/U\u031b/g, 'W')
    .replace(/Đ/g, 'D\u0335')
    // The hat is written before the tone.
    .replace(/\u0323([\u0302\u0306])/g, '$1\u0323')
    .replace(/[^\p{Lu}\p{N}\p{M}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const found = new Set(
    KEYS.map((keys) =>
      letters.replace(
        RegExp(`[${MARKS}]`, 'g'),
        (mark, at: number) => keys[MARKS.indexOf(mark)] ?? letters.charAt(at - 1),
      ),
    ).filter((code) => isRight(code, length)),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Whether there are letters with marks in what was typed, as no code has them. */
export function hasMarks(text: string): boolean {
  return /[\p{M}Đ]/u.test(text.normalize('NFD').toUpperCase());
}

function isRight(code: string, length: number): boolean {
  const digits = code.split('').map((letter) => ALPHABET.indexOf(letter));
  return (
    digits.length === length &&
    !digits.includes(-1) &&
    checkDigit(digits.slice(0, -1)) === digits[length - 1]
  );
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
