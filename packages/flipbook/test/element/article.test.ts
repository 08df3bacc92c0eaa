/** The text of an article: real words in their order, whatever the issue says. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { NS, type ArticleBlock } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { idle } from '../../src/adapters/idle.js';
import { $, clean, until } from './fixture.js';
import { forget, open, RICH, shown, text } from './article-story.js';
import type { Story } from './story.js';

beforeEach(forget);
afterEach(forget);

describe('the pictures of an article out of a ZIP', () => {
  const { matchMedia } = globalThis;
  const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  afterEach(() => Object.assign(globalThis, { matchMedia }));

  /** An article of 30 pictures, on a desk or a phone; what was asked for, and what was given back. */
  async function album(
    hovers: boolean,
  ): Promise<{ element: FlipbookElement; asked: string[]; given: string[] }> {
    const pictures = [...Array(30).keys()].map((at) => `m/${at}.png`);
    const blocks = pictures.map((href): ArticleBlock => ({
      kind: 'figure',
      alt: href,
      regions: [],
      image: { href, type: 'image/png', width: 400, height: 300 },
    }));
    const story = { articles: [{ id: 'anh', document: composeArticle(blocks) }] };
    const { element, book } = await open(story, undefined, { height: 600 });
    const asked: string[] = [];
    const given: string[] = [];
    const { url } = book.carrier;
    Object.assign(globalThis, {
      matchMedia: (query: string) =>
        query === '(hover)' ? { matches: hovers } : matchMedia.call(globalThis, query),
    });
    Object.assign(book.carrier, {
      kind: 'zip',
      url: async (href: string) => {
        if (!href.startsWith('m/')) return url.call(book.carrier, href);
        asked.push(href);
        return Promise.resolve(`${DOT}#${href}`);
      },
      release: (one: string) => given.push(one),
    });
    element.article = 'anh';
    await shown(element);
    await until(() => asked.length > 0, 'the first');
    return { element, asked, given };
  }

  /** Enough idle moments for several pictures. */
  const whileIdle = async (): Promise<void> => {
    for (let times = 0; times < 8; times++) await idle(60_000);
  };

  it('are read when they come near, and given back', async () => {
    const { element, asked, given } = await album(false);
    const images = [...(element.articleElement?.querySelectorAll('img') ?? [])];
    expect(images).to.have.length(30);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await whileIdle();
    expect(asked.length).to.be.at.most(8);
    images[29]?.scrollIntoView();
    await until(() => asked.includes('m/29.png'), 'the last');
    expect(asked.length, 'those between were passed').to.be.at.most(20);
    expect(new Set(asked).size, 'each once').to.equal(asked.length);
    element.article = undefined;
    await until(() => given.length >= asked.length, 'all are given back');
  });

  it('are read when printing begins', async () => {
    const { element, asked } = await album(false);
    dispatchEvent(new Event('beforeprint'));
    expect(asked.length).to.equal(30);
    const images = [...(element.articleElement?.querySelectorAll('img') ?? [])];
    await until(() => images.every(({ src }) => src), 'all have an address');
  });

  it('are read one by one on a desk, where articles are printed, until the article goes', async () => {
    const first = await album(true);
    first.element.article = undefined;
    await until(() => first.given.length >= first.asked.length, 'all are given back');
    const { length } = first.asked;
    await whileIdle();
    expect(first.asked.length).to.equal(length);
    dispatchEvent(new Event('beforeprint'));
    expect(first.asked.length).to.equal(length);
    clean();
    const { asked } = await album(true);
    await until(() => asked.length === 30, 'all without a touch');
    expect(new Set(asked).size, 'each once').to.equal(30);
  });
});

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
    expect($<HTMLImageElement>(element, '.printed img').alt).to.equal('Trang 2');
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
