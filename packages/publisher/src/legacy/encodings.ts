/**
 * Code charts of the three eight-bit encodings that Vietnamese offices used before Unicode. Facts: TCVN 5712:1993 (VN3),
 * the VNI chart for Windows, the VPS chart as known under the name `x-viet-vps`. `decode.ts` reads text with them.
 */

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VPS';

/** Letters from a first code on; a full stop marks a code that is no Vietnamese letter. */
type Rows = readonly (readonly [first: number, letters: string])[];

function chart(rows: Rows): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [first, letters] of rows) {
    [...letters.normalize('NFC')].forEach((letter, i) => {
      if (letter !== '.') map.set(first + i, letter);
    });
  }
  return map;
}

/** VN3: 67 small letters and 7 capitals without tone. A toned capital is a small letter in a capital font (`.VnTimeH`). */
const tcvn3 = chart([
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ.ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè.ẻẽ'],
  [0xd0, 'éẹềểễếệìỉ...ĩíịò'],
  [0xe0, '.ỏõóọồổỗốộờởỡớợù'],
  [0xf0, '.ủũúụừửữứựỳỷỹýỵ'],
]);

/** Twelve capitals lie among the control codes, the other letters all over the upper half. */
const vps = chart([
  [0x02, 'ẠẬẶẸỆ'],
  [0x10, 'ỊỌỘỢỤỰ...Ỵ..ẪỮ'],
  [0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ'],
  [0x90, 'Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ'],
  [0xa1, 'ắằẳẵặỠớÙờởỡŨỨợỪ'],
  [0xb0, 'ổỬỲỸÍÌộỈĨÓửữÒỎÕự'],
  [0xc0, 'ầÁÂấẩẫậđẻÉÊẹỉễịỹ'],
  [0xd0, 'ƯỦồốÔỏơÈừứÚũưÝẺ.'],
  [0xe0, 'àáâãảạă.èéêẽìí.ĩ'],
  [0xf0, 'ẴĐòóôõ.Ơụùúủ.ỶẼỳ'],
]);

/** VNI letters of one code. The others are a base letter and a mark, see `vniMarks`. */
const vni = chart([
  [0xc6, 'Ỉ'],
  [0xcc, 'ÌÍỴ'],
  [0xd1, 'ĐỊĨƠ'],
  [0xd6, 'Ư'],
  [0xe6, 'ỉ'],
  [0xec, 'ìíỵ'],
  [0xf1, 'địĩơ'],
  [0xf6, 'ư'],
]);

export const singles: Readonly<Record<LegacyEncoding, ReadonlyMap<number, string>>> = {
  TCVN3: tcvn3,
  VNI: vni,
  VPS: vps,
};

const tonesOf = (marks: string, extra: string) =>
  new Map([...marks].map((mark, i) => [mark, [...extra][i] ?? '']));

/** What a VNI mark (as Latin-1 letter, small) adds to its base letter, as combining characters: any base, … */
export const vniTones: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
]);

/** … a, e and o with circumflex, … */
export const vniCircumflex: ReadonlyMap<string, string> = tonesOf(
  'âáàåãä',
  ' \u0301\u0300\u0309\u0303\u0323',
);

/** … and a with breve. */
export const vniBreve: ReadonlyMap<string, string> = tonesOf(
  'êéèúüë',
  ' \u0301\u0300\u0309\u0303\u0323',
);
