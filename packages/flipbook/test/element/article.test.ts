/** Articles as one column of text over the book, and the way back. */
import axe from 'axe-core';
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { storage } from '@e-bulletin/core/storage.js';
import { NS, type ArticleBlock, type BlockPlace, type RichText } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, clean, lies, mount, press, ready, until, type Frame } from './fixture.js';
import { dialog, focused, plain, spots, storyOf, type Story, type StoryBook } from './story.js';

const KEY = 'flipbook:article';
beforeEach(() => storage.remove(KEY));
afterEach(() => {
  clean();
  storage.remove(KEY);
});

async function open(
  story: Story,
  id?: string,
  frame: Frame = {},
  pages = 4,
): Promise<{ element: FlipbookElement; book: StoryBook }> {
  const book = storyOf(pages, story);
  const element = mount(book, frame);
  await ready(element);
  if (id) {
    element.article = id;
    await shown(element);
  }
  return { element, book };
}

/** The article that is asked for is there, with its text. */
const shown = (element: FlipbookElement): Promise<void> =>
  until(() => {
    const { articleElement: article, issue } = element;
    const title = issue?.articles.find(({ id }) => id === element.article)?.title ?? '';
    const heading = article?.querySelector('h2')?.textContent ?? '';
    return (
      article?.getAttribute('aria-busy') === 'false' &&
      heading.toLowerCase() === title.toLowerCase()
    );
  }, 'the article');

const text = (one: string): RichText & Pick<BlockPlace, 'regions'> => ({
  text: one,
  marks: [],
  sentences: [],
  regions: [],
});

const RICH: ArticleBlock[] = [
  { kind: 'paragraph', id: 'b1', ...text('Hạ tầng') },
  { kind: 'heading', level: 1, id: 'b2', ...text('NGÕ 42') },
  { kind: 'lead', id: 'b3', ...text('Sau bốn tháng thi công.') },
  { kind: 'heading', level: 2, id: 'b4', ...text('Ba mươi năm') },
  {
    kind: 'paragraph',
    id: 'b5',
    ...text('Xem trang phường và bài kia.'),
    marks: [
      { start: 4, end: 16, kind: 'link', href: 'https://phuong.test/' },
      { start: 20, end: 27, kind: 'link', href: 'a/khac.html' },
      { start: 0, end: 8, kind: 'strong' },
    ],
  },
  {
    kind: 'list',
    id: 'b6',
    regions: [],
    items: [
      { id: 'b6i1', level: 1, label: 'a)', ...text('Một') },
      { id: 'b6i2', level: 2, ...text('Hai') },
    ],
  },
  {
    kind: 'table',
    id: 'b7',
    regions: [],
    caption: 'Bảng',
    rows: [
      [
        { ...text('Quý'), header: 'column', columns: 1, rows: 1 },
        { ...text('Số'), header: 'column', columns: 1, rows: 1 },
      ],
      [
        { ...text('I'), header: 'row', columns: 1, rows: 1 },
        { ...text('7'), columns: 1, rows: 1 },
      ],
    ],
  },
  {
    kind: 'figure',
    id: 'b8',
    regions: [],
    image: { href: 'm/a.jpg', width: 40, height: 30 },
    alt: 'Ống cống',
    caption: text('Chờ lắp'),
  },
  {
    kind: 'figure',
    id: 'b9',
    regions: [{ href: '1.jpg', box: [1000, 1000, 5000, 2000] }],
    alt: 'Cắt',
  },
  { kind: 'preformatted', id: 'b10', ...text('Dòng một\nDòng hai') },
  { kind: 'quote', id: 'b11', ...text('Nước rút rồi.') },
  { kind: 'separator', id: 'b12', regions: [] },
  { kind: 'recording', id: 'b13', href: 'm/loa.mp3', title: 'Loa', regions: [] },
];

