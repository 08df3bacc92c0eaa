/**
 * Fonts for PDFs that carry none. PDFium's own know Latin-1 alone: a Vietnamese page in Arial that was not embedded would lose
 * each letter with a stacked mark. Arimo, Tinos and Cousine have all letters of Vietnamese and the widths of Arial, Times New
 * Roman and Courier New. They are read when a PDF wants them; ADR 0085.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawnLetters } from '../legacy/drawn.js';
import { withString, type Pdfium } from './pdfium.js';
import { recodedFont } from './recoded-font.js';
import { replaceFunction } from './wasm-table.js';

const require = createRequire(import.meta.url);

/** Name of each font, and its package. */
const FAMILIES = {
  sans: ['Arimo', '@expo-google-fonts/arimo'],
  serif: ['Tinos', '@expo-google-fonts/tinos'],
  mono: ['Cousine', '@expo-google-fonts/cousine'],
} as const;
const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

type Family = keyof typeof FAMILIES;

/** As PDFium names pitch and family (FXFONT_FF_*). */
const FIXED_PITCH = 1;
const ROMAN = 1 << 4;
/** Weights from here on are drawn bold. */
const BOLD = 600;
/** Charsets whose letters these fonts lack: Chinese, Japanese, Korean. */
const STRANGE_CHARSETS: ReadonlySet<number> = new Set([128, 129, 130, 134, 136]);
/** The charset of fonts that say that they are symbolic; PDFium has fonts for those that are. */
const SYMBOL_CHARSET = 2;
const SYMBOLS = /symbol|ding|marlett|mt.?extra|awesome|icon/i;
const BOLD_NAME = /bold|black|heavy|demi/i;
const ITALIC_NAME = /italic|oblique/i;

const MONO = /courier|mono|consol|typewriter|fixed/i;
const SERIF =
  /times|roman|vn(?:time|century|book|garamond)|(?<!sans.?)serif|georgia|garamond|cambria|palatino|bookman|century(?!.?gothic)|song|ming|mincho/i;

/** Which family stands for a font that is not there, by its name or else by its descriptor. */
export function familyFor(face: string, pitch: number): Family {
  if (MONO.test(face)) return 'mono';
  if (SERIF.test(face)) return 'serif';
  if (/arial|helvetica|sans|gothic|calibri|tahoma|verdana/i.test(face)) return 'sans';
  return pitch & FIXED_PITCH ? 'mono' : pitch & ROMAN ? 'serif' : 'sans';
}

interface Font {
  /** With its style: by the name PDFium keeps what it loaded. */
  readonly name: string;
  readonly bytes: Buffer;
}

function load(family: Family, style: (typeof STYLES)[number]): Font {
  const [name, from] = FAMILIES[family];
  const file = `${from}/${style}/${name}_${style}.ttf`;
  return { name: `${name} ${style}`, bytes: readFileSync(require.resolve(file)) };
}

const recoded = (
  { name, bytes }: Font,
  wanted: string,
  letters: readonly string[] | undefined,
): Font =>
  letters ? { name: `${name} ${wanted}`, bytes: recodedFont(bytes, letters) } : { name, bytes };

/** The file of a family's upright style. */
export const substituteFont = (family: Family): Buffer => load(family, '400Regular').bytes;

/** Whole file for tag 0, else the table of that tag, as FPDF_SYSFONTINFO.GetFontData asks. */
export function fontTable(bytes: Buffer, tag: number): Buffer | undefined {
  if (tag === 0) return bytes;
  const tables = bytes.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (bytes.readUInt32BE(entry) !== tag) continue;
    const at = bytes.readUInt32BE(entry + 8);
    return bytes.subarray(at, at + bytes.readUInt32BE(entry + 12));
  }
  return undefined;
}

/** Writes what fits and answers how long the whole is. */
function give(pdfium: Pdfium, data: Uint8Array, buffer: number, room: number): number {
  if (buffer && room >= data.length) pdfium.HEAPU8.set(data, buffer);
  return data.length;
}

