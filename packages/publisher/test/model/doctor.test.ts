// The doctor on a PDF: each complaint once, with its pages.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { inspectPaper } from '../../src/doctor/paper.js';
import { formatReport } from '../../src/doctor/report.js';
import { inspectStructure } from '../../src/doctor/structure.js';
import { inspectText } from '../../src/doctor/text.js';
import type { Finding } from '../../src/model/finding.js';
import type { DerivedArticle } from '../../src/model/article.js';
import type { InspectInput } from '../../src/model/contracts.js';
import type { PdfSource, SourceImage, SourcePage, Tag, TextRun } from '../../src/model/source.js';

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  x: 1000,
  y: 1000,
  w: 4000,
  h: 150,
  font: 'Serif',
  size: 11,
  ...more,
});

const document = (...children: Tag['children']): Tag => ({
  role: 'Root',
  children: [{ role: 'Document', language: 'vi', children }],
});

function page(number: number, more: Partial<SourcePage> = {}): SourcePage {
  return {
    number,
    widthPt: 595,
    heightPt: 842,
    rotation: 0,
    runs: [run('Một trang chữ bình thường của bản tin', { mark: '0' })],
    tags: document({ role: 'P', children: [{ mark: '0' }] }),
    links: [],
    images: [],
    ...more,
  };
}

const source = (more: Partial<PdfSource> = {}): PdfSource => ({
  name: 'so-8.pdf',
  bytes: 4e6,
  pages: [page(1), page(2), page(3)],
  outline: [{ title: 'Một', page: 1, children: [] }],
  metadata: { title: 'Bản tin', language: 'vi', tagged: true, encrypted: false, labelled: false },
  fonts: [{ name: 'Serif', embedded: true, pages: [1, 2, 3] }],
  ...more,
});

const picture = (more: Partial<SourceImage> = {}): SourceImage => ({
  box: [1000, 1000, 8000, 5000],
  pixelWidth: 2000,
  pixelHeight: 1500,
  ...more,
});

const all = (input: InspectInput): Finding[] => [
  ...inspectText(input),
  ...inspectStructure(input),
  ...inspectPaper(input),
];

const article = (blocks: DerivedArticle['blocks']): DerivedArticle => ({
  id: 'a',
  title: 'A',
  pages: [1],
  blocks,
  words: 10,
  origin: 'tags',
  doubtful: false,
});

const cases: [name: string, input: InspectInput, codes: string[], pages?: number[]][] = [
  ['nothing wrong', { source: source() }, []],
  [
    'a scan among pages',
    { source: source({ pages: [page(1), page(2, { runs: [], images: [picture()] })] }) },
    ['text.none'],
    [2],
  ],
  ['an empty page is no scan', { source: source({ pages: [page(1), page(2, { runs: [] })] }) }, []],
  [
    'letters of private use',
    { source: source({ pages: [page(1, { runs: [run('\ue001'.repeat(40), { mark: '0' })] })] }) },
    ['text.unmapped'],
    [1],
  ],
  [
    'letters that were turned into drawings',
    {
      source: source({
        pages: [
          page(1, { runs: [], shapes: [{ kind: 'drawing', box: [1000, 1000, 8000, 6000] }] }),
        ],
      }),
    },
    ['text.none'],
    [1],
  ],
  [
    'words left out because nobody can read them',
    {
      source: source(),
      legacy: {
        pages: [page(1), page(3, { runs: [] })],
        conversions: [],
        unreadable: [3],
        unmarked: [],
      },
    },
    ['text.unmapped'],
    [3],
  ],
  [
    'words that a scanner read without their marks',
    {
      source: source(),
      legacy: {
        pages: [page(1), page(3, { runs: [] })],
        conversions: [],
        unreadable: [],
        unmarked: [3],
      },
    },
    ['text.unmarked'],
    [3],
  ],
  [
    'fonts not embedded',
    {
      source: source({
        fonts: [{ name: 'Arial', embedded: false, pages: [2, 3] }],
      }),
    },
    ['font.not-embedded'],
    [2, 3],
  ],
  [
    'letters that no font in the place of an absent one has',
    {
      source: source({
        pages: [page(1), page(2, { runs: [run('Bắc Kinh 北京', { font: 'SimSun', mark: '0' })] })],
        fonts: [{ name: 'SimSun', embedded: false, pages: [1, 2] }],
      }),
    },
    ['font.letters-lost', 'font.not-embedded'],
    [2],
  ],
  [
    'no letter is lost of Vietnamese, Greek and Russian, nor a sign',
    {
      source: source({
        pages: [page(1, { runs: [run('Đường Ω Привет ✓ 5 m²', { font: 'Arial', mark: '0' })] })],
        fonts: [{ name: 'Arial', embedded: false, pages: [1] }],
      }),
    },
    ['font.not-embedded'],
    [1],
  ],
  [
    'no tags at all',
    {
      source: source({
        pages: [1, 2].map((n) => {
          const { tags: _, ...rest } = page(n);
          return rest;
        }),
      }),
    },
    ['tags.none'],
  ],
  [
    'no tags on one page',
    {
      source: source({
        pages: [
          page(1),
          (() => {
            const { tags: _, ...rest } = page(2);
            return rest;
          })(),
        ],
      }),
    },
    ['tags.partial'],
    [2],
  ],
  [
    'a figure without description; a frame of figures needs none',
    {
      source: source({
        pages: [
          page(1, {
            tags: document({
              role: 'Figure',
              children: [{ role: 'Figure', alt: 'Con mương', children: [{ mark: '0' }] }],
            }),
          }),
          page(2, { tags: document({ role: 'Figure', children: [{ mark: '0' }] }) }),
        ],
      }),
    },
    ['alt.missing'],
    [2],
  ],
  [
    'pictures without caption',
    {
      source: source(),
      derivation: {
        articles: [
          article([
            { role: 'image', text: '', places: [{ page: 1, box: [0, 0, 1, 1] }] },
            { role: 'caption', text: 'Có', places: [] },
            { role: 'paragraph', text: 'Chữ', places: [] },
            { role: 'image', text: '', places: [{ page: 3, box: [0, 0, 1, 1] }] },
          ]),
        ],
        pages: [],
        sections: [],
        labels: [],
        findings: [],
      },
    },
    ['caption.missing'],
    [3],
  ],
  [
    'no outline, title, language',
    {
      source: source({
        outline: [],
        pages: Array.from({ length: 8 }, (_, i) =>
          page(i + 1, {
            tags: { role: 'Root', children: [{ role: 'P', children: [{ mark: '0' }] }] },
          }),
        ),
        metadata: { tagged: true, encrypted: true, labelled: false },
      }),
    },
    ['outline.none', 'title.none', 'language.none', 'pdf.encrypted'],
  ],
  [
    'a page that failed',
    { source: source({ pages: [page(1), page(2, { failed: true, runs: [], images: [] })] }) },
    ['page.failed'],
    [2],
  ],
  ['a heavy file', { source: source({ bytes: 90e6 }) }, ['pdf.large']],
  [
    'too many pages',
    { source: source({ pages: Array.from({ length: 400 }, (_, i) => page(i + 1)) }) },
    ['pdf.many-pages'],
  ],
  [
    'a poster and mixed sizes',
    { source: source({ pages: [page(1), page(2), page(3, { widthPt: 2384, heightPt: 14_000 })] }) },
    ['page.size', 'page.mixed-sizes'],
    [3],
  ],
  [
    'a page lying across',
    { source: source({ pages: [page(1), page(2, { widthPt: 842, heightPt: 595 }), page(3)] }) },
    ['page.turned'],
    [2],
  ],
  [
    'half a millimetre is no other size',
    { source: source({ pages: [page(1), page(2, { widthPt: 596 })] }) },
    [],
  ],
  [
    'pictures too fine, enormous and coarse',
    {
      source: source({
        pages: [
          page(1, {
            images: [
              picture({ pixelWidth: 5000, pixelHeight: 3000, box: [1000, 1000, 3000, 1500] }),
            ],
          }),
          page(2, { images: [picture({ pixelWidth: 20_000, pixelHeight: 10_000 })] }),
          page(3, { images: [picture({ pixelWidth: 300, pixelHeight: 200 })] }),
        ],
      }),
    },
    ['image.enormous', 'image.oversize', 'image.coarse'],
  ],
];

