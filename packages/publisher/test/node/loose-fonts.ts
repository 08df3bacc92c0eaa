// One-page PDFs whose fonts are not embedded, each in a way that programs write them.
import { pdfOf } from './raw-pdf.js';

/** `simple`: one byte a letter and Vietnamese names in /Differences; the others are Type0 fonts. */
export type LooseKind = 'simple' | 'identity' | 'identity-gid' | 'cff' | 'ucs2';

export interface LooseFont {
  readonly name: string;
  readonly kind: LooseKind;
}

export interface LooseLine {
  readonly font: LooseFont;
  readonly text: string;
}

/** As in the tables of Arial: glyphs in the order in which a font happens to have them. */
const FIRST_GLYPH = 40;

/** Where the first letter stands, and how far apart letters and lines are, in points from the lower left. */
export const LEFT = 30;
export const TOP = 780;
export const LINE = 40;
export const ADVANCE = 10.5;

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');

function toUnicode(letters: readonly string[], first: number, digits: number): string {
  const code = (value: number) => hex(value).slice(4 - digits);
  const rows = letters.map((letter, i) => `<${code(first + i)}> <${hex(letter.charCodeAt(0))}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def',
    `1 begincodespacerange <${'0'.repeat(digits)}> <${'F'.repeat(digits)}> endcodespacerange`,
    `${rows.length} beginbfchar`,
    ...rows,
    'endbfchar endcmap end end',
  ].join('\n');
}

/** A page of 595 x 842 points, type of 20 points; each letter is half as wide as high, whatever its font says. */
export function loosePdf(lines: readonly LooseLine[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '',
  ];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  const stream = (data: string) => add(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  const fonts: string[] = [];
  const shown = lines.map(({ font, text }, line) => {
    const letters = [...new Set(text)];
    const codes = [...text].map((letter) => letters.indexOf(letter));
    const { name, kind } = font;
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags ${/Times|Roman|Song/.test(name) ? 34 : 32} /FontBBox [-100 -250 1000 900] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV ${/Bold|Black/.test(name) ? 76 : 125} >>`,
    );
    let string: string;
    if (kind === 'simple') {
      const names = letters.map((l) => `/uni${hex(l.charCodeAt(0))}`).join(' ');
      const map = stream(toUnicode(letters, 33, 2));
      fonts.push(
        `/F${line} ${add(
          `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${letters.map(() => ADVANCE * 50).join(' ')}] /FontDescriptor ${descriptor} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [33 ${names}] >> /ToUnicode ${map} >>`,
        )}`,
      );
      string = codes.map((code) => hex(code + 33).slice(2)).join('');
    } else {
      const ucs2 = kind === 'ucs2';
      const system = ucs2 ? '(Adobe) /Ordering (Japan1)' : '(Adobe) /Ordering (Identity)';
      const below = add(
        `<< /Type /Font /Subtype /${kind === 'identity' || kind === 'identity-gid' ? 'CIDFontType2' : 'CIDFontType0'} /BaseFont /${name} /CIDSystemInfo << /Registry ${system} /Supplement 2 >> /FontDescriptor ${descriptor} /DW ${ADVANCE * 50}${kind === 'identity-gid' ? ' /CIDToGIDMap /Identity' : ''} >>`,
      );
      const map = ucs2 ? '' : ` /ToUnicode ${stream(toUnicode(letters, FIRST_GLYPH, 4))}`;
      fonts.push(
        `/F${line} ${add(
          `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${ucs2 ? 'UniJIS-UCS2-H' : 'Identity-H'} /DescendantFonts [${below}]${map} >>`,
        )}`,
      );
      string = ucs2
        ? [...text].map((letter) => hex(letter.charCodeAt(0))).join('')
        : codes.map((code) => hex(code + FIRST_GLYPH)).join('');
    }
    return `BT /F${line} 20 Tf ${LEFT} ${TOP - line * LINE} Td <${string}> Tj ET`;
  });
  const content = stream(shown.join('\n'));
  objects[2] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} /Resources << /Font << ${fonts.join(' ')} >> >> >>`;
  return pdfOf(objects);
}
