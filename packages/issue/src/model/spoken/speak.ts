/**
 * The spoken form of Vietnamese text: what a voice is given instead of "15/2024/QĐ-UBND", "7h30" or "12,5%". Pure; one
 * normaliser for recordings (`e-bulletin narrate`) and for the device's voice, so that both say the same.
 */
import { ABBREVIATIONS } from '../text/abbreviations.js';
import { nfc } from '../text/fold.js';
import { isSyllable } from '../text/syllable.js';
import { sayDocuments, sayPhones, sayWeb, spell, type Lookup } from './codes.js';
import { sayDates, sayTimes } from './dates.js';
import { applyLexicon, type Lexicon } from './lexicon.js';
import { type Accent } from './numbers.js';
import { sayNumbers, sayOrdinals, sayRelations, sayRoman, sayUnits } from './quantities.js';
import { each, follows } from './rules.js';

export interface SpeakOptions {
  /** Written to spoken forms, such as `governmentAbbreviations()` of `@e-bulletin/issue/abbreviations.js`. */
  readonly abbreviations?: ReadonlyMap<string, string>;
  /** Readings that the words beside a short form decide, such as `sayContexts` of the same module. */
  readonly contexts?: (text: string) => string;
  /** Whether a text is in another language, such as `isForeign` of the same module: all but the lexicon is then left to the voice. */
  readonly foreign?: (text: string) => boolean;
  /** A person's own readings; they win over everything. */
  readonly lexicon?: Lexicon;
  /** "linh, nghìn" (default) or "lẻ, ngàn". */
  readonly accent?: Accent;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Words joined by stops, strokes and hyphens, with at least one capital: "TP.HCM", "NĐ-CP", "Q.1". */
const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\d]*(?:[-.&/][\p{Lu}Đ][\p{L}\d&]*)*\.?/gu;
const SMALL = /(?:v\.v\.?|[vkđtVKĐT]\/[vgcmM])(?![\p{L}\d²³])/gu;
const PLACES: Readonly<Record<string, string>> = {
  P: 'phường',
  Q: 'quận',
  H: 'huyện',
  X: 'xã',
  Đ: 'đường',
  TP: 'thành phố',
  TX: 'thị xã',
  TT: 'thị trấn',
  BĐ: 'báo động',
  KP: 'khu phố',
  TDP: 'tổ dân phố',
  QL: 'quốc lộ',
  TL: 'tỉnh lộ',
  HL: 'hương lộ',
};
/** Its keys, of which the second letter may be small. */
const PLACE = /(TDP|T[PpXxTt]|BĐ|K[Pp]|[QTH]L|[PQHXĐ])(\.\s?|\s?(?=\d))(?=\p{Lu}\p{L}|\d)/gu;
/** "KP1-KP9" */
const PLACE_RANGE = /((?:khu phố|tổ dân phố|phường|quận) )(\d+)\s?[-–]\s?\1/g;
const BYLINE = ['ảnh', 'bài', 'tin'];
const NEED_STOP = new Set(['P', 'Q', 'H', 'X', 'Đ', 'TT', 'Tt']);

