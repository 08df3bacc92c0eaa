// What addresses in a PDF ask for, and the files beside it that are read: captions and tables.
import { readFileSync } from 'node:fs';
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { askedBy } from '../../src/media/address.js';
import { parseCaptions } from '../../src/media/captions.js';
import { parseTable } from '../../src/media/table.js';

describe('what an address asks for', () => {
  const rows: readonly [address: string, asked: object][] = [
    ['https://a.vn/', { kind: 'link', href: 'https://a.vn/' }],
    ['https://a.vn/#top', { kind: 'link', href: 'https://a.vn/#top' }],
    ['https://a.vn/x#e-bulletin:poll', { kind: 'poll', href: 'https://a.vn/x' }],
    [
      'https://a.vn/#e-bulletin:video=media/ng%C3%B5%2042.mp4',
      { kind: 'video', href: 'https://a.vn/', file: 'media/ngõ 42.mp4' },
    ],
    [
      'https://a.vn/#e-bulletin:Gallery=media/hoi&title=H%E1%BB%99i%20l%C3%A0ng',
      { kind: 'gallery', href: 'https://a.vn/', file: 'media/hoi', title: 'Hội làng' },
    ],
    [
      'https://a.vn/x.m3u8#e-bulletin:video&mp4=https://a.vn/x.mp4',
      { kind: 'video', href: 'https://a.vn/x.m3u8', mp4: 'https://a.vn/x.mp4' },
    ],
    [
      'https://a.vn/#e-bulletin:article=ngo-42',
      { kind: 'link', href: 'https://a.vn/', article: 'ngo-42' },
    ],
    ['https://a.vn/#e-bulletin:page=10', { kind: 'link', href: 'https://a.vn/', page: '10' }],
    ['https://a.vn/x.mp4#e-bulletin:constructor', { kind: 'video', href: 'https://a.vn/x.mp4' }],
    [
      'https://a.vn/#e-bulletin:video=%E0%A4',
      { kind: 'video', href: 'https://a.vn/', file: '%E0%A4' },
    ],
  ];
  for (const [address, asked] of rows)
    it(address, () => expect(askedBy(address)).to.deep.equal(asked));
});

describe('captions', () => {
  it('are read from WebVTT, without styles, numbers and tags', () => {
    const text =
      'WEBVTT - Phim\n\nSTYLE\n::cue{}\n\n1\n00:01.500 --> 00:03.000 line:0\n<v An>Xin chào</v>\nbà con &amp; cô bác\n\n01:00:00.000 --> 01:00:02.000\nHết\n';
    expect(parseCaptions(text)).to.deep.equal([
      { start: 1.5, end: 3, text: 'Xin chào\nbà con & cô bác' },
      { start: 3600, end: 3602, text: 'Hết' },
    ]);
  });
  it('are read from SubRip of Windows', () =>
    expect(parseCaptions('\ufeff1\r\n00:00:00,000 --> 00:00:02,5\r\nChào\r\n')).to.deep.equal([
      { start: 0, end: 2.5, text: 'Chào' },
    ]));
  it('are none in other text', () => expect(parseCaptions('<html>\n\n0 --> 1')).to.deep.equal([]));
});

describe('tables', () => {
  it('of a Vietnamese Excel', () =>
    expect(
      parseTable(
        '\ufeffQuý;Trực tuyến (hồ sơ);Tại quầy (hồ sơ)\r\nI;2.480;3,5\r\n"Quý ""II""";-1;\r\n',
        'a.csv',
      ),
    ).to.deep.equal({
      table: {
        columns: ['Quý', 'Trực tuyến', 'Tại quầy'],
        rows: [
          ['I', 2480, 3.5],
          ['Quý "II"', -1, null],
        ],
        unit: 'hồ sơ',
      },
    }));
  it('with commas and points', () =>
    expect(parseTable('Name,Count\n"a,b","1,234.5"\nc,12%\n', 'a.csv')?.table.rows).to.deep.equal([
      ['a,b', 1234.5],
      ['c', 12],
    ]));
  it('of the sample issue', () => {
    const file = new URL('../../../../examples/issue/charts/nuoc-rut.json', import.meta.url);
    const chart = parseTable(readFileSync(file, 'utf8'), 'nuoc-rut.json');
    expect(chart?.table.shape).to.equal('line');
    expect(chart?.table.columns).to.have.length(3);
    expect(chart?.title).to.contain('hố ga số 7');
  });
  for (const [name, text] of [
    ['words', 'xin chào'],
    ['no numbers', 'a;b\nc;d'],
    ['broken JSON', '{'],
    ['a list', '[1]'],
    ['rows of nothing', '{"columns":["a","b"],"rows":[null,7]}'],
  ] as const)
    it(`${name} are none`, () =>
      expect(
        parseTable(text, name.includes('JSON') || /^[[{]/.test(text) ? 'a.json' : 'a.csv'),
      ).to.equal(undefined));
});
