/** A font with another table of codes: what stands for an old Vietnamese font draws its letters where that had them. */

/** Where the entry of `tag` lies in the font's list of tables. */
function entryOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return entry;
  throw new Error(`the font has no table ${tag}`);
}

/** Its characters: the table of format 4 that Windows reads. */
function unicodeTable(font: Buffer): Buffer {
  const cmap = font.readUInt32BE(entryOf(font, 'cmap') + 8);
  const count = font.readUInt16BE(cmap + 2);
  for (let entry = cmap + 4; entry < cmap + 4 + count * 8; entry += 8) {
    const at = cmap + font.readUInt32BE(entry + 4);
    if (font.readUInt16BE(entry) === 3 && font.readUInt16BE(at) === 4)
      return font.subarray(at, at + font.readUInt16BE(at + 2));
  }
  throw new Error('the font has no table of Unicode characters');
}

/** The glyph of a character by such a table, 0 for none. */
function glyphOf(table: Buffer, character: number): number {
  const segments = table.readUInt16BE(6) / 2;
  // Ends, two bytes of padding, beginnings, what is added, where a list of glyphs lies.
  const field = (which: number, i: number): number =>
    14 + (which * segments + i) * 2 + (which > 0 ? 2 : 0);
  for (let i = 0; i < segments; i += 1) {
    if (character > table.readUInt16BE(field(0, i))) continue;
    const start = table.readUInt16BE(field(1, i));
    if (character < start) return 0;
    const added = table.readUInt16BE(field(2, i));
    const offset = table.readUInt16BE(field(3, i));
    if (offset === 0) return (character + added) & 0xffff;
    const glyph = table.readUInt16BE(field(3, i) + offset + (character - start) * 2);
    return glyph === 0 ? 0 : (glyph + added) & 0xffff;
  }
  return 0;
}

/** Symbol fonts have their codes here; by this table alone PDFium looks for the code itself, not for the character it takes it for. */
const SYMBOLS = 0xf000;

/** A table of symbols, of format 12. */
function symbolTable(glyphs: readonly number[]): Buffer {
  const table = Buffer.alloc(16 + glyphs.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(glyphs.length, 12);
  glyphs.forEach((glyph, code) => {
    table.writeUInt32BE(SYMBOLS + code, 16 + code * 12);
    table.writeUInt32BE(SYMBOLS + code, 20 + code * 12);
    table.writeUInt32BE(glyph, 24 + code * 12);
  });
  return table;
}

/** The font with the letter of each code (0 to 255, by place). Fonts whose codes are characters find those as before. */
export function recodedFont(font: Buffer, letters: readonly string[]): Buffer {
  const characters = unicodeTable(font);
  const symbols = symbolTable(letters.map((letter) => glyphOf(characters, letter.charCodeAt(0))));
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  // Unicode, whatever the system; Windows, symbols.
  head.writeUInt16BE(0, 4);
  head.writeUInt16BE(3, 6);
  head.writeUInt32BE(head.length + symbols.length, 8);
  head.writeUInt16BE(3, 12);
  head.writeUInt32BE(head.length, 16);
  const cmap = Buffer.concat([head, symbols, characters]);
  // It lies at the end, where a table has to be at a place divisible by four.
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const recoded = Buffer.concat([font, padding, cmap]);
  const entry = entryOf(recoded, 'cmap');
  recoded.writeUInt32BE(font.length + padding.length, entry + 8);
  recoded.writeUInt32BE(cmap.length, entry + 12);
  return recoded;
}
