/** The text over the picture: where it lies, what is heard, selected, copied and found. */
import axe from 'axe-core';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { buildIndex } from '@e-bulletin/issue/search.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, click, lies, listen, mount, ready, stroke, until } from './fixture.js';

afterEach(clean);

/** Two columns: a heading, a cut word, a list, a picture, a running head. */
const PAGE = {
  blocks: [
    { role: 'artifact', lines: [{ text: 'Số 8', y: 200, h: 150, x: [700, 900, 950, 1000] }] },
    {
      role: 'heading1',
      lines: [
        {
          text: 'Ngõ 42 hết ngập',
          y: 1000,
          h: 400,
          x: [700, 1500, 1600, 2100, 2200, 2900, 3000, 4300],
        },
      ],
    },
    {
      role: 'paragraph',
      lines: [
        {
          text: 'Ủy ban nhân dân thà',
          y: 2000,
          h: 200,
          x: [700, 1200, 1300, 1900, 2000, 2600, 2700, 3200, 3300, 3700],
          joins: true,
        },
        {
          text: 'nh phố đã họp',
          y: 2250,
          h: 200,
          x: [700, 1000, 1100, 1600, 1700, 2000, 2100, 3700],
        },
      ],
    },
    { role: 'listItem', lines: [{ text: 'một', y: 3000, h: 200, x: [700, 1200] }] },
    { role: 'listItem', lines: [{ text: 'hai', y: 3300, h: 200, x: [700, 1100] }] },
    { role: 'figure', alt: 'Cống <b>mới</b>', box: [5000, 1000, 4000, 2000], lines: [] },
  ],
};

async function open(text: unknown, size = {}, count = 3, indexSize = 0): Promise<FlipbookElement> {
  const book = bookOf(count);
  const pages = book.issue.pages.map((page) => ({
    ...page,
    text: { href: `${page.number}.json` },
  }));
  const search = { href: 'search.json', size: indexSize };
  const carrier = {
    ...book.carrier,
    json: (href: string): Promise<unknown> =>
      Promise.resolve(
        href === 'search.json'
          ? buildIndex(
              pages.map(({ number }) => ({
                page: number,
                blocks: [
                  {
                    role: 'paragraph',
                    lines: [{ text: `chữ của trang ${number}`, y: 0, h: 1, x: [] }],
                  },
                ],
              })),
            )
          : text,
      ),
  };
  const element = mount({ ...book, issue: { ...book.issue, pages, search }, carrier }, size);
  await ready(element, true);
  await until(() => $(element, '.shown .words span'), 'the text');
  return element;
}

function select(from: Node, start: number, to: Node, end: number): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  const selection = getSelection() as Selection;
  selection.removeAllRanges();
  selection.setBaseAndExtent(from, start, to, end);
}

