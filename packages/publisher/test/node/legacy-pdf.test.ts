// Real PDFs in legacy fonts, through the real reader: bytes of the old charts under font names and maps as they occur.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { parseManifest, type PageText } from '@e-bulletin/issue';
import { openIndex } from '@e-bulletin/issue/search.js';
import { deriveArticles } from '../../src/articles/index.js';
import { convertLegacy, type LegacyEncoding } from '../../src/legacy/index.js';
import { encode } from '../model/alphabet.js';
import { run } from './command.js';
import { rawPdf, type RawFont } from './raw-pdf.js';
import { readPdf } from './pdf.js';

const lines = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Độc lập - Tự do - Hạnh phúc',
  'Thư viện phường mở cửa từ thứ hai đến thứ sáu, nghỉ trưa lúc 11h30.',
  'Những ngày mưa, nước từ con mương cũ tràn vào ngõ; người già đi lại rất khó.',
  'Được ngân sách hỗ trợ 500.000 đồng, hưu trí và trẻ em ưu tiên xếp trước.',
  'Đỡ đầu ở khắp tổ, bữa cỗ cưới kỹ lưỡng, ghế gỗ lũ trẻ vẽ hình chú thỏ.',
];

async function read(fonts: readonly { font: RawFont; bytes: string }[]): Promise<string[]> {
  const source = await readPdf(rawPdf(fonts));
  const { pages } = convertLegacy(source.pages, source.fonts);
  const { pages: layers } = deriveArticles({ pages, outline: [] });
  return layers.flatMap((page) =>
    page.blocks.flatMap((block) => block.lines.map((line) => line.text)),
  );
}

const named: [encoding: LegacyEncoding, name: string][] = [
  ['TCVN3', 'ABCDEF+.VnTime'],
  ['VNI', 'BCDEFG+VNI-Times'],
  ['VPS', 'CDEFGH+VPS Times'],
];

describe('PDFs in legacy fonts', () => {
  for (const [encoding, name] of named) {
    for (const unicode of ['WinAnsi', 'none', 'latin1', 'private'] as const) {
      it(`${encoding} in ${name}, Unicode by ${unicode}`, async () => {
        const font = { name, unicode };
        expect(
          await read(lines.map((line) => ({ font, bytes: encode(line, encoding) }))),
        ).to.deep.equal(lines);
      });
    }

    it(`${encoding} in a font whose name says nothing`, async () => {
      const font = { name: 'GHIJKL+TT2AE5t00', unicode: 'latin1' as const };
      expect(
        await read(lines.map((line) => ({ font, bytes: encode(line, encoding) }))),
      ).to.deep.equal(lines);
    });
  }

  it('a TCVN3 capital font shows capitals', async () => {
    const font = { name: 'ABCDEF+.VnTimeH', unicode: 'WinAnsi' as const };
    const small = lines.map((line) => line.toLowerCase());
    expect(await read(small.map((line) => ({ font, bytes: encode(line, 'TCVN3') })))).to.deep.equal(
      lines.map((line) => line.toUpperCase()),
    );
  });

  it('a mixed document: two legacy fonts and French in a plain one', async () => {
    const french = 'Le café près de la forêt, où l\u0092été fut très long à Orléans.';
    const got = await read([
      {
        font: { name: 'ABCDEF+.VnTime', unicode: 'WinAnsi' },
        bytes: encode('Lớp học ở phường', 'TCVN3'),
      },
      {
        font: { name: 'BCDEFG+VNI-Helve', unicode: 'WinAnsi' },
        bytes: encode('Lớp học ở PHƯỜNG', 'VNI'),
      },
      { font: { name: 'CDEFGH+Garamond', unicode: 'WinAnsi' }, bytes: french },
    ]);
    expect(got).to.deep.equal([
      'Lớp học ở phường',
      'Lớp học ở PHƯỜNG',
      french.replace('\u0092', '’'),
    ]);
  });

  it('the built issue reads and finds right Vietnamese', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'e-bulletin-'));
    try {
      const body = (encoding: LegacyEncoding, name: string) =>
        lines.map((line) => ({
          font: { name, unicode: 'WinAnsi' as const },
          bytes: encode(line, encoding),
        }));
      const title = {
        font: { name: 'ABCDEF+.VnTimeH', unicode: 'WinAnsi' as const },
        bytes: encode('thư viện phường', 'TCVN3'),
        size: 26,
      };
      const input = join(folder, 'cu.pdf');
      await writeFile(
        input,
        rawPdf([title, ...named.flatMap(([encoding, name]) => body(encoding, name))]),
      );
      const { code, err } = await run(['build', input, '--out', join(folder, 'out')]);
      expect(code, err).to.equal(0);
      const names = await readdir(join(folder, 'out'), { recursive: true });
      const json = async (pattern: RegExp) =>
        JSON.parse(
          await readFile(
            join(folder, 'out', names.find((name) => pattern.test(name)) ?? ''),
            'utf8',
          ),
        ) as unknown;
      const text = (await json(/^t.001\..*json$/)) as PageText;
      expect(text.blocks.flatMap((block) => block.lines.map((line) => line.text))).to.deep.equal([
        'THƯ VIỆN PHƯỜNG',
        ...lines,
        ...lines,
        ...lines,
      ]);
      const { issue } = parseManifest(
        await json(/^manifest\.json$/),
        'https://x.test/manifest.json',
      );
      expect(issue.articles.map((article) => article.id)).to.deep.equal(['thu-vien-phuong']);
      const index = openIndex((await json(/^search\..*json$/)) as Parameters<typeof openIndex>[0]);
      expect(index.query('con mương cũ').length).to.be.at.least(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
