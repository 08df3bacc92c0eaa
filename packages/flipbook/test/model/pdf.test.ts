/** A PDF as an issue: sizes of pictures, words from runs and tags, contents and links. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { contentsOf, hotspotsOf } from '../../src/model/pdf/contents.js';
import {
  drawingOf,
  fitInto,
  LIMITS,
  rastersOf,
  sameShape,
  usable,
} from '../../src/model/pdf/rasters.js';
import { noteRuns, type Note } from '../../src/model/pdf/notes.js';
import { tagsOf } from '../../src/model/pdf/tags.js';
import { textOf, type Run } from '../../src/model/pdf/text.js';

const A4 = { width: 595, height: 842 };

describe('pictures of a PDF page', () => {
  const widths = (page: { width: number; height: number }, device: 'phone' | 'desktop'): number[] =>
    rastersOf(1, page, LIMITS[device]).map(({ width }) => width);

  it('come in the widths of an issue, as far as a canvas goes', () => {
    expect(widths(A4, 'desktop')).to.deep.equal([540, 1080, 1600, 2160, 3240]);
    expect(widths(A4, 'phone')).to.deep.equal([540, 1080, 1600]);
  });

  for (const page of [
    A4,
    { width: 1, height: 1 },
    { width: 20_000, height: 20_000 },
    { width: 20_000, height: 1 },
    { width: 1, height: 20_000 },
    { width: 0, height: 0 },
    { width: NaN, height: Infinity },
  ]) {
    it(`stay within the limits for a page of ${page.width}x${page.height}`, () => {
      for (const { area, side } of [LIMITS.phone, LIMITS.desktop]) {
        const rasters = rastersOf(3, page, { area, side });
        expect(rasters.length).to.be.above(0);
        for (const { width, height, href } of rasters) {
          expect(width).to.be.within(1, side);
          expect(height).to.be.within(1, side);
          expect(width * height).to.be.at.most(area * 1.01);
          expect(drawingOf(href)).to.deep.equal({ page: 3, width, height });
        }
      }
    });
  }

  it('know their own addresses only', () => {
    expect(drawingOf('../../etc/passwd')).to.equal(undefined);
    expect(drawingOf('trang-1.json')).to.equal(undefined);
  });

  it('hold a page of another shape whole, in the middle', () => {
    expect(fitInto(A4, { width: 1190, height: 1684 })).to.deep.equal({ scale: 2, left: 0, top: 0 });
    const { scale, left, top } = fitInto({ width: 842, height: 595 }, { width: 595, height: 842 });
    expect(842 * scale).to.be.at.most(595.01);
    expect(left).to.equal(0);
    expect(top).to.equal(Math.round((842 - 595 * scale) / 2));
  });

  it('tell shapes apart that an eye tells apart', () => {
    expect(sameShape(A4, { width: 595.28, height: 841.89 })).to.equal(true);
    expect(sameShape(A4, { width: 842, height: 595 })).to.equal(false);
    expect(usable({ width: -1, height: 5 })).to.deep.equal(A4);
  });
});

describe('words of a PDF page', () => {
  const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
    text,
    x,
    y,
    width: text.length * 5,
    size: 10,
    last: false,
    ...more,
  });
  const read = (runs: readonly Run[], tags = tagsOf(null)): string[] =>
    textOf(runs, tags, A4).blocks.map(
      ({ role, lines, alt }) => `${role}: ${alt ?? lines.map(({ text }) => text).join(' / ')}`,
    );

  it('are lines, paragraphs and headings by size and distance', () => {
    expect(
      read([
        run('Ngõ 42 hết ngập', 60, 100, { size: 20, width: 200, last: true }),
        run('Sáng qua, ', 60, 140),
        run('bà con', 110, 140, { last: true }),
        run('ra xem.', 60, 153, { last: true }),
        run('Cột khác', 320, 140, { last: true }),
        run('Đoạn sau', 60, 190, { last: true }),
        run('7', 290, 830),
      ]),
    ).to.deep.equal([
      'heading2: Ngõ 42 hết ngập',
      'paragraph: Sáng qua, bà con / ra xem.',
      'paragraph: Cột khác',
      'paragraph: Đoạn sau',
      'artifact: 7',
    ]);
  });

  it('are composed, and have edges within the page, left before right', () => {
    const [block] = textOf([run('đa\u0302\u0301t đai', 60, 100)], tagsOf(null), A4).blocks;
    const [line] = block?.lines ?? [];
    expect(line?.text).to.equal('đất đai');
    expect(line?.x.length).to.equal(4);
    const [a = 0, b = 0, c = 0, d = 0] = line?.x ?? [];
    expect([a, b, c, d]).to.deep.equal([...[a, b, c, d]].sort((one, other) => one - other));
    expect(a).to.equal(Math.round((60 / 595) * 10_000));
  });

  it('follow the tags where there are some: order, headings, lists, pictures', () => {
    const content = (id: string): object => ({ type: 'content', id });
    const tags = tagsOf({
      role: 'Root',
      children: [
        { role: 'H1', children: [content('b')] },
        {
          role: 'L',
          children: [
            {
              role: 'LI',
              children: [
                { role: 'Lbl', children: [content('c')] },
                { role: 'LBody', children: [{ role: 'P', children: [content('d')] }] },
              ],
            },
          ],
        },
        { role: 'Figure', alt: 'Cây đa', children: [content('e')] },
        { role: 'P', children: [{ role: 'Span', children: [content('a')] }] },
      ],
    });
    expect(
      read(
        [
          run('Đoạn', 60, 300, { mark: 'a', last: true }),
          run('Tít', 60, 100, { mark: 'b', last: true }),
          run('1.', 60, 200, { mark: 'c' }),
          run('Một việc', 75, 200, { mark: 'd', last: true }),
          run('Trang 9', 60, 830, { artifact: true }),
        ],
        tags,
      ),
    ).to.deep.equal([
      'heading1: Tít',
      'listItem: 1. Một việc',
      'figure: Cây đa',
      'paragraph: Đoạn',
      'artifact: Trang 9',
    ]);
  });

  it('of 50,000 runs and more are read in time and not beyond', () => {
    const runs: Run[] = [];
    for (let at = 0; at < 60_000; at++) runs.push(run('x', at % 500, Math.floor(at / 50)));
    const words = textOf(runs, tagsOf(null), A4).blocks.flatMap(({ lines }) => lines);
    expect(
      words
        .map(({ text }) => text)
        .join('')
        .replace(/ /g, '').length,
    ).to.be.at.most(50_000);
  });
});

describe('contents and links of a PDF', () => {
  it('keep titles as text, depth bounded, dead targets out', async () => {
    const node = (title: string, dest: number, items: never[] = []): never =>
      ({ title, dest, items }) as never;
    const entries = await contentsOf<number>(
      [
        node(' <b>Một</b>\n hai ', 3, [node('Con', 9)] as never[]),
        node('', 1, [node('Lên', 2)] as never[]),
      ],
      (dest) => Promise.resolve(dest > 5 ? undefined : dest),
    );
    expect(entries).to.deep.equal([
      {
        title: '<b>Một</b> hai',
        page: 3,
        href: '#page=3',
        children: [{ title: 'Con', children: [] }],
      },
      { title: 'Lên', page: 2, href: '#page=2', children: [] },
    ]);
    let deep = node('x', 1);
    for (let at = 0; at < 50; at++) deep = node('x', 1, [deep] as never[]);
    expect((await contentsOf<number>([deep], () => Promise.resolve(1))).length).to.equal(1);
  });

  it('are areas within the page', () => {
    const spots = hotspotsOf(
      [
        { x: 59.5, y: 84.2, width: 119, height: 84.2, url: 'https://phuong.example/' },
        { x: -50, y: 0, width: 100, height: 10, page: 4 },
        { x: 900, y: 900, width: 10, height: 10, page: 4 },
        { x: 0, y: 0, width: 10, height: 10 },
      ],
      A4,
    );
    expect(spots.map(({ href, box, page }) => [href, box, page])).to.deep.equal([
      ['https://phuong.example/', [1000, 1000, 2000, 1000], undefined],
      ['#page=4', [0, 0, 840, 119], 4],
    ]);
  });
});

describe('text that lies over a page', () => {
  const area = { x: 100, y: 200, width: 300, height: 40 };
  const lines = (note: Note): string[] => noteRuns(note, area).map(({ text }) => text);

  it('is typed on it or filled into a form', () => {
    expect(
      lines({ subtype: 'FreeText', contentsObj: { str: 'Dời sang 8 giờ\r\nngày 5' } }),
    ).to.deep.equal(['Dời sang 8 giờ', 'ngày 5']);
    expect(lines({ subtype: 'Widget', fieldType: 'Tx', fieldValue: 'Lê Thị Hoa' })).to.deep.equal([
      'Lê Thị Hoa',
    ]);
    expect(
      lines({ subtype: 'Widget', fieldType: 'Ch', fieldValue: ['Tổ 1', 'Tổ 2'] }),
    ).to.deep.equal(['Tổ 1', 'Tổ 2']);
  });

  for (const note of [
    {},
    { subtype: 'Text', contentsObj: { str: 'a remark that is shown nowhere' } },
    { subtype: 'FreeText' },
    { subtype: 'Widget', fieldType: 'Btn', fieldValue: 'Yes' },
    { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'secret', password: true },
    { subtype: 'Widget', fieldType: 'Tx', fieldValue: null },
    { subtype: 'Widget', fieldType: 'Tx', fieldValue: '  \n ' },
  ] as Note[])
    it(`is none of ${JSON.stringify(note)}`, () => {
      expect(lines(note)).to.deep.equal([]);
    });

  it('stands in its area, as large as that lets it be', () => {
    const [first, second] = noteRuns(
      {
        subtype: 'FreeText',
        contentsObj: { str: 'một\nhai' },
        defaultAppearanceData: { fontSize: 30 },
      },
      area,
    );
    expect(first).to.include({ x: 100, y: 216, size: 16, width: 24, last: true });
    expect(second).to.include({ x: 100, y: 236 });
  });
});