function copied(element: FlipbookElement): string {
  const data = new DataTransfer();
  const event = new ClipboardEvent('copy', {
    clipboardData: data,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  $(element, '.words').dispatchEvent(event);
  return data.getData('text/plain');
}

describe('the text of a page', () => {
  for (const size of [
    { width: 390, height: 700 },
    { width: 1200, height: 800 },
  ]) {
    it(`lies where it is printed, ${size.width} px wide`, async () => {
      const element = await open(PAGE, size);
      await until(() => $(element, '.shown .words').getBoundingClientRect().width > 0);
      const face = $(element, '.shown .face').getBoundingClientRect();
      const spans = [...element.renderRoot.querySelectorAll('.shown .words p span')];
      expect(spans.map(({ textContent }) => textContent).join('')).to.equal(
        'Ủy ban nhân dân thành phố đã họp',
      );
      for (const [line, words] of [
        [2000, [700, 1200, 1300, 1900]],
        [2250, [700, 1000, 1100, 1600]],
      ] as const) {
        const top = face.top + (line * face.height) / 10_000;
        const span = spans.find(
          (one) => Math.abs(one.getBoundingClientRect().top - top) < 2,
        ) as Element;
        const text = span.firstChild as Text;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, (text.textContent as string).indexOf(' '));
        const box = range.getBoundingClientRect();
        expect(box.left).to.be.closeTo(face.left + (words[0] * face.width) / 10_000, 2);
        expect(box.right).to.be.closeTo(face.left + (words[1] * face.width) / 10_000, 4);
      }
    });
  }

  it('is one tree, in reading order: nothing is heard twice, running heads not at all', async () => {
    const element = await open(PAGE);
    const words = $(element, '.shown .words');
    const heard = [...words.children].map((one) =>
      one.getAttribute('aria-hidden')
        ? 'hidden'
        : `${one.getAttribute('role') ?? one.localName}${one.getAttribute('aria-level') ?? ''} ${one.getAttribute('aria-label') ?? one.textContent}`,
    );
    expect(heard).to.deep.equal([
      'hidden',
      'heading3 Ngõ 42 hết ngập',
      'p Ủy ban nhân dân thành phố đã họp',
      'ul mộthai',
      'img Hình: Cống <b>mới</b>',
    ]);
    expect(element.renderRoot.querySelectorAll('.shown .words').length).to.equal(1);
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('is copied as Vietnamese: words whole, a line for a paragraph, no running head', async () => {
    const element = await open(PAGE);
    const words = $(element, '.shown .words');
    select(words, 0, words, words.childNodes.length);
    expect(copied(element)).to.equal('Ngõ 42 hết ngập\nỦy ban nhân dân thành phố đã họp\nmột\nhai');
    const spans = [...element.renderRoot.querySelectorAll('.shown .words p span')];
    const at = (word: string): [Text, number] => {
      const text = spans.find((span) => span.textContent?.includes(word))?.firstChild as Text;
      return [text, text.data.indexOf(word)];
    };
    const [last, end] = at('họp');
    select(...at('nhân'), last, end + 3);
    expect(copied(element)).to.equal('nhân dân thành phố đã họp');
    const head = $(element, '.shown .words [aria-hidden] span').firstChild as Text;
    select(head, 0, head, 4);
    expect(copied(element)).to.equal('Số 8');
    getSelection()?.removeAllRanges();
  });

  it('never turns a page while it is selected, and a finger still turns over it', async () => {
    const element = await open(PAGE);
    const heard = listen(element);
    const span = $(element, '.shown .words p span');
    const mouse = await stroke(element, {
      from: [0.7, 0.3],
      to: [0.2, 0.3],
      pointerType: 'mouse',
      target: span,
    });
    mouse.up();
    span.dispatchEvent(
      new PointerEvent('click', {
        bubbles: true,
        composed: true,
        pointerType: 'mouse',
        clientX: 1,
      }),
    );
    expect(heard).to.deep.equal([]);
    // What lies around the places where a stroke began and ended gets the click.
    const wide = await stroke(element, {
      from: [0.7, 0.3],
      to: [0.98, 0.3],
      pointerType: 'mouse',
      target: span,
    });
    wide.up();
    click(element, 0.98, 0.3);
    expect(heard).to.deep.equal([]);
    const finger = await stroke(element, { from: [0.9, 0.3], to: [0.1, 0.3], target: span });
    finger.up();
    await lies(element, '2');
  });

  it('is not left by a finger while it is marked, in Safari either', async () => {
    const element = await open(PAGE);
    const own = Object.getOwnPropertyDescriptor(window, 'getSelection') as PropertyDescriptor;
    // What WebKit says of a selection inside a shadow: it has a type, and both its ends are the host.
    Object.defineProperty(element.shadowRoot, 'getSelection', { value: undefined });
    Object.defineProperty(window, 'getSelection', {
      ...own,
      value: () => ({ type: 'Range', isCollapsed: true, rangeCount: 1 }),
    });
    try {
      const finger = await stroke(element, { from: [0.9, 0.3], to: [0.1, 0.3] });
      finger.up();
      expect(element.page).to.equal(1);
    } finally {
      Object.defineProperty(window, 'getSelection', own);
    }
    (await stroke(element, { from: [0.9, 0.3], to: [0.1, 0.3] })).up();
    await lies(element, '2');
  });

  it('goes with its page and comes back with it', async () => {
    const element = await open(PAGE, {}, 9);
    element.goToPage(7);
    await lies(element, '7');
    await until(() => $(element, '.shown .words span'));
    expect(element.renderRoot.querySelectorAll('.words').length).to.equal(1);
    element.goToPage(1);
    await lies(element, '1');
    await until(() => $(element, '.shown .words span'));
  });

  it('of 20,000 words comes in parts, between which the page turns', async () => {
    const lines = Array.from({ length: 2000 }, (_, row) => ({
      text: 'mười từ trong một dòng của trang báo này đây',
      y: row * 5,
      h: 5,
      x: Array.from({ length: 20 }, (__, edge) => edge * 400),
    }));
    const element = await open({ blocks: [{ role: 'paragraph', lines }] });
    element.next();
    await lies(element, '2');
    const count = (): number => $(element, '.shown .words')?.textContent?.split(' ').length ?? 0;
    await until(() => count() === 20_000);
  });

  it('never comes over the page of another book that is opened meanwhile', async () => {
    const book = bookOf(3);
    const pages = book.issue.pages.map((page) => ({ ...page, text: { href: 'x' } }));
    let give: ((text: unknown) => void) | undefined;
    const json = (): Promise<unknown> => new Promise((resolve) => (give = resolve));
    const element = mount({
      ...book,
      issue: { ...book.issue, pages },
      carrier: { ...book.carrier, json },
    });
    await ready(element);
    await until(() => give, 'the text is asked for');
    give?.(PAGE);
    // Read and drawn, but not there yet.
    await new Promise((resolve) => setTimeout(resolve));
    const other = bookOf(2);
    Object.assign(element, { issue: other.issue, carrier: other.carrier });
    await lies(element, '1');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(element.pages).to.equal(2);
    expect($(element, '.words')?.textContent).to.equal(undefined);
  });

  it('a page across the spine has its text once, over both halves', async () => {
    const book = bookOf(5, { landscape: [2] });
    const pages = book.issue.pages.map((page) => ({ ...page, text: { href: 'x' } }));
    const carrier = { ...book.carrier, json: () => Promise.resolve(PAGE) };
    const element = mount(
      { ...book, issue: { ...book.issue, pages }, carrier },
      { width: 1200, height: 700, attributes: { page: '2', view: 'spread' } },
    );
    await ready(element);
    await until(() => $(element, '.shown .words span'));
    await until(() => $(element, '.shown .words').getBoundingClientRect().width > 0);
    const faces = [...element.renderRoot.querySelectorAll('.shown .face')].map((face) =>
      face.getBoundingClientRect(),
    );
    const words = element.renderRoot.querySelectorAll('.shown .words');
    expect(words.length).to.equal(1);
    const box = (words[0] as Element).getBoundingClientRect();
    expect(box.left).to.be.closeTo((faces[0] as DOMRect).left, 3);
    expect(box.right).to.be.closeTo((faces[1] as DOMRect).right, 3);
  });
});

describe("the browser's own find", () => {
  it('reaches pages that are not shown, and turns to them', async () => {
    const element = await open(PAGE, {}, 6);
    const heard = listen(element);
    await until(() => $(element, '.findable'), 'the hidden text');
    const pages = [...element.renderRoot.querySelectorAll<HTMLElement>('.findable > div')];
    expect(pages.map(({ textContent }) => textContent)).to.deep.equal(
      [1, 2, 3, 4, 5, 6].map((page) => `chữ của trang ${page}`),
    );
    const states = (): string => pages.map((page) => page.getAttribute('hidden') || 'no').join(' ');
    await until(
      () => states() === 'no until-found until-found until-found until-found until-found',
    );
    expect(getComputedStyle(pages[3] as HTMLElement).display).to.equal('block');
    (pages[3] as HTMLElement).dispatchEvent(new CustomEvent('beforematch', { bubbles: true }));
    await lies(element, '4');
    expect(heard).to.deep.equal(['page 4/6 "4" by search']);
    await until(
      () => states() === 'until-found until-found until-found no until-found until-found',
    );
  });

  it('has no large index sent unasked, as that of a PDF is, which is made of the whole file', async () => {
    const large = await open(PAGE, {}, 3, 600_001);
    // Idle time comes in turn: what is asked for later is here.
    const small = await open(PAGE);
    await until(() => $(small, '.findable'), 'the hidden text of the other');
    expect($(large, '.findable')).to.equal(null);
  });
});
