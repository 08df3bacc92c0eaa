/** Areas of a page that open films, sound, pictures, numbers, files, maps, polls and links. */
import axe from 'axe-core';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, clean, lies, mount, press, ready, until } from './fixture.js';
import { dialog, focused, spots, storyOf, type StoryBook } from './story.js';

afterEach(clean);

async function open(
  book: StoryBook,
  attributes: Record<string, string> = {},
): Promise<FlipbookElement> {
  const element = mount(book, { attributes });
  await ready(element, book.issue.pages.length > 1);
  await until(() => $(element, '.shown .spots'), 'hotspots');
  return element;
}

const targets = (element: FlipbookElement): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.shown [data-spot]'),
];

async function opened(element: FlipbookElement, index = 0): Promise<HTMLDialogElement> {
  const target = targets(element)[index] as HTMLElement;
  target.focus();
  target.click();
  await until(() => dialog(element)?.querySelector('.hotspot-body')?.childElementCount, 'a dialog');
  return dialog(element);
}

/** A second of silence, so that something plays. */
const SILENCE =
  'data:audio/wav;base64,UklGRiUAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQEAAACA';

describe('hotspots on a page', () => {
  it('are buttons and links with names, in reading order, at least 44 px, inside the page', async () => {
    const book = storyOf(2, {
      hotspots: {
        1: spots(
          {
            kind: 'link',
            href: 'https://phuong.test/x',
            title: 'Trang của phường',
            box: [9990, 9990, 10, 10],
          },
          { kind: 'video', href: 'a.mp4', title: 'Lễ hội', box: [0, 3000, 5000, 3000] },
          { kind: 'audio', href: 'a.mp3', title: '', box: [0, 0, 100, 100] },
          { kind: 'link', href: 'tel:0281234567', title: 'Gọi', box: [5000, 0, 10, 10] },
        ),
      },
    });
    const element = await open(book);
    expect(
      targets(element).map((one) => [one.localName, one.getAttribute('aria-label')]),
    ).to.deep.equal([
      ['button', 'Nghe'],
      ['a', 'Mở liên kết: Gọi'],
      ['button', 'Xem phim: Lễ hội'],
      ['a', 'Mở liên kết: Trang của phường'],
    ]);
    const face = $(element, '.shown .face').getBoundingClientRect();
    for (const target of targets(element)) {
      const { width, height, right, bottom } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(face.right + 1);
      expect(bottom).to.be.at.most(face.bottom + 1);
    }
    const [, call, , outside] = targets(element) as HTMLAnchorElement[];
    expect([call?.target, outside?.target, outside?.rel]).to.deep.equal(['', '_blank', 'noopener']);
  });

  it('tell the portal first, which may refuse', async () => {
    const element = await open(
      storyOf(3, { hotspots: { 1: spots({ kind: 'link', href: '#page=3', page: 3 }) } }),
    );
    const heard: unknown[] = [];
    element.addEventListener('e-hotspot-open', (event) => {
      heard.push(event.detail, event.bubbles, event.composed);
      if (heard.length < 4) event.preventDefault();
    });
    targets(element)[0]?.click();
    expect(heard).to.deep.equal([{ kind: 'link', href: '#page=3', page: 1 }, true, true]);
    expect(element.page).to.equal(1);
    targets(element)[0]?.click();
    await lies(element, '3');
  });

  it('open articles of the issue', async () => {
    const book = storyOf(2, {
      hotspots: { 1: spots({ kind: 'link', href: '#article=ngo-42', article: 'ngo-42' }) },
      articles: [{ id: 'ngo-42' }],
    });
    const element = await open(book);
    targets(element)[0]?.click();
    await until(() => element.articleElement);
    expect(element.article).to.equal('ngo-42');
  });

  it('are all there when there are 500, and none of them is what a manifest made hostile', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      kind: 'link' as const,
      href: `https://phuong.test/${at}`,
      title: `<img src=x onerror="globalThis.pwned=1"> ${at}`,
      box: [(at % 25) * 400, Math.floor(at / 25) * 500, 300, 400] as const,
    }));
    const element = await open(storyOf(1, { hotspots: { 1: spots(...many) } }));
    expect(targets(element)).to.have.length(500);
    expect(element.renderRoot.querySelector('.spots img')).to.equal(null);
    expect('pwned' in globalThis).to.equal(false);
  });

  it('that run, draw, or lie nowhere are left out', async () => {
    const ns = 'https://e-bulletin.dev/ns#';
    const at = '1.jpg#xywh=percent:10,10,20,20';
    const book = storyOf(1, {
      hotspots: {
        1: JSON.parse(
          JSON.stringify({
            guided: [
              { imgref: at, [`${ns}kind`]: 'link', textref: 'javascript:alert(1)', text: 'a' },
              { imgref: at, [`${ns}kind`]: 'link', textref: 'data:text/html,x', text: 'b' },
              { imgref: at, [`${ns}kind`]: '__proto__', textref: 'x', text: 'c' },
              {
                imgref: '1.jpg#xywh=percent:200,0,10,10',
                [`${ns}kind`]: 'link',
                textref: 'x',
                text: 'd',
              },
              { imgref: at, videoref: 'vbscript:x', text: 'e' },
              {
                imgref: at,
                videoref: 'ok.mp4',
                text: 'f',
                [`${ns}poster`]: 'data:image/svg+xml,<svg/>',
              },
            ],
          }),
        ),
      },
    });
    const element = await open(book);
    expect(targets(element).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Xem phim: f',
    ]);
  });
});

