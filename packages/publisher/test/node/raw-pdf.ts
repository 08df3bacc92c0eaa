// Small PDFs written byte by byte, as old layout programs wrote them: one page, lines of text in given fonts.

export interface RawFont {
  /** As in the PDF: `ABCDEF+.VnTime`. */
  readonly name: string;
  /**
   * How codes become Unicode: `WinAnsi` by encoding, `none` leaves it to the reader, `latin1` and `private` by a ToUnicode
   * map to the code itself or to U+F000 plus the code.
   */
  readonly unicode: 'WinAnsi' | 'none' | 'latin1' | 'private';
  /** Width of its stems, as the descriptor says. */
  readonly stem?: number;
}

export interface RawLine {
  readonly font: RawFont;
  /** One byte per character: Latin-1. */
  readonly bytes: string;
  readonly size?: number;
}

const hex = (value: number, digits: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');

function toUnicode(kind: 'latin1' | 'private'): string {
  const add = kind === 'private' ? 0xf000 : 0;
  const rows: string[] = [];
  for (let from = 0x20; from < 0x100; from += 0x20) {
    rows.push(`<${hex(from, 2)}> <${hex(from + 0x1f, 2)}> <${hex(from + add, 4)}>`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    `${rows.length} beginbfrange`,
    ...rows,
    'endbfrange endcmap end end',
  ].join('\n');
}

/** The PDF's bytes. */
export function rawPdf(lines: readonly RawLine[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (data: string) => add(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add('');
  const fonts = new Map<RawFont, string>();
  for (const { font } of lines) {
    if (fonts.has(font)) continue;
    const name = font.name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (c) => `#${hex(c.charCodeAt(0), 2)}`);
    const map =
      font.unicode === 'latin1' || font.unicode === 'private' ? stream(toUnicode(font.unicode)) : 0;
    const flags = font.unicode === 'WinAnsi' || font.unicode === 'latin1' ? 32 : 4;
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [-100 -250 1000 900] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV ${font.stem ?? 80} >>`,
    );
    const widths = Array.from({ length: 224 }, () => 500).join(' ');
    const id = add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 32 /LastChar 255 /Widths [${widths}] /FontDescriptor ${descriptor} 0 R` +
        (font.unicode === 'WinAnsi' ? ' /Encoding /WinAnsiEncoding' : '') +
        (map ? ` /ToUnicode ${map} 0 R` : '') +
        ' >>',
    );
    fonts.set(font, `F${id}`);
  }
  const text = lines.map(({ font, bytes, size = 12 }, i) => {
    const string = [...bytes].map((c) => hex(c.charCodeAt(0), 2)).join('');
    return `BT /${fonts.get(font)} ${size} Tf 50 ${780 - i * 24} Td <${string}> Tj ET`;
  });
  const content = stream(text.join('\n'));
  const resources = [...fonts.values()].map((name) => `/${name} ${name.slice(1)} 0 R`).join(' ');
  objects[2] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << ${resources} >> >> >>`;
  return pdfOf(objects);
}

/** The file that holds `objects`, numbered from 1; the first is the catalog. Latin-1. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) file += `${String(at).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
}
