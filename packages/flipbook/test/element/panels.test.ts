/** Every panel but contents and search: what it shows, what it remembers, what it gives back. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { storage } from '@e-bulletin/core/storage.js';
import type { FlipbookElement, Panel } from '../../src/index.js';
import {
  $,
  FOLDER,
  faults,
  bookOf,
  clean,
  lies,
  mount,
  press,
  ready,
  until,
  type TestBook,
} from './fixture.js';

const KEYS = ['place', 'marks'].map((key) => `e-bulletin:${key}:https://example.test/`);
const forget = (): void => KEYS.forEach((key) => storage.remove(key.slice('e-bulletin:'.length)));

beforeEach(forget);
afterEach(() => {
  clean();
  forget();
});

const wait = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

const focused = (element: FlipbookElement): Element | null =>
  element.shadowRoot?.activeElement ?? null;

async function open(
  panel: Panel,
  book: TestBook = bookOf(40),
  size = {},
): Promise<FlipbookElement> {
  const element = mount(book, size);
  await ready(element);
  await element.open(panel);
  return element;
}

describe('"Thêm"', () => {
  it('leads to everything that has no button in the bar, and back to its own', async () => {
    const book = bookOf(8);
    const issue = { ...book.issue, pdf: { href: 'so-8.pdf', size: 12_345_678 } };
    const element = mount({ ...book, issue });
    await ready(element);
    const button = $(element, '[data-panel=more]');
    button.focus();
    button.click();
    await until(() => $(element, '.panel .entry'));
    const words = [...element.renderRoot.querySelectorAll('.panel .name')].map((one) =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(words).to.include.members([
      'Hình các trang',
      'Đánh dấu',
      'In',
      'Tải PDF12,3 MB',
      'Phím tắt',
    ]);
    expect(await faults(element)).to.deep.equal([]);
    $(element, '[data-entry=keys]').click();
    await until(() => $(element, '.panel kbd'));
    expect(await faults(element)).to.deep.equal([]);
    press($(element, '.panel .close'), 'Escape');
    await until(() => $(element, '.panel') === null);
    await element.updateComplete;
    expect(focused(element)).to.equal(button);
  });

  it('and "In" mean the article that the button under the pages means, where several share a page', async () => {
    const book = bookOf(4);
    const articles = ['Chợ mới', 'Thư viện'].map((title, at) => ({
      id: `b${at}`,
      title,
      pages: [1],
      guided: { href: `a/${at}.json` },
      audio: [],
      doubtful: false,
    }));
    const issue = { ...book.issue, articles } as unknown as typeof book.issue;
    const element = mount({ ...book, issue }, { width: 390 });
    await ready(element);
    let opened: string | undefined;
    element.addEventListener('e-article-change', ({ detail }) => (opened = detail.title));
    await element.open('more');
    expect($(element, '[data-entry=read] small').textContent).to.equal('Thư viện');
    await element.open('print');
    expect($(element, '.print').textContent).to.contain('Chữ của bài “Thư viện”');
    element.close();
    await until(() => $(element, '.pair .button'));
    $(element, '.pair .button').click();
    await until(() => opened === 'Thư viện');
  });
});

describe('"Phím tắt"', () => {
  const real = window.matchMedia;
  afterEach(() => {
    window.matchMedia = real;
  });

  it('is not offered where there are no keys, until one is pressed', async () => {
    window.matchMedia = (query) => real(/any-hover/.test(query) ? 'all' : query);
    const element = await open('more', bookOf(8));
    expect($(element, '[data-entry=keys]') === null).to.equal(true);
    element.close();
    press($(element, '.stage'), 'ArrowRight');
    await until(() => element.page > 1);
    await element.open('more');
    expect($(element, '[data-entry=keys]') === null).to.equal(false);
  });
});

describe('thumbnails', () => {
  it('fetch what is in view, four at once, and give back what is not', async () => {
    const book = bookOf(300);
    let most = 0;
    let now = 0;
    const { url } = book.carrier;
    const carrier = {
      ...book.carrier,
      url: async (href: string): Promise<string> => {
        now++;
        most = Math.max(most, now);
        await wait(5);
        now--;
        return url(href);
      },
    };
    const element = await open('thumbnails', { ...book, carrier });
    const shown = (): number => element.renderRoot.querySelectorAll('.thumb img').length;
    await until(() => shown() >= 6);
    expect(most).to.be.at.most(4 + 2);
    expect(shown()).to.be.below(40);
    const list = $(element, '.thumbs');
    list.scrollTop = list.scrollHeight;
    await until(() => $(element, '[data-page="300"] img'), 'the last page');
    await until(() => $(element, '[data-page="1"] img') === null, 'the first is given back');
    expect(shown()).to.be.below(40);
    const held = (): number => [...book.held.values()].reduce((sum, count) => sum + count, 0);
    element.close();
    await until(() => held() <= 4, 'only pictures of the book itself');
  });

  it('mark where the reader is, and are reached by arrows', async () => {
    const element = mount(bookOf(40), { attributes: { page: '7' } });
    await ready(element);
    await element.open('thumbnails');
    await until(() => focused(element)?.getAttribute('data-page') === '7');
    expect(focused(element)?.getAttribute('aria-current')).to.equal('page');
    expect(element.renderRoot.querySelectorAll('.thumb[tabindex="0"]').length).to.equal(1);
    press(focused(element) as Element, 'ArrowRight');
    press(focused(element) as Element, 'ArrowDown');
    const page = Number(focused(element)?.getAttribute('data-page'));
    expect(page).to.be.within(10, 12);
    press(focused(element) as Element, 'End');
    expect(focused(element)?.getAttribute('data-page')).to.equal('40');
    expect(await faults(element)).to.deep.equal([]);
    (focused(element) as HTMLElement).click();
    await lies(element, '40');
    expect(focused(element)?.className).to.equal('stage');
  });
});

describe('the slider', () => {
  it('shows the page, its number and its section while it is dragged', async () => {
    const element = mount(bookOf(40, { label: (n) => (n > 2 ? String(n - 2) : `Bìa ${n}`) }));
    await ready(element);
    const range = $<HTMLInputElement>(element, '.range');
    range.value = '9';
    range.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => $(element, '.preview img'), 'the preview');
    const words = [...element.renderRoot.querySelectorAll('.card > :is(b, span)')];
    expect(words.map(({ textContent }) => textContent)).to.deep.equal([
      'Trang 7',
      'Đời sống',
      'Thư viện mở cửa',
    ]);
    range.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await lies(element, '9');
    await until(() => $(element, '.preview') === null);
  });
});

describe('bookmarks', () => {
  it('are kept for their issue, said, and lead to their page', async () => {
    const element = mount(bookOf(40), { attributes: { page: '7' } });
    await ready(element);
    await element.open('bookmarks');
    expect(focused(element)?.textContent?.trim()).to.equal('Đánh dấu trang 7');
    $(element, '.mark').click();
    await until(() => $(element, '[role=status]').textContent === 'Đã đánh dấu trang 7');
    expect(await faults(element)).to.deep.equal([]);
    clean();
    const again = await open('bookmarks');
    const row = $(again, '.marks .entry');
    expect(row.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Trang 7Thư viện mở cửa');
    row.click();
    await lies(again, '7');
    await again.open('bookmarks');
    $(again, '.marks .quiet').click();
    await until(() => $(again, '.marks') === null);
    expect(focused(again)?.className).to.contain('mark');
  });

  it('say when the browser refuses to keep them', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const element = await open('bookmarks');
      $(element, '.mark').click();
      await until(() => $(element, '.soft'));
      expect(element.renderRoot.querySelectorAll('.marks li').length).to.equal(1);
      $(element, '.mark').click();
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('are none where something else was kept', async () => {
    localStorage.setItem(KEYS[1] as string, '[3, "4", -1, 99, 1e9, null, 3]');
    const element = await open('bookmarks');
    expect(element.renderRoot.querySelectorAll('.marks li').length).to.equal(1);
  });
});

describe('where the reader was', () => {
  it('is offered when the issue is opened again, and gone once a page is turned', async () => {
    const first = mount(bookOf(40, { label: (n) => String(n + 100) }));
    await ready(first, true);
    first.goToPage(24);
    await lies(first, '24');
    await until(() => localStorage.getItem(KEYS[0] as string) === '24');
    clean();
    const second = mount(bookOf(40, { label: (n) => String(n + 100) }));
    await ready(second, true);
    await until(() => $(second, '.resume'));
    expect($(second, '.resume p').textContent).to.equal('Lần trước đọc tới trang 124.');
    expect(await faults(second)).to.deep.equal([]);
    const answer = $(second, '.resume .button');
    for (const [one, other] of [
      [$(second, '.stage'), answer],
      [answer, $(second, '.range')],
    ] as const)
      expect(one.compareDocumentPosition(other), 'the order of Tab').to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
    answer.click();
    await lies(second, '24');
    expect($(second, '.resume') === null).to.equal(true);
    clean();
    const third = mount(bookOf(40));
    await ready(third, true);
    await until(() => $(third, '.resume'));
    third.next();
    await lies(third, '2');
    await until(() => $(third, '.resume') === null);
  });

  it('is not covered by what is told of an article that is not there', async () => {
    localStorage.setItem(KEYS[0] as string, '24');
    const element = mount(bookOf(40), { height: innerHeight });
    await ready(element, true);
    element.article = 'gone';
    await until(() => $(element, '.resume') && $(element, '.told'));
    const [bar, told] = ['.resume', '.told'].map((one) => $(element, one).getBoundingClientRect());
    expect(told?.bottom).to.be.at.most(bar?.top ?? 0);
  });

  it('is not offered where a page was asked for', async () => {
    localStorage.setItem(KEYS[0] as string, '24');
    const element = mount(bookOf(40), { attributes: { page: '3' } });
    await ready(element, true);
    await until(() => localStorage.getItem(KEYS[0] as string) === '3');
    expect($(element, '.resume') === null).to.equal(true);
  });
});

describe('every panel', () => {
  const panels: Panel[] = ['contents', 'thumbnails', 'bookmarks', 'print', 'more', 'keys'];
  for (const panel of panels) {
    it(`${panel}: fits 320 px with letters twice as large, and its controls are large enough`, async () => {
      const element = mount(bookOf(8), { width: 320, height: 900 });
      element.style.setProperty('--e-scale', '2');
      await ready(element);
      await element.open(panel);
      for (const part of element.renderRoot.querySelectorAll('.panel, .panel .list')) {
        expect(part.scrollWidth - part.clientWidth, part.className).to.be.at.most(0);
      }
      for (const control of element.renderRoot.querySelectorAll('.panel button, .panel label')) {
        expect(control.getBoundingClientRect().height, control.className).to.be.at.least(48);
      }
    });
  }

  it('leaves a title its room beside a long printed number', async () => {
    const label = 'Phụ trương kèm theo bản tin, dành cho người cao tuổi, tờ thứ hai';
    const element = await open('contents', bookOf(8, { label: () => label }));
    for (const name of element.renderRoot.querySelectorAll<HTMLElement>('.panel .entry .name'))
      expect(name.offsetWidth).to.be.above($(element, '.panel').offsetWidth * 0.4);
  });

  it('is read from left to right in a book that is not', async () => {
    const size = { attributes: { page: '7' } };
    const element = await open('keys', bookOf(8, { progression: 'rtl' }), size);
    const directionOf = (selector: string): string =>
      getComputedStyle($(element, selector)).direction;
    expect(directionOf('.tools')).to.equal('ltr');
    expect([directionOf('.panel h2'), directionOf('.panel dl, .panel table')]).to.deep.equal([
      'ltr',
      'ltr',
    ]);
    await element.open('thumbnails');
    expect(directionOf('.thumbs')).to.equal('rtl');
    expect(directionOf('.bars')).to.equal('ltr');
  });

  it('closes another, and gives the focus back to what opened the first', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    const button = $(element, '[data-panel=more]');
    button.focus();
    await element.open('more');
    await element.open('print');
    await element.open('thumbnails');
    expect(element.renderRoot.querySelectorAll('.panel').length).to.equal(1);
    element.close();
    await until(() => focused(element) === button);
  });

  for (const width of [760, 960, 1300]) {
    it(`what lies under it is out of reach for Tab, and the rest is not, at ${width} px`, async () => {
      const element = await open('contents', undefined, { width });
      const panel = $(element, '.panel').getBoundingClientRect();
      const reached = [
        ...element.renderRoot.querySelectorAll<HTMLElement>('.tools button, .button.step, input'),
      ]
        .filter((one) => {
          one.focus();
          return focused(element) === one;
        })
        .map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const under = left >= panel.left && right <= panel.right;
          return under && top >= panel.top && bottom <= panel.bottom ? one.className : 'seen';
        });
      expect(reached.length).to.be.above(1);
      expect(new Set(reached)).to.deep.equal(new Set(['seen']));
    });
  }

  it('shows whoever has keys where the focus went, in a panel that reached far below its button', async () => {
    const element = mount(bookOf(8));
    element.style.marginBottom = '150vh';
    await ready(element, true);
    const button = $(element, '[data-panel=more]');
    button.focus();
    await element.open('more');
    window.scrollBy(0, button.getBoundingClientRect().bottom + 10);
    press($(element, '.panel .close'), 'Escape');
    await until(() => focused(element) === button);
    const { top, bottom } = button.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    window.scrollTo(0, 0);
  });

  it('closes by Escape from the tools too, and leaves the focus with the pages when another issue comes', async () => {
    const element = mount(bookOf(8));
    await ready(element, true);
    const button = $(element, '[data-panel=more]');
    button.focus();
    await element.open('more');
    button.focus();
    expect(press(button, 'Escape').defaultPrevented, 'nothing else closes').to.equal(true);
    await until(() => $(element, '.panel') === null);
    expect(press(button, 'Escape').defaultPrevented).to.equal(false);
    await element.open('more');
    const { issue, carrier } = bookOf(4);
    Object.assign(element, { issue, carrier });
    await until(() => element.pages === 4 && $(element, '.shown img'), 'the other issue');
    expect($(element, '.panel') === null).to.equal(true);
    const onPages = (): unknown => focused(element)?.classList.contains('stage');
    await until(onPages, 'the pages');
    await element.open('more');
    Object.assign(element, { issue: undefined, carrier: undefined, src: FOLDER });
    await until(() => element.pages === 8 && $(element, '.shown img'), 'an issue that loads');
    await until(onPages, 'the pages, again');
    await element.open('keys');
    element.close();
    await until(onPages, 'back to where it was');
  });
});
