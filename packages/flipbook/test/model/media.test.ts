/** Which film is played where, and where bars and lines of a chart lie. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { barChart, lineChart, niceEnd, seriesOf } from '../../src/model/chart.js';
import { fileType, hostOf, sizeText, sourceOf, youtubeId } from '../../src/model/media.js';

describe('which address is played', () => {
  const rows: [name: string, item: object, streams: boolean, source: unknown][] = [
    ['a film', { href: 'a.mp4' }, false, { kind: 'file', href: 'a.mp4', others: [] }],
    [
      'a stream where the browser plays it',
      { href: 'https://tv.vn/a.m3u8?x', alternates: ['a.mp4'] },
      true,
      { kind: 'file', href: 'https://tv.vn/a.m3u8?x', others: ['a.mp4'] },
    ],
    [
      'its MP4 where it does not',
      { href: 'https://tv.vn/a.m3u8', alternates: ['a.mp4'] },
      false,
      { kind: 'file', href: 'a.mp4', others: [] },
    ],
    [
      'a link where there is none',
      { href: 'https://tv.vn/a.m3u8' },
      false,
      { kind: 'link', href: 'https://tv.vn/a.m3u8' },
    ],
    ['nothing', {}, true, undefined],
  ];
  for (const [name, item, streams, source] of rows)
    it(name, () => expect(sourceOf(item, streams)).to.deep.equal(source));
});

describe('films at YouTube', () => {
  const rows: [href: string, id: string | undefined][] = [
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
    ['https://www.youtube.com/@phuong', undefined],
    ['https://youtube.com.evil.test/watch?v=dQw4w9WgXcQ', undefined],
    ['https://www.youtube.com/watch?v="><script>', undefined],
    ['https://youtu.be/../../x', undefined],
    ['youtube', undefined],
  ];
  for (const [href, id] of rows) it(href, () => expect(youtubeId(href)).to.equal(id));
});

describe('small words of media', () => {
  it('sizes', () =>
    expect([
      sizeText(19_500, 'vi'),
      sizeText(3_400_000, 'vi'),
      sizeText(3_400_000, 'en'),
    ]).to.deep.equal(['20 kB', '3,4 MB', '3.4 MB']));
  it('types', () => expect([fileType('m/don.1a.docx'), fileType('x')]).to.deep.equal(['DOCX', '']));
  it('hosts', () =>
    expect([hostOf('https://www.a.vn/x'), hostOf('x')]).to.deep.equal(['a.vn', '']));
});

describe('charts', () => {
  const table = (rows: (string | number | null)[][]) => ({ columns: ['', 'A', 'B'], rows });

  it('ends at a round number', () =>
    expect([0, 1, 3, 41, 86, 100, 101, 4120, 0.03, -2].map(niceEnd)).to.deep.equal([
      1, 1, 5, 50, 100, 100, 200, 5000, 0.05, 1,
    ]));
  it('leaves out columns without numbers and cells without one', () => {
    const data = table([
      ['x', 1, 'chữ'],
      ['y', null, null],
    ]);
    expect(seriesOf(data)).to.deep.equal([1]);
    expect(barChart(data).groups.map(({ bars }) => bars.length)).to.deep.equal([1, 0]);
  });
  it('draws bars from nothing, to the left where they are below it', () => {
    const { groups, zero, end } = barChart(table([['x', 50, -50]]));
    expect([zero, end]).to.deep.equal([50, 50]);
    expect(groups[0]?.bars.map(({ from, length }) => [from, length])).to.deep.equal([
      [50, 50],
      [0, 50],
    ]);
  });
  it('draws lines between round ticks, with few labels', () => {
    const rows = Array.from({ length: 24 }, (_, at) => [`${at}h`, at * 4, null]);
    const { lines, ticks, labels } = lineChart(table(rows));
    expect(ticks.map(({ value }) => value)).to.deep.equal([0, 25, 50, 75, 100]);
    expect(lines[0]?.points[0]).to.deep.equal({ x: 0, y: 100, value: 0 });
    expect(labels.length).to.be.below(8);
    expect(labels[labels.length - 1]?.text).to.equal('23h');
  });
  it('draws nothing of nothing', () => {
    expect(barChart(table([])).groups).to.deep.equal([]);
    expect(lineChart(table([['x', 'y', 'z']])).lines).to.deep.equal([]);
  });
  it('is not long over 1000 rows of hostile numbers', () => {
    const rows = Array.from({ length: 1000 }, () => ['x', 1e308, -1e15]);
    expect(barChart(table(rows)).groups.length).to.equal(40);
    for (const { points } of lineChart(table(rows)).lines)
      for (const { y } of points) expect(Number.isFinite(y)).to.equal(true);
  });
});