describe('the doctor', () => {
  for (const [name, input, codes, pages] of cases) {
    it(name, () => {
      const findings = all(input);
      expect(findings.map((finding) => finding.code)).to.deep.equal(codes);
      if (pages) expect(findings[0]?.pages).to.deep.equal(pages);
      for (const { message, remedy } of findings) {
        for (const text of [message, remedy]) {
          expect(text?.vi, name).to.match(/\p{L}.*[.\p{L})]$/u);
          expect(text?.en, name).to.match(/\p{L}.*[.\p{L})]$/u);
        }
      }
    });
  }

  it('legacy text is told with its fonts and pages', () => {
    const input: InspectInput = {
      source: source(),
      legacy: {
        pages: [],
        conversions: [{ encoding: 'TCVN3', fonts: ['.VnTime'], pages: [1, 2], runs: 9 }],
        unreadable: [],
        unmarked: [],
      },
    };
    const [finding] = inspectText(input);
    expect(finding).to.include({ code: 'legacy.tcvn3', severity: 'info' });
    expect(finding?.message.vi).to.contain('.VnTime');
  });

  it('old fonts that are not embedded: VNI shows wrong letters, of the others only the look differs', () => {
    const all = (name: string, encoding: 'VNI' | 'TCVN3' | 'VPS') =>
      inspectText({
        source: source({ fonts: [{ name, embedded: false, pages: [2] }] }),
        legacy: {
          pages: [],
          conversions: [{ encoding, fonts: [name], pages: [2], runs: 9 }],
          unreadable: [],
          unmarked: [],
        },
      }).slice(1);
    const told = (...font: Parameters<typeof all>) =>
      all(...font).map(({ code, severity, pages }) => [code, severity, pages]);
    expect(all('VNI-Times', 'VNI')[0]?.remedy?.vi)
      .to.contain('PDF/A')
      .and.contain('máy có cài phông');
    expect(told('VNI-Times', 'VNI')).to.deep.equal([['font.legacy-not-embedded', 'error', [2]]]);
    expect(told('.VnTime', 'TCVN3')).to.deep.equal([['font.not-embedded', 'warning', [2]]]);
    expect(told('VPS Times', 'VPS')).to.deep.equal([['font.not-embedded', 'warning', [2]]]);
    // Its name says nothing: the letters of another encoding were told from the text alone.
    expect(told('TT2AE5', 'TCVN3')).to.deep.equal([['font.legacy-not-embedded', 'error', [2]]]);
  });

  it('with OCR asked for, missing text is no warning', () => {
    const scan = source({ pages: [page(1, { runs: [], images: [picture()] })] });
    expect(inspectText({ source: scan })[0]?.severity).to.equal('warning');
    expect(inspectText({ source: scan, ocr: true })[0]?.severity).to.equal('info');
  });

  it('what it says keeps within the terminal, in both languages', () => {
    const findings = cases.flatMap(([, input]) => all(input));
    for (const language of ['vi', 'en'] as const) {
      const report = formatReport(findings, { language, name: 'a.pdf', width: 50 });
      for (const line of report.split('\n')) expect(line.length).to.be.at.most(50);
    }
  });
});
