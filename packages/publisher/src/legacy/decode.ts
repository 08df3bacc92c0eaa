/**
 * Decodes text that a PDF reader extracted from a legacy font. What arrives is not bytes but what the reader took them for:
 * Latin-1 or Windows-1252 characters, private-use characters (symbol fonts), and a few codes that cannot be told apart any
 * more, because WinAnsiEncoding shows 0xAD as a hyphen and unused codes as a bullet (PDF 32000, annex D.2).
 */
import { isSyllable } from '@e-bulletin/issue/text.js';
import { singles, vniBreve, vniCircumflex, vniTones, type LegacyEncoding } from './encodings.js';

/** Windows-1252, 0x80 to 0x9F; a space where the code page has nothing. */
const upper1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The character of a code in Windows-1252. */
export const windows1252 = (code: number): string =>
  code >= 0x80 && code < 0xa0 ? (upper1252[code - 0x80] ?? ' ') : String.fromCharCode(code);

/** Characters that readers make of a code beside the one of Windows-1252. */
const aliases: ReadonlyMap<string, number> = new Map([
  ['\u03bc', 0xb5], // pdf.js normalises the micro sign to the Greek letter
  ['\u02c9', 0xaf],
  ['\u2219', 0xb7],
  ...[...upper1252].flatMap((c, i): [string, number][] => (c === ' ' ? [] : [[c, 0x80 + i]])),
]);

/** The code in the font that `char` stands for; undefined for a character that no such font has. */
function codeOf(char: string): number | undefined {
  const point = char.charCodeAt(0);
  if (point >= 0xf000 && point <= 0xf0ff) return point - 0xf000;
  return point < 0x100 ? point : aliases.get(char);
}

/** Letters that a hyphen or bullet may stand for inside a word, by encoding. */
const lost: Readonly<Record<LegacyEncoding, Readonly<Record<string, string>>>> = {
  TCVN3: { '-': 'ư', '\u2010': 'ư' },
  VNI: {},
  VPS: { '-': 'Ứ', '\u2010': 'Ứ', '•': 'ẾẢỚẮỄẲ' },
};

/** Common words with a letter that a VPS bullet may stand for: where several fit, these are meant. */
const common = new Set(
  (
    'ảnh bản bảng bảo bảy cả cải cảm cảng cảnh chả chảy đảm đảng đảo đảng gả giả giải giảm giảng hải hảo khả khảo mảng nảy ' +
    'ngả nhảy phả phải phản quả quản quảng rảnh sản sảnh tả tải thả thảm thảo trả trải vải xả bắc bắt cắt chắc đắc đắt ' +
    'gắn hắc khắc lắp mắt nắm nắng ngắn nhắc nhắn sắc sắm sắp tắt thắng thắp vắng xắn bớt chớp giới khớp lớn lớp mới ngớt ' +
    'nhớ phớt sớm thớ tới với xới diễn dễ lễ miễn nguyễn tiễn viễn chẳng đẳng hẳn thẳng'
  ).split(' '),
);

const circumflexed: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

/** The Vietnamese letter that a VNI base and mark make together. */
function vniPair(base: string, mark: string): string | undefined {
  // Capitals are typed with small marks too; the base decides.
  const lowMark = mark.toLowerCase();
  const low = base.toLowerCase();
  const upper = base !== low;
  const vowel = low === 'ô' ? 'ơ' : low === 'ö' ? 'ư' : low;
  if (!'aeouyơư'.includes(vowel)) return undefined;
  let letter: string | undefined;
  const tone = vniTones.get(lowMark);
  const hat = circumflexed[vowel];
  if (tone !== undefined) letter = vowel + tone;
  else if (hat && vniCircumflex.has(lowMark)) letter = hat + vniCircumflex.get(lowMark);
  else if (vowel === 'a' && vniBreve.has(lowMark)) letter = 'ă' + vniBreve.get(lowMark);
  if (letter === undefined) return undefined;
  letter = letter.trim().normalize('NFC');
  return upper ? letter.toUpperCase() : letter;
}

