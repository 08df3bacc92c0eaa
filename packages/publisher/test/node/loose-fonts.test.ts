// Fonts that are not embedded: every letter of Vietnamese is drawn, in a font of the same kind, and what cannot be drawn is told.
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { openDocument } from '../../src/pdf/document.js';
import { renderPage, type Raster } from '../../src/pdf/render.js';
import { familyNames } from '../../src/pdf/loose-fonts.js';
import { familyFor, fontTable } from '../../src/pdf/system-fonts.js';
import { encode } from '../model/alphabet.js';
import { run } from './command.js';
import {
  ADVANCE,
  LINE,
  LEFT,
  loosePdf,
  TOP,
  type LooseFont,
  type LooseLine,
} from './loose-fonts.js';
import { rawPdf } from './raw-pdf.js';
import { input } from './workbench.js';

/** Each vowel with each mark, and đ. */
const LETTERS = [...'AĂÂEÊIOÔƠUƯYaăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((m) => vowel + m))
  .map((letter) => letter.normalize('NFC'))
  .concat('Đ', 'đ');

/** Three lines of 50 letters: a code of one byte has no room for all. */
const lines = (font: LooseFont): LooseLine[] =>
  [0, 50, 100].map((from) => ({ font, text: LETTERS.slice(from, from + 50).join('') }));

async function draw(all: readonly LooseLine[]): Promise<Raster> {
  const document = await openDocument(loosePdf(all));
  try {
    return (await renderPage(document, 1, 1190, 1684)).raster;
  } finally {
    document.close();
  }
}

/** Dark pixels of the cell of one letter. Two pixels are a point. */
function ink({ data, width }: Raster, line: number, letter: number): number {
  const left = Math.round((LEFT + letter * ADVANCE) * 2);
  const base = Math.round((842 - TOP + line * LINE) * 2);
  let dark = 0;
  for (let y = base - LINE * 2 + 12; y < base + 8; y += 1)
    for (let x = left; x < left + ADVANCE * 2; x += 1)
      if ((data[(y * width + x) * 3] ?? 255) < 128) dark += 1;
  return dark;
}

const blank = (raster: Raster, all: readonly LooseLine[]): string =>
  all
    .map(({ text }, line) => [...text].filter((_, i) => ink(raster, line, i) < 4).join(''))
    .join('');

describe('fonts that are not embedded', () => {
  const kinds = ['simple', 'identity', 'identity-gid', 'cff'] as const;
  for (const name of ['TimesNewRomanPSMT', 'ArialMT', 'CourierNewPS-BoldMT', 'UTM-Avo'])
    it(`${name}: every letter of Vietnamese is drawn, however its codes are written`, async () => {
      const all = kinds.flatMap((kind) => lines({ name, kind }));
      expect(blank(await draw(all), all)).to.equal('');
    });

  it('Vietnamese in a Japanese font is drawn; Japanese, which no font has, is blank and told', async () => {
    const all = [{ font: { name: 'HeiseiMin-W3', kind: 'ucs2' as const }, text: 'Ủởễ日本' }];
    expect(blank(await draw(all), all)).to.equal('日本');
    await writeFile(input, loosePdf(all));
    const { out } = await run(['check', input]);
    expect(out).to.contain('Ảnh trang mất chữ 日本: phông HeiseiMin-W3 không nhúng');
    expect(out).to.contain('PDF/A');
  });

  it('old fonts show their Vietnamese letters, whatever code each has in them', async () => {
    const words = 'Những người dân phường Đông - nước, thư, Ước: ặằẳẵắ ỷỵ';
    const shown = async (name: string, encoding: 'TCVN3' | 'VPS', text = words) => {
      const font = { name, unicode: 'WinAnsi' as const };
      const document = await openDocument(rawPdf([{ font, bytes: encode(text, encoding) }]));
      try {
        return Buffer.from((await renderPage(document, 1, 1190, 1684)).raster.data);
      } finally {
        document.close();
      }
    };
    const vps = await shown('VPS Times', 'VPS');
    expect(vps.equals(await shown('ABCDEF+.VnTime', 'TCVN3'))).to.equal(true);
    expect(vps.equals(await shown('.VnTime', 'TCVN3', words.replace('-', 'ư')))).to.equal(false);
    const capitals = 'ĐƯỜNG LÀNG, ĐÔ THỜI';
    expect(
      (await shown('.VnTimeH', 'TCVN3', capitals.toLocaleLowerCase('vi'))).equals(
        await shown('VPS Times', 'VPS', capitals),
      ),
    ).to.equal(true);
  });

  it('bold is bold, by its name and not by the stems that programs write', async () => {
    const faces = [
      'ArialMT',
      'Arial-BoldMT',
      'Calibri',
      'Calibri,Bold',
      'Avo-Regular',
      'Avo-Black',
    ];
    const raster = await draw(
      faces.map((name) => ({ font: { name, kind: 'identity' }, text: 'Iiiiiiiii' })),
    );
    const dark = faces.map((_, line) => ink(raster, line, 0));
    const [arial = 0, heavy = 0, calibri = 0, bold = 0, regular = 0, black = 0] = dark;
    expect(heavy).to.be.above(arial * 1.3);
    expect(bold).to.be.above(calibri * 1.3);
    expect([regular, black]).to.deep.equal([calibri, bold]);
  });

  it('a name is known by its family and whole', () => {
    expect(familyNames('ABCDEF+Calibri,Bold')).to.deep.equal(['Calibri,Bold', 'Calibri']);
    expect(familyNames('LiberationSans-Bold')).to.deep.equal([
      'LiberationSans-Bold',
      'LiberationSans',
    ]);
    expect(familyNames('Georgia BoldItalic')).to.deep.equal(['GeorgiaBoldItalic', 'Georgia']);
    expect(familyNames('Bold')).to.deep.equal(['Bold']);
  });

  it('a font of unknown name goes by its descriptor', () => {
    expect(familyFor('UTM-Avo', 0)).to.equal('sans');
    expect(familyFor('UTM-Avo', 16)).to.equal('serif');
    expect(familyFor('UTM-Avo', 1)).to.equal('mono');
    expect(familyFor('MS Sans Serif', 0)).to.equal('sans');
    expect(familyFor('Century Gothic', 16)).to.equal('sans');
    expect(familyFor('Helvetica', 17)).to.equal('sans');
  });

  it('a table that a font does not have is none', () => {
    const font = Buffer.alloc(12);
    expect(fontTable(font, 0x74746366)).to.equal(undefined);
    expect(fontTable(font, 0)).to.equal(font);
  });
});