function text(pdfium: Pdfium, pointer: number): string {
  if (!pointer) return '';
  const end = pdfium.HEAPU8.indexOf(0, pointer);
  return Buffer.from(pdfium.HEAPU8.subarray(pointer, end)).toString('latin1');
}

/** PDFium's table of font names; 0 until it asked for the first font. */
let mapper = 0;
/** How many fonts it asked for. */
let asked = 0;
const known = new Set<string>();

/** How often PDFium asked for a font so far: a page that made it ask has fonts that are not embedded. */
export const fontsAsked = (): number => asked;

/**
 * Lets PDFium know that there are fonts of these names. Of a name that it does not know it forgets "Bold" and "Italic", and goes by
 * the thickness of stems that the PDF gives, which programs write as they like.
 *
 * @returns whether one of them is new: fonts loaded before must be loaded again
 */
export function knowFonts(pdfium: Pdfium, names: readonly string[]): boolean {
  const fresh = mapper ? names.filter((name) => !known.has(name)) : [];
  for (const name of fresh) {
    known.add(name);
    withString(pdfium, name, (text) => pdfium._FPDF_AddInstalledFont(mapper, text, 0));
  }
  return fresh.length > 0;
}

/** Tells PDFium where fonts are to be had; once, before any document is opened. */
export function giveSystemFonts(pdfium: Pdfium): void {
  const fonts: Font[] = [];
  const handles = new Map<string, number>();
  // A handle is the place in `fonts`, counted from 1; 0 leaves the font to PDFium.
  const mapFont = (
    _self: number,
    weight: number,
    italic: number,
    charset: number,
    pitch: number,
    face: number,
    _exact: number,
  ): number => {
    const wanted = text(pdfium, face);
    asked += 1;
    if (STRANGE_CHARSETS.has(charset)) return 0;
    if (charset === SYMBOL_CHARSET && SYMBOLS.test(wanted)) return 0;
    const family = familyFor(wanted, pitch);
    const bold = weight >= BOLD || BOLD_NAME.test(wanted);
    const style = STYLES[(bold ? 2 : 0) + (italic || ITALIC_NAME.test(wanted) ? 1 : 0)];
    if (style === undefined) return 0;
    // Fonts of the old encodings have other letters for the same codes.
    const letters = drawnLetters(wanted);
    const key = `${family} ${style}${letters ? ` ${wanted}` : ''}`;
    const found = handles.get(key) ?? fonts.push(recoded(load(family, style), wanted, letters));
    handles.set(key, found);
    return found;
  };
  const data = (_self: number, font: number, tag: number, buffer: number, room: number): number => {
    const table = fontTable(fonts[font - 1]?.bytes ?? Buffer.alloc(0), tag);
    return table ? give(pdfium, table, buffer, room) : 0;
  };
  const name = (_self: number, font: number, buffer: number, room: number): number =>
    give(pdfium, Buffer.from(`${fonts[font - 1]?.name ?? ''}\0`), buffer, room);
  // The structure of the fonts of a Linux without any: its functions have the right shape and are called through it alone.
  const info = pdfium._FPDF_GetDefaultSystemFontInfo() >> 2;
  const calls = [
    undefined, // Release
    (_self: number, pointer: number): void => {
      mapper = pointer;
    }, // EnumFonts
    mapFont,
    undefined, // GetFont
    data,
    name,
    undefined, // GetFontCharset
    undefined, // DeleteFont
  ];
  calls.forEach((call, i) => {
    const field = info + 1 + i;
    // EnumFonts alone gives nothing back.
    if (call) replaceFunction(pdfium, pdfium.HEAP32[field] ?? 0, call, i !== 1);
    else pdfium.HEAP32[field] = 0;
  });
  pdfium._FPDF_SetSystemFontInfo(info << 2);
}