describe('the text of an article', () => {
  const story: Story = {
    articles: [
      {
        id: 'ngo-42',
        title: 'Ngõ 42',
        section: 'Đời sống',
        words: 994,
        corrected: { date: '2026-11-02', note: 'Sửa giờ họp.' },
        document: JSON.parse(JSON.stringify(composeArticle(RICH))),
      },
      { id: 'khac', title: 'Bài khác', page: { href: 'a/khac.html' } },
    ],
  };

  it('is real text, block by block, each with its id and nothing but its words', async () => {
    const { element } = await open(story, 'ngo-42');
    const article = element.articleElement as HTMLElement;
    for (const block of RICH) {
      if (!('text' in block)) continue;
      expect(article.querySelector(`[id="${block.id}"]`)?.textContent).to.equal(block.text);
    }
    expect(article.querySelector('h2')?.textContent).to.equal('NGÕ 42');
    expect([...article.querySelectorAll('h3')].map((one) => one.textContent)).to.deep.equal([
      'Ba mươi năm',
    ]);
    expect(article.querySelector('.about')?.textContent).to.equal('Đời sống · đọc 5 phút');
    expect(article.textContent).to.contain('Đã sửa ngày 2/11/2026: Sửa giờ họp.');
    expect(article.querySelector('.label')?.textContent).to.equal('a)');
    expect([...article.querySelectorAll('th')].map((cell) => cell.scope)).to.deep.equal([
      'col',
      'col',
      'row',
    ]);
    expect([...article.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal([
      'Ống cống',
      'Cắt',
    ]);
    expect(article.querySelector('figcaption')?.textContent?.trim()).to.equal('Chờ lắp');
    expect(article.lang).to.equal('vi');
    expect([...article.querySelectorAll('strong')].map((one) => one.textContent)).to.deep.equal([
      'Xem ',
      'tran',
    ]);
  });

  it('links to the world in a new page, to other articles in the same place', async () => {
    const { element } = await open(story, 'ngo-42');
    const [world, other] = element.articleElement?.querySelectorAll('a') ?? [];
    expect([world?.href, world?.target, world?.rel]).to.deep.equal([
      'https://phuong.test/',
      '_blank',
      'noopener',
    ]);
    other?.click();
    await until(() => element.article === 'khac');
    await shown(element);
    expect(element.articleElement?.textContent).to.contain('Đoạn một của khac.');
  });

  it('is never markup, whatever a manifest says', async () => {
    const hostile = {
      guided: [
        { role: ['heading1'], text: '<script>globalThis.pwned=1</script>', id: '"><img src=x>' },
        { role: ['paragraph'], text: '<img src=x onerror=globalThis.pwned=1>' },
        { role: ['__proto__'], text: 'nguyên mẫu' },
        { role: ['figure'], imgref: 'x.svg' },
        { role: ['image'], imgref: 'javascript:alert(1)' },
        { role: ['video'], videoref: 'javascript:alert(1)', text: 'phim' },
        {
          role: ['paragraph'],
          text: 'bấm',
          [`${NS}marks`]: [{ start: 0, end: 3, kind: 'link', href: 'javascript:alert(1)' }],
        },
      ],
    };
    const { element } = await open(
      { articles: [{ id: 'x', title: '<b>x</b>', document: JSON.parse(JSON.stringify(hostile)) }] },
      'x',
    );
    const article = element.articleElement as HTMLElement;
    expect(article.querySelectorAll('script, img, a, video, b')).to.have.length(0);
    expect(article.textContent).to.contain('<img src=x onerror').and.to.contain('nguyên mẫu');
    expect('pwned' in globalThis).to.equal(false);
  });

  it('stands beside the printed page where it is doubtful', async () => {
    const { element } = await open({ articles: [{ id: 'x', pages: [2, 3], doubtful: true }] }, 'x');
    await until(() => element.renderRoot.querySelectorAll('.printed img').length === 2);
    expect($<HTMLImageElement>(element, '.printed img').alt).to.equal('Trang 2, bản in');
    expect(element.articleElement?.textContent).to.contain('đối chiếu với trang in');
  });

  it('of 20,000 words opens', async () => {
    const blocks = Array.from({ length: 400 }, (_, at): ArticleBlock => ({
      kind: 'paragraph',
      id: `b${at}`,
      ...text(`${at} ${'chữ '.repeat(50).trim()}`),
    }));
    const { element } = await open(
      { articles: [{ id: 'x', document: JSON.parse(JSON.stringify(composeArticle(blocks))) }] },
      'x',
    );
    expect(element.articleElement?.querySelectorAll('p[id]')).to.have.length(400);
  });
});

describe('opening and going back', () => {
  const story: Story = {
    articles: [
      { id: 'a', pages: [1, 2] },
      { id: 'b', pages: [3] },
      { id: 'c', pages: [4], guided: undefined as never },
    ],
  };

  it('covers the book, tells the portal, and comes back to the same page and focus', async () => {
    const { element } = await open(story);
    const heard: unknown[] = [];
    element.addEventListener('e-article-change', ({ detail }) => heard.push(detail.article));
    const button = $(element, '[data-panel=contents]');
    button.focus();
    await until(() => element.shadowRoot?.querySelector('.pair'), 'what comes under the page');
    const size = $(element, '.stage').offsetHeight;
    element.article = 'a';
    await shown(element);
    expect(focused(element)?.id).to.equal('article-title');
    expect($(element, '.reader').inert).to.equal(true);
    expect(element.getAttribute('article')).to.equal('a');
    expect($(element, '.stage').offsetHeight).to.equal(size);
    const back = $(element, '.article-bar .back');
    expect(back.textContent?.trim()).to.equal('Trang 1');
    back.click();
    await until(() => !element.articleElement);
    expect([focused(element), element.page, $(element, '.reader').inert]).to.deep.equal([
      button,
      1,
      false,
    ]);
    expect(element.hasAttribute('article')).to.equal(false);
    expect(heard).to.deep.equal(['a', undefined]);
  });

  it('is opened from the contents, from "Thêm" and by a tap on its text', async () => {
    const { element } = await open({
      ...story,
      texts: { 1: { blocks: [] } },
    });
    await element.open('contents');
    const read = $(element, '.panel .read');
    expect(read.getAttribute('aria-label')).to.equal('Đọc chữ to: a');
    read.click();
    await shown(element);
    expect(element.article).to.equal('a');
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    await element.open('more');
    $(element, '[data-entry=read]').click();
    await shown(element);
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    await until(() => $(element, '.book.turner-initialized'), 'hands');
    const face = $(element, '.shown .face');
    const { left, top, width, height } = face.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    face.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...at }));
    await shown(element);
    expect(element.article).to.equal('a');
  });

  it('leads on to the next article, and back to that one’s page', async () => {
    const { element } = await open(story, 'a');
    $(element, '.article-end .ahead').click();
    await until(() => element.article === 'b');
    await shown(element);
    expect($(element, '.article-bar .back').textContent?.trim()).to.equal('Trang 3');
    expect(element.renderRoot.querySelector('.article-end .ahead')).to.equal(null);
    press(focused(element) as Element, 'Escape');
    await lies(element, '3');
    expect(element.articleElement).to.equal(undefined);
  });

  it('shows the page of an article that has no text, and says that there is no such article', async () => {
    const { element, book } = await open(story);
    void book;
    element.article = 'c';
    await lies(element, '4');
    expect(element.article).to.equal(undefined);
    element.article = 'none';
    await until(() => /không có trong bản tin/.test($(element, '[role=status]').textContent ?? ''));
    expect(element.article).to.equal(undefined);
  });

  it('says when it cannot be had, and opens when it can', async () => {
    const { element, book } = await open(story);
    book.files.delete('a-a.json');
    element.article = 'a';
    await until(() => element.articleElement?.querySelector('[role=alert]'));
    expect(element.articleElement?.textContent).to.contain('Chưa mở được bài này');
    book.files.set('a-a.json', plain('a'));
    element.articleElement?.querySelector<HTMLElement>('[role=alert] .button')?.click();
    await until(() => /Đoạn một của a/.test(element.articleElement?.textContent ?? ''));
  });

  it('goes with the element and with its book, and comes again', async () => {
    const { element } = await open(story, 'a');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(element.articleElement).to.equal(undefined);
    parent.append(element);
    await shown(element);
    Object.assign(element, storyOf(2, { articles: [{ id: 'z' }] }));
    await until(() => element.article === undefined && !element.articleElement);
  });

  it('is what the address asks for, with the book at its page', async () => {
    const book = storyOf(4, story);
    history.replaceState(null, '', '#kiem:article=b');
    try {
      const element = mount(book, { attributes: { hash: 'kiem' } });
      await shown(element);
      expect([element.article, element.page, location.hash]).to.deep.equal([
        'b',
        3,
        '#kiem:page=3&kiem:article=b',
      ]);
      $(element, '.article-bar .back').click();
      await until(() => location.hash === '#kiem:page=3');
      element.article = 'a';
      await until(() => location.hash === '#kiem:page=3&kiem:article=a');
      history.back();
      await until(() => !element.articleElement, 'Back closes the article');
      expect([element.article, element.page]).to.deep.equal([undefined, 3]);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

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
    expect(storage.get(KEY)).to.deep.equal({ size: 40, spacing: 'widest', theme: 'dark' });
    clean();
    const again = await open(story, 'b');
    expect(size(again.element)).to.equal('40px');
  });

  it('fits 320 px at twice the size, and scrolls inside where the host has a height', async () => {
    storage.set(KEY, { size: 40, spacing: 'widest' });
    const { element } = await open(story, 'a', { width: 320, height: 500 });
    element.style.setProperty('--e-scale', '2');
    const reading = $(element, '.reading');
    await until(() => size(element) === '80px');
    expect(reading.scrollWidth).to.be.at.most(320);
    expect([reading.classList.contains('inner'), reading.offsetHeight]).to.deep.equal([true, 500]);
  });

  it('grows with its text where the host has no height', async () => {
    const book = storyOf(2, story);
    const element = mount(book, { width: 390 });
    (element.parentElement as HTMLElement).style.height = 'auto';
    element.style.height = '';
    await ready(element);
    storage.set(KEY, { size: 40, spacing: 'widest' });
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
});

describe('axe finds nothing', () => {
  for (const theme of ['paper', 'white', 'dark'] as const) {
    it(`in an article with its settings open, on ${theme}`, async () => {
      storage.set(KEY, { theme });
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
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  }
});