describe('the dialog of a hotspot', () => {
  it('takes the focus, closes by Escape and by its button, and gives the focus back', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3', title: 'Loa' }) },
    });
    const element = await open(book);
    const shown = await opened(element);
    expect(shown.matches(':modal')).to.equal(true);
    expect(focused(element)?.textContent?.trim()).to.equal('Loa');
    press(focused(element) as Element, 'Escape');
    expect(dialog(element)).to.equal(null);
    expect(focused(element)).to.equal(targets(element)[0]);
    await opened(element);
    $(element, '.hotspot-close').click();
    expect([dialog(element), focused(element)]).to.deep.equal([null, targets(element)[0]]);
  });

  it('plays one thing at a time, and stops when its page leaves', async () => {
    const item = { kind: 'audio' as const, href: 'a.mp3', title: 'Loa' };
    const book = storyOf(3, { hotspots: { 1: spots(item) } });
    book.carrier.url = (href) => (href.endsWith('.mp3') ? SILENCE : bookUrl(href));
    const released: string[] = [];
    book.carrier.release = (url) => void released.push(url);
    const element = await open(book);
    const player = (await opened(element)).querySelector('audio') as HTMLAudioElement;
    let stopped = 0;
    const { takeTurn } = await import('../../src/adapters/turn.js');
    await until(() => player.getAttribute('src') === SILENCE);
    player.dispatchEvent(new CustomEvent('play'));
    takeTurn(() => stopped++);
    expect(player.paused).to.equal(true);
    player.dispatchEvent(new CustomEvent('play'));
    expect(stopped).to.equal(1);
    element.goToPage(2);
    await until(() => !dialog(element), 'the dialog goes with its page');
    expect([player.paused, player.getAttribute('src')]).to.deep.equal([true, null]);
    expect(released).to.include(SILENCE);
  });

  it('goes when the element goes', async () => {
    const element = await open(
      storyOf(1, { hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3' }) } }),
    );
    const player = (await opened(element)).querySelector('audio');
    element.remove();
    await until(() => !dialog(element));
    expect(player?.paused).to.equal(true);
  });

  it('shows captions as plain words and the transcript under the film', async () => {
    const book = storyOf(1, {
      hotspots: {
        1: spots({
          kind: 'video',
          href: 'a.mp4',
          captions: [{ start: 0, end: 2, text: '<b>Rước</b> đèn & trống' }],
        }),
      },
    });
    const element = await open(book);
    const shown = await opened(element);
    const track = shown.querySelector('video')?.textTracks[0];
    expect([track?.mode, track?.language, (track?.cues?.[0] as VTTCue).text]).to.deep.equal([
      'showing',
      'vi',
      '&lt;b&gt;Rước&lt;/b&gt; đèn &amp; trống',
    ]);
    expect(shown.querySelector('.said')?.textContent).to.equal('<b>Rước</b> đèn & trống');
  });

  it('tries the next address and then says that the film is gone', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'video', href: 'a.mp4', alternates: ['b.mp4'] }) },
    });
    const asked: string[] = [];
    book.carrier.url = (href) => {
      if (!href.endsWith('.mp4')) return bookUrl(href);
      asked.push(href);
      return `${location.origin}/nothing/${href}`;
    };
    const element = await open(book);
    const shown = await opened(element);
    await until(() => shown.querySelector('[role=alert] .button'), 'the failure');
    expect(asked).to.deep.equal(['a.mp4', 'b.mp4']);
    expect(shown.querySelector('[role=alert]')?.textContent).to.contain('Phim này chưa mở được');
  });

  it('asks YouTube only after a press, at the host without cookies', async () => {
    const book = storyOf(1, {
      hotspots: {
        1: spots({ kind: 'video', href: 'https://youtu.be/dQw4w9WgXcQ', title: 'Phim' }),
      },
    });
    const element = await open(book);
    expect(element.renderRoot.querySelector('iframe')).to.equal(null);
    const shown = await opened(element);
    const frame = shown.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.src).to.match(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/);
    expect(frame.title).to.equal('Phim');
    $(element, '.hotspot-close').click();
    expect(element.renderRoot.querySelector('iframe')).to.equal(null);
  });

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
    await until(() => /không còn/.test(shown.querySelectorAll('.strip li')[2]?.textContent ?? ''));
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

  it('shows a poll where the page has its element, and the way to it elsewhere', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'poll', href: 'https://poll.test/p/1' }) },
    });
    const element = await open(book);
    const link = (await opened(element)).querySelector('a') as HTMLAnchorElement;
    expect([link.href, link.textContent?.trim()]).to.deep.equal([
      'https://poll.test/p/1',
      'Mở ở poll.test',
    ]);
    $(element, '.hotspot-close').click();
    customElements.define('e-poll', class extends HTMLElement {});
    expect((await opened(element)).querySelector('e-poll')?.getAttribute('src')).to.equal(
      'https://poll.test/p/1',
    );
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
        const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        clean();
      }
    });
  }
});

/** A picture of one pixel under the name that was asked for. */
function bookUrl(href: string): string {
  return `data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#${href}`;
}