/** What a voice should say for `text`. */
export function speak(text: string, options: SpeakOptions = {}): string {
  const accent = options.accent ?? 'north';
  const known = options.abbreviations;
  const lookup: Lookup = (written) => known?.get(written);
  let said = nfc(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  const foreign = options.foreign?.(said);
  if (options.lexicon) said = applyLexicon(said, options.lexicon);
  if (foreign) return said;
  said = said.replace(/^\+ /, '').replace(/([<>])=/g, (_two, sign) => (sign === '<' ? '≤' : '≥'));
  said = sayWeb(said);
  if (options.contexts) said = options.contexts(said);
  said = sayDocuments(said, lookup, accent);
  said = sayPlaces(said);
  said = sayPhones(said);
  said = sayDates(said, accent);
  said = sayRoman(said, accent);
  said = sayTimes(said, accent);
  said = sayOrdinals(said, accent);
  said = sayShorts(said, lookup);
  said = sayRelations(said, accent);
  said = sayUnits(said);
  said = sayAbbreviations(said, lookup);
  said = sayNumbers(said, accent, spell);
  said = sayRest(said);
  return tidy(said);
}

/** "P. Bến Nghé", "Q.1", "TP. Thủ Đức", "KP3". A single capital needs its stop: "Q 1" is rarer than an initial, "P.V" is a person, and so is "Ảnh: H.Thu". */
function sayPlaces(text: string): string {
  return each(text, PLACE, ([short, stop], before) => {
    if (!stop!.startsWith('.') && NEED_STOP.has(short!) && stop !== '') return undefined;
    if (stop === '' && (short === 'H' || short === 'X' || short === 'Đ')) return undefined;
    return follows(before, BYLINE) ? undefined : `${PLACES[short!.toUpperCase()]} `;
  }).replace(PLACE_RANGE, '$1$2 đến ');
}

/** "v/v", "đ/c", "v.v.": before strokes are read as "a share of". */
function sayShorts(text: string, lookup: Lookup): string {
  return each(
    text,
    SMALL,
    // "25 đ/v" are members, "đ/v các hộ" is about them; "50 đ/m" is a price.
    (_groups, before, match) => {
      const small = match.toLowerCase();
      if (!/\d\s?$/.test(before) || small === 'đ/c') return lookup(small);
      return small.endsWith('m') ? undefined : spell(match);
    },
  );
}

function sayAbbreviations(text: string, lookup: Lookup): string {
  const headline = isHeadline(text);
  return each(text, TOKEN, (_groups, before, match) => {
    const token = match.endsWith('.') ? match.slice(0, -1) : match;
    // The stop of "ThS. Lê" goes with the abbreviation, that of "thẻ BHYT." and of "T7 và CN." ends the sentence.
    const last = text.endsWith(before + match) && before !== '';
    const stop =
      token === match || (ABBREVIATIONS.has(token.toLowerCase().replace(/^.*\./, '')) && !last)
        ? ''
        : '.';
    // In a headline of capitals "CA" and "HAI" are words.
    if (headline && isSyllable(token.toLowerCase())) return undefined;
    const whole = lookup(match) ?? lookup(token);
    if (whole !== undefined) return whole + (lookup(match) === undefined ? stop : '');
    if (!/[-&/.]/.test(token)) {
      const spelled = lone(token);
      return spelled === undefined ? undefined : spelled + stop;
    }
    const parts = token.split(/[-&/.]/);
    const said = parts.map((part) => lookup(part) ?? lone(part));
    return said.some((part) => part === undefined) ? undefined : said.join(', ') + stop;
  });
}

/** Capitals that nobody knows and that cannot be read as a syllable are spelled. A name's initial stays. */
function lone(token: string): string | undefined {
  if (token.length < 2 || token.length > 6 || !/^[A-ZĐĂÂÊÔƠƯ]+$/.test(token)) return undefined;
  return isSyllable(token.toLowerCase()) || /[AEIOU][BCDGKLMNPRST][AEIOU]/.test(token)
    ? undefined
    : spell(token);
}

/** Whether the text is set in capitals (a heading, a poster). */
function isHeadline(text: string): boolean {
  const words = text.match(/[\p{L}]{2,}/gu) ?? [];
  return (
    words.length > 2 &&
    words.filter((word) => word === word.toUpperCase()).length > words.length * 0.8
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': ' và ',
  '%': ' phần trăm ',
  '×': ' nhân ',
  Ø: ' phi ',
  '=': ' bằng ',
  '≥': ' từ ',
  '≤': ' không quá ',
  '<': ' dưới ',
  '>': ' trên ',
  '→': ', ',
  '½': ' một phần hai',
  '¼': ' một phần tư',
  '¾': ' ba phần tư',
  '•': ' ',
  '*': ' ',
  '#': ' ',
  '|': ', ',
  '~': ' khoảng ',
  '≈': ' khoảng ',
  '+': ' cộng ',
  _: ' ',
  '^': ' ',
  '\\': ' ',
  '@': ' a còng ',
  '§': ' mục ',
};

/** Signs, brackets, quotes and numbers of notes; capitals of a headline in small letters, because voices spell them. */
function sayRest(text: string): string {
  return text
    .replace(/./g, (sign) => SIGNS[sign] ?? sign)
    .replace(/(^|\s)\.(?=\p{L})/gu, '$1chấm ')
    .replace(/(\p{L}):(?=\p{L})/gu, '$1, ')
    .replace(/\s?\(\s?/g, ', ')
    .replace(/\s?\)/g, ', ')
    .replace(/[[\]{}]/g, ' ')
    .replace(/[‘’‹›⁰¹²³⁴-⁹]/g, '')
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s[-–—]\s/g, ', ')
    .replace(/\s?[–—]\s?/g, ', ')
    .replace(/([\p{L}])\/(?=[\p{L}])/gu, '$1, ')
    .replace(/\p{Lu}{2,}/gu, (word) =>
      isSyllable(word.toLowerCase()) ? word.toLowerCase() : word,
    );
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?…])/g, '$1')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/,(?:\s?,)+/g, ',')
    .replace(/,\s?([.;:!?…])/g, '$1')
    .replace(/([.!?;:])\s?[,;]\s?/g, '$1 ')
    .replace(/,(?=[^\s])/g, ', ')
    .trim();
}
