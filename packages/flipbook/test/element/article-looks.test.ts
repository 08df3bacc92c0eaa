/** Letters, spacing and colours of an article, and what plays in it. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { storage } from '@e-bulletin/core/storage.js';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, clean, faults, mount, ready, until } from './fixture.js';
import { forget, open, RICH, SETTINGS, shown, text } from './article-story.js';
import { dialog, focused, spots, storyOf, type Story } from './story.js';

beforeEach(forget);
afterEach(forget);

describe('how it looks', () => {
  const story: Story = { articles: [{ id: 'a' }, { id: 'b' }] };
  const size = (element: FlipbookElement): string =>
    getComputedStyle(element.articleElement as HTMLElement).fontSize;

  it('is chosen in three rows of radio buttons and remembered', async () => {
    const { element } = await open(story, 'a');
    expect(size(element)).to.equal('23px');
    const button = $(element, '.article-bar [aria-expanded]');
    button.click();
    await until(() => $(element, '.settings'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const choose = (key: string, at: number): void =>
      $(element, `.choice.${key} label:nth-child(${at}) input`).click();
    choose('size', 5);
    choose('spacing', 3);
    choose('theme', 3);
    expect(size(element)).to.equal('40px');
    const { color, lineHeight } = getComputedStyle(element.articleElement as HTMLElement);
    expect([color, Math.round(parseFloat(lineHeight))]).to.deep.equal(['rgb(244, 240, 232)', 92]);
    expect(storage.get(SETTINGS)).to.deep.equal({ size: 40, spacing: 'widest', theme: 'dark' });
    clean();
    const again = await open(story, 'b');
    expect(size(again.element)).to.equal('40px');
  });

  it('fits 320 px at twice the size, and scrolls inside where the host has a height', async () => {
    storage.set(SETTINGS, { size: 40, spacing: 'widest' });
    const { element } = await open(story, 'a', { width: 320, height: 500 });
    element.style.setProperty('--e-scale', '2');
    const reading = $(element, '.reading');
    await until(() => size(element) === '80px');
    expect(reading.scrollWidth).to.be.at.most(320);
    expect([reading.classList.contains('inner'), reading.offsetHeight]).to.deep.equal([true, 500]);
  });

  it('keeps an address in its column wherever it stands', async () => {
    const address = text(`https://phuong.test/${'dai'.repeat(100)}`);
    const blocks: ArticleBlock[] = [
      { kind: 'paragraph', ...address },
      { kind: 'list', regions: [], items: [{ level: 1, label: '1.', ...address }] },
      { kind: 'quote', ...address },
    ];
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(blocks)));
    const { element } = await open({ articles: [{ id: 'a', document }] }, 'a');
    const { right } = $(element, '.reading').getBoundingClientRect();
    for (const part of element.articleElement?.querySelectorAll('p,li,span') ?? [])
      expect(part.getBoundingClientRect().right, part.localName).to.be.at.most(right);
  });

  it('shows where a line of a poem goes on for want of room', async () => {
    const line = 'Thuyền về bến cũ chiều nay, sen còn thơm mãi tới ngày gặt xong';
    const blocks: ArticleBlock[] = [
      { kind: 'preformatted', id: 'tho', ...text(`${line}\n${line}`) },
    ];
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(blocks)));
    const { element } = await open({ articles: [{ id: 'a', document }] }, 'a');
    const range = window.document.createRange();
    range.selectNodeContents($(element, '#tho'));
    // Spaces at the end of a line and its break have places of their own.
    const starts = new Map<number, number>();
    for (const { left, top } of range.getClientRects())
      starts.set(top, Math.min(Math.round(left), starts.get(top) ?? left));
    const lefts = [...starts.values()];
    const [first, goesOn] = [Math.min(...lefts), Math.max(...lefts)];
    expect(goesOn - first).to.be.within(12, 60);
    expect(new Set(lefts)).to.deep.equal(new Set([first, goesOn]));
    expect(lefts.filter((left) => left === first).length).to.equal(2);
  });

  it('keeps two syllables on a line of a wide table, which scrolls in its own box', async () => {
    const cells = (...texts: string[]) =>
      texts.map((one) => ({ ...text(one), columns: 1, rows: 1 }));
    const place = 'Nhà văn hóa tổ dân phố số chín';
    const row = cells(
      place,
      '1',
      'Bầu cử đại biểu, sửa sân',
      'Ủy ban và mặt trận',
      'Sáng thứ bảy, chủ nhật',
    );
    const blocks: ArticleBlock[] = [{ kind: 'table', regions: [], rows: [row, row] }];
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(blocks)));
    const { element } = await open({ articles: [{ id: 'a', document }] }, 'a');
    const box = $(element, '.text .wide');
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect($(element, '.reading').scrollWidth).to.be.at.most(390);
    const words = globalThis.document.createRange();
    words.selectNodeContents(box.querySelector('td') as Element);
    const lines = new Set([...words.getClientRects()].map(({ top }) => top));
    expect(lines.size).to.be.at.most(place.split(' ').length / 2);
  });

  it('has one row of tools on a phone 360 px wide', async () => {
    const book = storyOf(4, story);
    const pages = book.issue.pages.map((page) => ({ ...page, label: '128' }));
    const element = mount({ ...book, issue: { ...book.issue, pages } }, { width: 360 });
    await ready(element);
    element.article = 'a';
    await shown(element);
    const rows = [...$(element, '.article-bar').querySelectorAll('.button')].map(
      (tool) => tool.getBoundingClientRect().top,
    );
    expect(new Set(rows).size).to.equal(1);
  });

  it('grows with its text where the host has no height', async () => {
    const book = storyOf(2, story);
    const element = mount(book, { width: 390 });
    (element.parentElement as HTMLElement).style.height = 'auto';
    element.style.height = '';
    await ready(element);
    storage.set(SETTINGS, { size: 40, spacing: 'widest' });
    element.article = 'a';
    await shown(element);
    expect($(element, '.reading').classList.contains('inner')).to.equal(false);
  });
});

describe('hotspots in an article', () => {
  const story: Story = {
    articles: [{ id: 'a' }],
    hotspots: {
      1: spots(
        { kind: 'audio', href: 'a.mp3', title: 'Loa' },
        { kind: 'chart', data: { columns: ['a', 'b'], rows: [['x', 1]] }, title: 'Số' },
        { kind: 'link', href: 'https://a.test/' },
      ),
    },
  };

  it('stand after the text they are printed with, play in place, and end with the article', async () => {
    const { element } = await open(story, 'a');
    const article = element.articleElement as HTMLElement;
    expect([...article.children].map(({ id, className }) => id || className)).to.deep.equal([
      'article-title',
      'b1',
      'button spot-in-text',
      'button spot-in-text',
      'b2',
    ]);
    const [sound, chart] = article.querySelectorAll<HTMLElement>('.spot-in-text');
    const asked: unknown[] = [];
    element.addEventListener('e-hotspot-open', ({ detail }) => asked.push(detail));
    sound?.click();
    await until(() => article.querySelector('audio'));
    const player = article.querySelector('audio') as HTMLAudioElement;
    expect(asked).to.deep.equal([{ kind: 'audio', href: 'a.mp3', page: 1 }]);
    expect(focused(element)).to.equal(player);
    chart?.click();
    await until(() => dialog(element)?.querySelector('table'));
    element.article = undefined;
    await until(() => !element.articleElement);
    expect([player.paused, player.getAttribute('src'), dialog(element)]).to.deep.equal([
      true,
      null,
      null,
    ]);
  });

  it('a film over a picture of the text does not show the picture again', async () => {
    const film = { kind: 'video', href: 'a.mp4', poster: 'm/a.jpg' } as const;
    const document: unknown = JSON.parse(
      JSON.stringify(
        composeArticle([
          {
            kind: 'figure',
            id: 'f1',
            image: { href: 'm/a.jpg', width: 40, height: 30 },
            alt: 'Ống cống',
            regions: [{ href: '1.jpg', box: [0, 0, 10_000, 5000] }],
          },
          {
            kind: 'paragraph',
            id: 'b2',
            ...text('Đoạn hai.'),
            regions: [{ href: '1.jpg', box: [0, 5000, 10_000, 5000] }],
          },
        ]),
      ),
    );
    const { element } = await open(
      {
        articles: [{ id: 'a', document }],
        hotspots: { 1: spots(film, { ...film, box: [1000, 6000, 5000, 3000] }) },
      },
      'a',
    );
    const article = element.articleElement as HTMLElement;
    await until(() => article.querySelector('#b2 ~ .spot-in-text img'), 'the other film has one');
    const pictured = [...article.querySelectorAll('#f1, .spot-in-text')].map(
      (one) => one.querySelectorAll('img').length,
    );
    expect(pictured).to.deep.equal([1, 0, 1]);
  });
});

describe('the focus on an article', () => {
  for (const theme of ['paper', 'white', 'dark'] as const)
    it(`is in the colour of ${theme}, whatever a portal has for its own pages`, async () => {
      storage.set(SETTINGS, { theme });
      const { element } = await open({ articles: [{ id: 'a' }] }, 'a');
      element.style.setProperty('--e-focus', '#171614');
      const reading = getComputedStyle($(element, '.reading'));
      expect(reading.getPropertyValue('--_focus')).to.equal(reading.getPropertyValue('--_accent'));
    });
});

describe('axe finds nothing', () => {
  for (const theme of ['paper', 'white', 'dark'] as const) {
    it(`in an article with its settings open, on ${theme}`, async () => {
      storage.set(SETTINGS, { theme });
      const { element } = await open(
        {
          articles: [
            {
              id: 'a',
              title: 'Ngõ 42',
              doubtful: true,
              document: JSON.parse(JSON.stringify(composeArticle(RICH))),
            },
            { id: 'b' },
          ],
          hotspots: { 1: spots({ kind: 'video', href: 'a.mp4' }) },
        },
        'a',
      );
      $(element, '.article-bar [aria-expanded]').click();
      await until(() => $(element, '.settings'));
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