function latin(char: string): string {
  const code = codeOf(char);
  return code === undefined ? char : String.fromCharCode(code);
}

/** Does the encoding have every letter of `text` that ASCII has not? */
export function covers(text: string, encoding: LegacyEncoding): boolean {
  return [...text].every((char) => {
    const letter = latin(char);
    if (letter < '\x80' || !/\p{L}/u.test(letter)) return true;
    if (singles[encoding].has(letter.charCodeAt(0))) return true;
    const low = letter.toLowerCase();
    return encoding === 'VNI' && [vniTones, vniCircumflex, vniBreve].some((m) => m.has(low));
  });
}

/** Each character's letter; the mark of a VNI pair gives an empty string. */
function decodeCharacters(text: string, encoding: LegacyEncoding): string[] {
  const table = singles[encoding];
  const units: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const next = text[i + 1];
    const pair = encoding === 'VNI' && next ? vniPair(latin(char), latin(next)) : undefined;
    if (pair !== undefined) {
      units.push(pair, '');
      i++;
      continue;
    }
    const code = lost[encoding][char] ? undefined : codeOf(char);
    const letter = code === undefined ? undefined : table.get(code);
    // A private-use character outside the chart is plain ASCII shown by a symbol font.
    units.push(letter ?? (char >= '\uf020' && char <= '\uf07e' ? latin(char) : char));
  }
  return units;
}

/** Chooses letters for hyphens and bullets by what makes syllables. `from` and `to` bound a stretch without spaces. */
function recoverLost(units: string[], from: number, to: number, encoding: LegacyEncoding): void {
  const spots: number[] = [];
  for (let i = from; i < to; i++) {
    const beforeDigit = /\d/.test(units[i + 1] ?? '');
    if (lost[encoding][units[i] as string] && !beforeDigit) spots.push(i);
  }
  // More than five in one word is a rule of hyphens, not text.
  if (spots.length === 0 || spots.length > 5 || to - from === spots.length) return;
  let best = { score: -1, units: units.slice(from, to) };
  const attempt = (spot: number, current: string[], replaced: number): void => {
    if (spot === spots.length) {
      const words = current.join('').match(/\p{L}+/gu) ?? [];
      const valid = words.filter(isSyllable).length / Math.max(1, words.length);
      const known = words.filter((word) => common.has(word.toLowerCase())).length;
      const score = valid === 0 ? 0 : valid + known / 100 + replaced / 1000;
      if (score > best.score) best = { score, units: current };
      return;
    }
    const at = (spots[spot] as number) - from;
    attempt(spot + 1, current, replaced);
    for (const letter of lost[encoding][current[at] as string] ?? '') {
      const changed = [...current];
      changed[at] = letter;
      attempt(spot + 1, changed, replaced + 1);
    }
  };
  attempt(0, best.units, 0);
  best.units.forEach((unit, i) => (units[from + i] = unit));
}

/**
 * The letters of `text`, one entry for each of its UTF-16 units, so that a caller can cut the result where `text` was cut.
 * `capitals`: the font shows small letters as capitals.
 */
export function decodeUnits(text: string, encoding: LegacyEncoding, capitals = false): string[] {
  const units = decodeCharacters(text, encoding);
  for (let i = 0; i < units.length; i++) {
    const from = i;
    while (i < units.length && /[\p{L}\u00ad\u2010•-]|^$/u.test(units[i] as string)) i++;
    if (i > from) recoverLost(units, from, i, encoding);
  }
  return capitals ? units.map((unit) => unit.toLocaleUpperCase('vi')) : units;
}

/** `text` in Unicode, NFC. */
export const decode = (text: string, encoding: LegacyEncoding, capitals = false): string =>
  decodeUnits(text, encoding, capitals).join('').normalize('NFC');
