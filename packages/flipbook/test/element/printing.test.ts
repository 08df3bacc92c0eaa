/** Printing pages, a range of them, or an article; and everything given back. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { RICH, text } from './article-story.js';
import { $, bookOf, clean, faults, mount, ready, until } from './fixture.js';
import { storyOf } from './story.js';

afterEach(clean);

describe('printing', () => {
  /** Prints into a list instead of the dialog, which no page can see. */
  /** The paper of an issue's only article. */
  async function printedArticle(blocks: readonly ArticleBlock[]): Promise<Document> {
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(blocks)));
    const element = mount(storyOf(2, { articles: [{ id: 'a', title: 'Ngõ 42', document }] }));
    await ready(element);
    await element.print();
    await choose(element, 2);
    return printed(element, () => $(element, '.print .filled').click());
  }

  async function printed(element: FlipbookElement, press: () => void): Promise<Document> {
    let page: Document | undefined;
    const root = element.renderRoot as ShadowRoot;
    root.append = (frame: HTMLIFrameElement) => {
      ShadowRoot.prototype.append.call(root, frame);
      Object.assign(frame.contentWindow as Window, {
        print: () => {
          page = frame.contentDocument ?? undefined;
        },
      });
    };
    press();
    await until(() => page, 'the print dialog');
    return page as Document;
  }

  const choose = async (element: FlipbookElement, index: number): Promise<void> => {
    ($(element, `.choice:nth-of-type(${index}) input`) as HTMLInputElement).click();
    await element.updateComplete;
  };

  it('prints the page that is in view now, not the one the panel was opened at', async () => {
    const element = mount(bookOf(12), { attributes: { page: '4' } });
    await ready(element);
    await element.print();
    element.goToPage(9);
    await element.updateComplete;
    expect($(element, '.choice').textContent).to.contain('(9)');
    const paper = await printed(element, () => $(element, '.print .filled').click());
    expect([...paper.images].map(({ src }) => /#(\d+)/.exec(src)?.[1])).to.deep.equal(['9']);
  });

  it('prints the page in view, a range by printed numbers, or all, and gives everything back', async () => {
    const book = bookOf(12, { label: (n) => (n > 2 ? String(n - 2) : `Bìa ${n}`) });
    const element = mount(book, { attributes: { page: '4' } });
    await ready(element);
    await element.print();
    expect(await faults(element)).to.deep.equal([]);
    const go = (): void => $(element, '.print .filled').click();
    const pagesOf = (page: Document): string[] =>
      [...page.images].map(({ src }) => /#(\d+)/.exec(src)?.[1] ?? '');
    const one = await printed(element, go);
    expect(pagesOf(one)).to.deep.equal(['4']);
    one.defaultView?.dispatchEvent(new CustomEvent('afterprint'));
    await until(() => $(element, '.print-frame') === null, 'the frame goes');
    await choose(element, 2);
    const [from, to] = element.renderRoot.querySelectorAll<HTMLInputElement>('.ends input');
    for (const [field, value] of [
      [from, '3'],
      [to, '5'],
    ] as const) {
      (field as HTMLInputElement).value = value;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    expect(pagesOf(await printed(element, go))).to.deep.equal(['5', '6', '7']);
    (to as HTMLInputElement).value = 'xyz';
    to?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    go();
    await until(() => $(element, '.fault')?.textContent?.includes('Không có trang này'));
    await choose(element, 3);
    expect(pagesOf(await printed(element, go)).length).to.equal(12);
  });

  it('prints the text of an article, node by node', async () => {
    const book = bookOf(4);
    const articles = [
      {
        id: 'a',
        title: 'Ngõ 42',
        pages: [1, 2],
        guided: { href: 'a.json' },
        audio: [],
        doubtful: false,
      },
    ];
    const carrier = {
      ...book.carrier,
      json: () =>
        Promise.resolve({
          guided: [
            { role: ['article'], children: [{ role: ['paragraph'], text: '<b>Đất</b> đai' }] },
          ],
        }),
    };
    const element = mount({ ...book, issue: { ...book.issue, articles }, carrier });
    await ready(element);
    await element.print();
    await choose(element, 2);
    const page = await printed(element, () => $(element, '.print .filled').click());
    expect(
      [...page.querySelectorAll('article > *')].map((one) => `${one.localName} ${one.textContent}`),
    ).to.deep.equal(['h2 Ngõ 42', 'p <b>Đất</b> đai', 'p Bản tin thử']);
  });

  it('prints the title once, under whatever stands over it, and labels without bullets', async () => {
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(RICH)));
    const book = storyOf(2, { articles: [{ id: 'a', title: 'Ngõ 42', document }] });
    const element = mount(book);
    await ready(element);
    await element.print();
    await choose(element, 2);
    const page = await printed(element, () => $(element, '.print .filled').click());
    const titles = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['NGÕ 42']);
    // What lies in a row of its own has no bullet.
    const items = [...page.querySelectorAll('li')].map(
      (item) => `${item.textContent?.trim()} ${getComputedStyle(item).display}`,
    );
    expect(items).to.deep.equal(['a)Một flex', 'Hai list-item']);
  });

  it('breaks a long address: browsers shrink all of a paper on which something is too wide', async () => {
    const blocks: ArticleBlock[] = [
      { kind: 'paragraph', ...text(`https://phuong.test/${'dai'.repeat(200)}`) },
    ];
    const page = await printedArticle(blocks);
    expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
  });

  it('prints an article as it is read: figures cut from a page, bold words, wide cells', async () => {
    const blocks = RICH.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: [[{ ...text('Cả năm'), header: 'column', columns: 2, rows: 1 }]] }
        : block,
    ) as ArticleBlock[];
    const page = await printedArticle(blocks);
    const [whole, cut] = page.images;
    expect([...page.images].map(({ alt, complete }) => [alt, complete])).to.deep.equal([
      ['Ống cống', true],
      ['Cắt', true],
    ]);
    expect(whole?.src).to.contain('#m/a.jpg');
    // The box is half as wide as the page, from a tenth of it on; its window shows nothing else.
    const { width, left } = (cut as HTMLImageElement).getBoundingClientRect();
    const frame = (cut?.parentElement as HTMLElement).getBoundingClientRect();
    expect(width / frame.width).to.be.closeTo(2, 0.01);
    expect((left - frame.left) / frame.width).to.be.closeTo(-0.2, 0.01);
    expect(getComputedStyle(cut?.parentElement as Element).overflow).to.equal('hidden');
    expect(page.querySelector('strong')?.textContent).to.equal('Xem ');
    expect(page.querySelector('th')?.colSpan).to.equal(2);
    expect(page.querySelector('a')?.href).to.equal('https://phuong.test/');
  });

  it('prints the rest where a page is gone, with its name in its place, and says what is missing', async () => {
    const book = bookOf(3);
    book.broken.add('2.webp').add('2.jpg');
    const element = mount(book);
    await ready(element);
    await element.print();
    await choose(element, 3);
    const page = await printed(element, () => $(element, '.print .filled').click());
    expect([...page.images].map(({ alt, naturalWidth }) => [alt, naturalWidth > 0])).to.deep.equal([
      ['Trang 1', true],
      ['Trang 2', false],
      ['Trang 3', true],
    ]);
    await until(() => $(element, '.fault'));
    expect($(element, '.fault').textContent?.trim()).to.equal('Ảnh này chưa tải được. Trang 2');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('says when a page does not come', async () => {
    const book = bookOf(3);
    const element = mount(book);
    await ready(element);
    await element.print();
    book.broken.add('1.webp').add('1.jpg');
    $(element, '.print .filled').click();
    await until(() => $(element, '.fault'));
    expect($(element, '.print-frame') === null).to.equal(true);
    expect(await faults(element)).to.deep.equal([]);
  });
});
