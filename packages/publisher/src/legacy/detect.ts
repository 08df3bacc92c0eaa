/**
 * Tells in which legacy encoding the text of a font is, from the font's name and from the text itself. A name alone never
 * decides against the text: fonts are renamed by subsetting, and a font of a legacy name may carry a right Unicode mapping.
 */
import { isSyllable } from '@e-bulletin/issue/text.js';
import { covers, decode } from './decode.js';
import { type LegacyEncoding } from './encodings.js';

export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Small letters of this font look like capitals. */
  readonly capitals: boolean;
  readonly evidence: 'name' | 'family' | 'text';
}

/** Words that the text alone must show before a font of an ordinary name is taken for a legacy font. */
const MIN_WORDS = 8;
const MIN_DISTINCT = 5;

/** Letters that only Unicode Vietnamese has. One is enough: no legacy font yields them. */
const unicodeVietnamese =
  /[\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** `ABCDEF+#2EVnTimeH,Bold` → `.VnTimeH` */
export function family(font: string): string {
  return font
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/(?:[,-]?\s*(?:Bold|Italic|Oblique|Regular|Roman|MT|PS))+$/g, '')
    .trim();
}

/** What the name of a font says of its encoding. */
export function fontByName(
  font: string,
): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  const name = family(font);
  if (/^VNI[-_ ]?\p{Lu}/u.test(name)) return { encoding: 'VNI', capitals: false };
  if (/^VPS[-_ ]?\p{Lu}/u.test(name)) {
    return { encoding: 'VPS', capitals: /\bHoa$|[a-z]Hoa$/.test(name) };
  }
  if (/^(?:[._][Vv][Nn](?!I[-_ ])|Vn(?=[A-Z0-9]))/.test(name)) {
    return { encoding: 'TCVN3', capitals: /[a-z0-9D]H$/.test(name) };
  }
  return undefined;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Share of words that can be Vietnamese syllables. */
function validity(words: readonly string[]): number {
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}

/** Tokens between spaces and ASCII punctuation: legacy letters are often Latin-1 punctuation. */
const tokens = (text: string) => text.match(/[A-Za-z\u00a1-\u{10ffff}-]+/gu) ?? [];
// eslint-disable-next-line no-control-regex -- ASCII is what is meant
const beyondAscii = (token: string) => /[^\x00-\x7f]/.test(token);

function byText(text: string): LegacyFont | undefined {
  const all = tokens(text);
  // A sign on its own says nothing: ® and ¶ are letters in every chart.
  const marked = all.filter((token) => token.length > 1 && beyondAscii(token));
  if (marked.length < MIN_WORDS || new Set(marked).size < MIN_DISTINCT) return undefined;
  const ranked = (['TCVN3', 'VNI', 'VPS'] as const)
    .map((encoding) => ({
      encoding,
      marked: validity(marked.map((token) => decode(token, encoding))),
      all: validity(all.map((token) => decode(token, encoding))),
    }))
    .sort((a, b) => b.marked - a.marked);
  const [best, second] = ranked;
  if (!best || !second || best.marked < 0.85 || best.all < 0.6) return undefined;
  if (best.marked - second.marked < 0.15 || best.marked - validity(marked) < 0.3) return undefined;
  return { encoding: best.encoding, capitals: false, evidence: 'text' };
}

/**
 * The legacy encoding of a font, or undefined where its text is to be left alone.
 * @param font name as in the PDF, with or without subset prefix
 * @param text everything the document shows in it (some thousand characters are enough)
 * @param relative a font of its family whose own text told its encoding: the bold, where this is the italic of a few words
 */
export function detectLegacy(
  font: string,
  text: string,
  relative?: LegacyFont,
): LegacyFont | undefined {
  if (unicodeVietnamese.test(text.normalize('NFC'))) return undefined;
  const named = fontByName(font) ?? relative;
  if (!named) return byText(text);
  const marked = tokens(text).filter(beyondAscii);
  const decoded = marked.map((token) => decode(token, named.encoding));
  const gain = validity(decoded.flatMap(wordsOf)) - validity(marked);
  // A right mapping of a text without any letter that only Vietnamese has ("hà", "là") reads as well as it is, and has
  // letters that the chart has not.
  if (marked.length > 0 && (gain < 0 || (gain === 0 && !covers(text, named.encoding)))) {
    return undefined;
  }
  if (!relative) return { ...named, evidence: 'name' };
  return gain > 0 ? { ...relative, evidence: 'family' } : undefined;
}
