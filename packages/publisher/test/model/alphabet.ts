/** The 134 letters that Vietnamese has beyond ASCII, and encoders into the legacy charts, for tests of the decoders. */
import { singles, type LegacyEncoding } from '../../src/legacy/encodings.js';

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

export const smallLetters: readonly string[] = [
  ...[...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].filter((letter) => letter > '\x7f');

export const letters: readonly string[] = [
  ...smallLetters,
  ...smallLetters.map((letter) => letter.toUpperCase()),
];

/** What VNI's chart prints for each letter, written by hand: an independent copy for the test. */
const vniPrinted: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'à aø,ả aû,ã aõ,á aù,ạ aï,ă aê,ằ aè,ẳ aú,ẵ aü,ắ aé,ặ aë,â aâ,ầ aà,ẩ aå,ẫ aã,ấ aá,ậ aä,đ ñ,' +
    'è eø,ẻ eû,ẽ eõ,é eù,ẹ eï,ê eâ,ề eà,ể eå,ễ eã,ế eá,ệ eä,ì ì,ỉ æ,ĩ ó,í í,ị ò,' +
    'ò oø,ỏ oû,õ oõ,ó où,ọ oï,ô oâ,ồ oà,ổ oå,ỗ oã,ố oá,ộ oä,ơ ô,ờ ôø,ở ôû,ỡ ôõ,ớ ôù,ợ ôï,' +
    'ù uø,ủ uû,ũ uõ,ú uù,ụ uï,ư ö,ừ öø,ử öû,ữ öõ,ứ öù,ự öï,ỳ yø,ỷ yû,ỹ yõ,ý yù,ỵ î'
  )
    .split(',')
    .flatMap((pair): [string, string][] => {
      const [letter, printed] = pair.split(' ') as [string, string];
      return [
        [letter, printed],
        [letter.toUpperCase(), printed.toUpperCase()],
      ];
    }),
);

/** The bytes a legacy document would hold for `text`, as Latin-1 characters. */
export function encode(text: string, encoding: LegacyEncoding): string {
  const codes = new Map([...singles[encoding]].map(([code, letter]) => [letter, code]));
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (encoding === 'VNI') return vniPrinted[letter] ?? letter;
      const code = codes.get(letter);
      if (code === undefined && letter > '\x7f' && /\p{L}/u.test(letter)) {
        throw new Error(`${encoding} has no ${letter}`);
      }
      return code === undefined ? letter : String.fromCharCode(code);
    })
    .join('');
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a PDF reader makes of such bytes under WinAnsiEncoding (PDF 32000, annex D.2). */
export const asWinAnsi = (bytes: string): string =>
  bytes
    .replace(/[\x80-\x9f]/g, (c) => {
      const shown = windows1252[c.charCodeAt(0) - 0x80] as string;
      return shown >= '\x80' && shown <= '\x9f' ? '•' : shown;
    })
    .replace(/\xad/g, '-');

/** What a reader makes of a symbol font without mapping. */
export const asPrivateUse = (bytes: string): string =>
  bytes.replace(/[^ ]/g, (c) => String.fromCharCode(0xf000 + c.charCodeAt(0)));
