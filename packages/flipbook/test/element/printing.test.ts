/** Printing pages, a range of them, or an article; and everything given back. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { RICH } from './article-story.js';
import { $, bookOf, clean, faults, mount, ready, until } from './fixture.js';
import { storyOf } from './story.js';

afterEach(clean);

describe('printing', () => {
  /** Prints into a list instead of the dialog, which no page can see. */
  async function printed(element: FlipbookElement, press: () => void): Promise<Document> {
    let page: Document | undefined;
    const watch = new MutationObserver(() => {
      const frame = $<HTMLIFrameElement>(element, '.print-frame');
      if (!frame?.contentWindow) return;
      frame.contentWindow.print = () => {
        page = frame.contentDocument ?? undefined;
      };
    });
    watch.observe(element.renderRoot, { childList: true });
    press();
    await until(() => page, 'the print dialog');
    watch.disconnect();
    return page as Document;
  }

  const choose = async (element: FlipbookElement, index: number): Promise<void> => {
    ($(element, `.choice:nth-of-type(${index}) input`) as HTMLInputElement).click();
    await element.updateComplete;
  };

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
    ).to.deep.equal(['h1 Ngõ 42', 'p <b>Đất</b> đai', 'p Bản tin thử']);
  });

  it('prints the title once, under whatever stands over it, and labels without bullets', async () => {
    const document: unknown = JSON.parse(JSON.stringify(composeArticle(RICH)));
    const book = storyOf(2, { articles: [{ id: 'a', title: 'Ngõ 42', document }] });
    const element = mount(book);
    await ready(element);
    await element.print();
    await choose(element, 2);
    const page = await printed(element, () => $(element, '.print .filled').click());
    const titles = [...page.querySelectorAll('h1')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['NGÕ 42']);
    const bullets = [...page.querySelectorAll('li')].map(
      (item) => `${item.textContent} ${getComputedStyle(item).listStyleType}`,
    );
    expect(bullets).to.deep.equal(['a) Một none', 'Hai disc']);
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
