/** Pictures, numbers, files, polls and maps behind an area of a page. */
import { define } from '@e-bulletin/core/define.js';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { $, clean, faults, until } from './fixture.js';
import { open, opened } from './hotspot-story.js';
import { spots, storyOf } from './story.js';

afterEach(clean);

class PollStandIn extends HTMLElement {
  static readonly version = '0.0.0';
}

describe('the dialog of a hotspot', () => {
  it('turns over pictures by buttons, with names and captions, and says which one is gone', async () => {
    const pictures = [
      { href: '1.jpg', alt: 'Rước kiệu', caption: 'Sáng mồng một' },
      { href: '2.jpg', alt: '' },
      { href: 'gone.jpg', alt: 'Hội thi' },
    ];
    const book = storyOf(1, { hotspots: { 1: spots({ kind: 'gallery', pictures }) } });
    book.broken.add('gone.jpg');
    const element = await open(book);
    const shown = await opened(element);
    await until(() => shown.querySelectorAll('.strip img').length === 2);
    expect([...shown.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal([
      'Rước kiệu',
      'Ảnh 2',
    ]);
    expect(shown.querySelector('figcaption')?.textContent).to.equal('Sáng mồng một');
    const [before, next] = shown.querySelectorAll<HTMLElement>('.steps button');
    expect(before?.getAttribute('aria-disabled')).to.equal('true');
    next?.click();
    await until(() => shown.querySelector('[role=status]')?.textContent === 'Ảnh 2 / 3');
    next?.click();
    await until(() => shown.querySelector('[role=status]')?.textContent === 'Ảnh 3 / 3');
    await until(() =>
      /chưa tải được/.test(shown.querySelectorAll('.strip li')[2]?.textContent ?? ''),
    );
  });

  it('draws a chart and lists its numbers, written as they are written here', async () => {
    const data = {
      columns: ['Quý', 'Trực tuyến', 'Tại quầy'],
      rows: [
        ['I', 2480, 3460],
        ['II', 4120.5, null],
      ],
      unit: 'hồ sơ',
      source: 'Một cửa',
    };
    const book = storyOf(1, {
      hotspots: {
        1: spots({ kind: 'chart', data }, { kind: 'chart', data: { ...data, shape: 'line' } }),
      },
    });
    const element = await open(book);
    const shown = await opened(element);
    expect([...shown.querySelectorAll('td')].map((cell) => cell.textContent)).to.deep.equal([
      '2.480',
      '3.460',
      '4.120,5',
      '–',
    ]);
    expect(shown.querySelectorAll('.chart-bar')).to.have.length(3);
    expect(shown.textContent).to.contain('hết vạch = 5.000 hồ sơ').and.to.contain('Nguồn: Một cửa');
    $(element, '.hotspot-close').click();
    const lines = await opened(element, 1);
    expect(lines.querySelectorAll('polyline')).to.have.length(2);
    const number = getComputedStyle(lines.querySelector('td') as Element);
    expect([number.borderLeftWidth, number.textAlign]).to.deep.equal(['0px', 'end']);
  });

  it('writes no word of a line’s foot over another on a phone', async () => {
    const rows = [2, 4, 6, 8, 10, 12, 14, 16].map((minutes) => [`${minutes} phút`, minutes]);
    const data = { columns: ['Lúc', 'Mực nước'], rows, shape: 'line' as const };
    const element = await open(storyOf(1, { hotspots: { 1: spots({ kind: 'chart', data }) } }));
    const shown = await opened(element);
    (shown.querySelector('.plot') as HTMLElement).style.width = '255px';
    const words = [...shown.querySelectorAll('.below')].map((one) => one.getBoundingClientRect());
    expect(words.length).to.be.at.least(2);
    for (const [index, { left }] of words.entries())
      if (index > 0) expect(left).to.be.at.least(words[index - 1]?.right ?? 0);
  });

  it('offers a file, says what it is, and that it is gone', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'file', href: 'don.docx', size: 19_500 }) },
    });
    book.carrier.file = (href) =>
      Promise.resolve({ url: `https://other.test/${href}`, name: 'Đơn.docx' });
    const element = await open(book);
    const shown = await opened(element);
    const link = shown.querySelector('a') as HTMLAnchorElement;
    expect([shown.querySelector('p')?.textContent, link.download]).to.deep.equal([
      'DOCX · 20 kB',
      'Đơn.docx',
    ]);
    $(element, '.hotspot-close').click();
    book.carrier.file = (href) =>
      Promise.resolve({ url: `${location.origin}/gone/${href}`, name: href });
    expect((await opened(element)).textContent).to.contain('Tệp này không còn ở đây');
  });

  it('shows the way to a poll, and the poll itself when our element has come under the name left to it', async () => {
    customElements.define('e-poll', class extends HTMLElement {});
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'poll', href: 'https://poll.test/p/1' }) },
    });
    const element = await open(book);
    const shown = await opened(element);
    const link = shown.querySelector('a') as HTMLAnchorElement;
    expect([link.href, link.textContent?.trim()]).to.deep.equal([
      'https://poll.test/p/1',
      'Mở ở poll.test',
    ]);
    await customElements.whenDefined('e-poll');
    expect(shown.querySelector('e-poll'), 'a stranger is asked nothing').to.equal(null);
    const { warn } = console;
    console.warn = () => undefined;
    const ours = define('e-poll', PollStandIn);
    console.warn = warn;
    await until(() => shown.querySelector(ours), 'the poll');
    expect(ours).to.equal('e-bulletin-poll');
    expect(shown.querySelector(ours)?.getAttribute('src')).to.equal('https://poll.test/p/1');
    $(element, '.hotspot-close').click();
    expect((await opened(element)).querySelectorAll(ours)).to.have.length(1);
  });

  it('shows a map’s picture and asks its host only when pressed', async () => {
    const book = storyOf(1, {
      hotspots: {
        1: spots({ kind: 'map', href: 'https://maps.test/x', poster: '1.jpg', title: 'Sơ đồ' }),
      },
    });
    const element = await open(book);
    const shown = await opened(element);
    await until(() => shown.querySelector('img'));
    expect([shown.querySelector('img')?.alt, shown.querySelector('a')?.href]).to.deep.equal([
      'Sơ đồ',
      'https://maps.test/x',
    ]);
  });

  const kinds: [name: string, spot: Parameters<typeof spots>[0]][] = [
    [
      'a film',
      {
        kind: 'video',
        href: 'a.mp4',
        transcript: 'Lời',
        captions: [{ start: 0, end: 1, text: 'x' }],
      },
    ],
    ['a recording', { kind: 'audio', href: 'a.mp3', transcript: 'Lời' }],
    [
      'a gallery',
      {
        kind: 'gallery',
        pictures: [
          { href: '1.jpg', alt: 'Ảnh' },
          { href: '2.jpg', alt: 'Hai' },
        ],
      },
    ],
    ['a chart', { kind: 'chart', data: { columns: ['a', 'b'], rows: [['x', 1]] } }],
    [
      'lines',
      {
        kind: 'chart',
        data: {
          columns: ['a', 'b'],
          rows: [
            ['x', 1],
            ['y', 3],
          ],
          shape: 'line',
        },
      },
    ],
    ['a file', { kind: 'file', href: 'don.docx' }],
    ['a map', { kind: 'map', href: 'https://maps.test/', poster: '1.jpg' }],
  ];
  for (const [name, spot] of kinds) {
    it(`axe finds nothing in ${name}, light and dark`, async () => {
      for (const theme of ['', 'dark']) {
        const element = await open(
          storyOf(1, { hotspots: { 1: spots(spot) } }),
          theme ? { theme } : {},
        );
        await opened(element);
        expect(await faults(element)).to.deep.equal([]);
        clean();
      }
    });
  }
});
