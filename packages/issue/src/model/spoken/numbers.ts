/** Vietnamese numbers in words: integers, decimals, digits one by one, Roman numerals. */

/** How a region says round hundreds and thousands: "linh, nghìn" in the north, "lẻ, ngàn" in the south. */
export type Accent = 'north' | 'south';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const WORDS = { north: ['linh', 'nghìn'], south: ['lẻ', 'ngàn'] } as const;
/** Longest integer that is read as a number; longer ones are read digit by digit. */
const MAX_DIGITS = 15;

/** "2024" → "hai nghìn không trăm hai mươi tư". Up to 15 digits; leading zeros are dropped. */
export function readInteger(digits: string, accent: Accent = 'north'): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > MAX_DIGITS) return readDigits(plain);
  return plain === '0' ? DIGITS[0] : readBlock(plain, false, accent);
}

/** Up to nine digits are groups of three; what is above counts in thousand millions ("tỷ"). */
function readBlock(digits: string, full: boolean, accent: Accent): string {
  if (digits.length > 9) {
    const low = digits.slice(-9);
    const high = `${readBlock(digits.slice(0, -9), full, accent)} tỷ`;
    return /^0+$/.test(low) ? high : `${high} ${readBlock(low, true, accent)}`;
  }
  const scales = ['triệu', WORDS[accent][1], ''];
  const padded = digits.padStart(9, '0');
  const said: string[] = [];
  scales.forEach((scale, index) => {
    const group = Number(padded.slice(index * 3, index * 3 + 3));
    if (group === 0) return;
    said.push(readGroup(group, full || said.length > 0, accent));
    if (scale) said.push(scale);
  });
  return said.join(' ');
}

/** 1 to 999. `full`: after a higher group the hundreds are said even when they are none. */
function readGroup(value: number, full: boolean, accent: Accent): string {
  const [hundreds, tens, units] = [
    Math.floor(value / 100),
    Math.floor((value % 100) / 10),
    value % 10,
  ];
  const said: string[] = [];
  if (hundreds > 0 || full) said.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 0) {
    if (units > 0) said.push(said.length ? `${WORDS[accent][0]} ${DIGITS[units]}` : DIGITS[units]!);
  } else {
    said.push(tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`);
    if (units > 0) said.push(unitAfterTens(tens, units));
  }
  return said.join(' ');
}

function unitAfterTens(tens: number, units: number): string {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  if (tens > 1 && units === 4) return 'tư';
  return DIGITS[units]!;
}

/** "028" → "không hai tám". */
export function readDigits(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/**
 * A number as Vietnamese writes it: "1.500.000", "12,5", "4.0", and "1,500,000" of imported tables. Two decimals are read as
 * a number, more of them, or those that begin with 0, digit by digit.
 */
export function readNumber(written: string, accent: Accent = 'north'): string {
  // "mục 1.2.3"
  if (/^\d{1,2}(?:\.\d{1,2}){2,}$/.test(written))
    return written
      .split('.')
      .map((part) => readInteger(part, accent))
      .join(' chấm ');
  const [whole = '', mark = '', decimals = ''] = splitNumber(written);
  const said =
    whole.length > 2 && whole.startsWith('0') ? readDigits(whole) : readInteger(whole, accent);
  if (decimals === '') return said;
  const after =
    decimals.length > 2 || decimals.startsWith('0')
      ? readDigits(decimals)
      : readInteger(decimals, accent);
  return `${said} ${mark === ',' ? 'phẩy' : 'chấm'} ${after}`;
}

function splitNumber(written: string): [whole: string, mark: string, decimals: string] {
  if (/^\d{1,3}(?:\.\d{3})+$/.test(written)) return [written.replace(/\./g, ''), '', ''];
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(written)) return [written.replace(/,/g, ''), '', ''];
  const vietnamese = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d+)$/.exec(written);
  if (vietnamese) return [vietnamese[1]!.replace(/\./g, ''), ',', vietnamese[2]!];
  const dotted = /^(\d+)\.(\d+)$/.exec(written);
  if (dotted) return [dotted[1]!, '.', dotted[2]!];
  return [written.replace(/\D/g, ''), '', ''];
}

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};
const ROMAN_FORM = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral in capitals; `undefined` for anything else. */
export function romanValue(text: string): number | undefined {
  if (text === '' || !ROMAN_FORM.test(text)) return undefined;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN[text[at]!]!;
    sum += value < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** What follows "thứ", "hạng", "tháng": the first is "nhất", the fourth "tư". */
export function readOrdinal(value: number, accent: Accent, first = 'nhất'): string {
  if (value === 1) return first;
  return value === 4 ? 'tư' : readInteger(String(value), accent);
}
