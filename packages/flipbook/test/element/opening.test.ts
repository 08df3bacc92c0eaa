/** Where a book comes from, what shows first, and what it says about itself. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { $, bookOf, clean, FOLDER, lies, listen, mount, ready, seen, until } from './fixture.js';
import type { FlipbookElement } from '../../src/index.js';

afterEach(clean);

describe('opening', () => {
  it('shows the first page of a manifest, with buttons that answer, before Swiper', async () => {
    const element = mount(undefined, { attributes: { src: FOLDER } });
    const heard = listen(element);
    await ready(element);
    expect(seen(element)).to.equal('1');
    expect(heard).to.deep.equal(['ready 8']);
    expect(element.issue, 'the property is for those who set it').to.equal(undefined);
    $(element, '.next').click();
    await lies(element, '2');
    expect(element.page).to.equal(2);
  });

  it('shows an issue and a carrier given by property', async () => {
    const element = mount(bookOf(5));
    await ready(element);
    expect([element.pages, seen(element)]).to.deep.equal([5, '1']);
  });

  it('begins at the page asked for, inside the book', async () => {
    for (const [page, at] of [
      ['4', 4],
      ['99', 5],
      ['0', 1],
      ['x', 1],
    ] as const) {
      const element = mount(bookOf(5), { attributes: { page } });
      await ready(element);
      expect([element.page, element.getAttribute('page')], page).to.deep.equal([at, String(at)]);
      clean();
    }
  });

  it('takes another issue', async () => {
    const element = mount(bookOf(5), { attributes: { page: '3' } });
    await ready(element);
    const { issue, carrier } = bookOf(2);
    Object.assign(element, { issue, carrier });
    await until(() => element.pages === 2);
    await lies(element, '2');
    expect(element.page, 'the nearest page').to.equal(2);
  });

  it('takes another src', async () => {
    const element = mount(undefined, { attributes: { src: `${FOLDER}?none` } });
    element.src = FOLDER;
    await ready(element);
    expect(element.pages).to.equal(8);
  });

  it('keeps the cover that the page has already', async () => {
    const book = bookOf(3);
    const element = mount(book);
    element.loadedImages = ['https://example.test/1.jpg'];
    await ready(element);
    expect(book.asked[0]).to.equal('1.jpg');
  });

  it('asks for the shown page before its neighbours, and for no others', async () => {
    const book = bookOf(30);
    const element = mount(book, { attributes: { page: '10' } });
    await ready(element);
    await until(() => book.asked.length === 3);
    expect(book.asked).to.deep.equal(['10.webp', '11.webp', '9.webp']);
  });

  it('shows the fallback until the first page is painted, then hides it', async () => {
    const book = bookOf(3);
    let open = (): void => {};
    book.gate = new Promise((resolve) => {
      open = resolve;
    });
    const element = mount(book, { html: '<p>Tải PDF</p>' });
    await element.updateComplete;
    expect($(element, '.fallback').hidden).to.equal(false);
    open();
    await ready(element);
    expect($(element, '.fallback').hidden).to.equal(true);
  });
});

describe('children as pages', () => {
  const image = (number: number): string =>
    new URL(`../fixtures/issue/00${number}.jpg`, import.meta.url).href;

  it('turns <img> children into a book', async () => {
    const html = [1, 2, 3]
      .map(
        (n) =>
          `<img src="${image(n)}" alt="Bức ${n}" width="108" height="153" data-label="${n * 10}">`,
      )
      .join('');
    const element = mount(undefined, { html });
    await ready(element);
    expect([element.pages, seen(element)]).to.deep.equal([3, '1']);
    expect($<HTMLImageElement>(element, '.shown img').alt).to.equal('Trang 10. Bức 1');
    expect($(element, '.fallback').hidden).to.equal(true);
    expect($(element, '[data-panel=contents]') === null, 'no contents, no button').to.equal(true);
  });

  it('follows children that come later', async () => {
    const element = mount(undefined, { html: `<img src="${image(1)}">` });
    await ready(element);
    const second = new Image();
    second.src = image(2);
    element.append(second);
    await until(() => element.pages === 2);
  });
});

describe('size', () => {
  it('shows two pages where the element is wide, one where it is not', async () => {
    const element = mount(bookOf(8), { width: 1200, height: 700, attributes: { page: '4' } });
    await ready(element);
    expect(seen(element)).to.equal('4 5');
    expect($(element, '.reader').className).to.contain('desk');
    (element.parentElement as HTMLElement).style.width = '390px';
    await lies(element, '4');
    expect($(element, '.reader').className).to.contain('small');
    expect(element.page).to.equal(4);
    element.view = 'spread';
    await lies(element, '4 5');
    element.view = 'single';
    await lies(element, '4');
  });

  it('opens in a hidden tab and paints when it is shown', async () => {
    const book = bookOf(4);
    const element = mount(book, { width: 0, height: 0 });
    const box = element.parentElement as HTMLElement;
    box.style.display = 'none';
    const heard = listen(element);
    await until(() => element.pages === 4);
    expect(heard).to.deep.equal(['ready 4']);
    expect(book.asked).to.deep.equal([]);
    box.style.cssText = 'width:390px;height:700px';
    await ready(element);
    expect(seen(element)).to.equal('1');
  });

  it('has a height of its own where the page gives none', async () => {
    const element = mount(bookOf(4), { width: 390 });
    (element.parentElement as HTMLElement).style.height = '';
    element.style.height = '';
    await ready(element);
    const { height } = $(element, '.stage').getBoundingClientRect();
    expect(height).to.be.within(480, 600);
  });

  const picturesOf = (element: FlipbookElement): readonly [DOMRect, DOMRect] => {
    const of = (side: string): DOMRect =>
      $(element, `.shown .half.${side} img`).getBoundingClientRect();
    return [of('left'), of('right')];
  };

  it('keeps two pages without a seam at fractional pixel ratios', async () => {
    for (const width of [951, 1003.3, 1111.7]) {
      const element = mount(bookOf(4), { width, height: 640.4, attributes: { page: '2' } });
      await ready(element);
      const [left, right] = picturesOf(element);
      // The left picture, and not bare paper, goes on under the right page.
      expect(left.right - right.left).to.be.within(0.9, 1.1);
      clean();
    }
  });

  it('shows no paper around a picture whose edge is at a fraction of a pixel', async () => {
    const element = mount(bookOf(4), { width: 1003.3, height: 640.4, attributes: { page: '2' } });
    await ready(element);
    for (const face of element.renderRoot.querySelectorAll<HTMLElement>('.shown .face')) {
      const { backgroundClip, paddingTop, paddingLeft } = getComputedStyle(face);
      expect([backgroundClip, paddingTop, paddingLeft]).to.deep.equal([
        'content-box',
        '1px',
        '1px',
      ]);
      const [picture, paper] = [face.querySelector('img') as HTMLElement, face].map((one) =>
        one.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect([picture.top, picture.height]).to.deep.equal([paper.top, paper.height]);
    }
  });

  it('keeps the halves of a page across the spine in one place', async () => {
    const book = bookOf(4, { landscape: [2] });
    const element = mount(book, { width: 1003.3, height: 640.4, attributes: { page: '2' } });
    await ready(element);
    const [left, right] = picturesOf(element);
    expect(left.left).to.be.closeTo(right.left, 0.1);
    expect(left.right).to.be.closeTo(right.right, 0.1);
  });

  it('lies in the middle after a resize, also once Swiper lays its slides in a row', async () => {
    const element = mount(bookOf(9), { width: 390, height: 700, attributes: { page: '5' } });
    await ready(element, true);
    for (const [width, height] of [
      [320, 500],
      [600, 400],
      [350, 900],
    ] as const) {
      (element.parentElement as HTMLElement).style.cssText = `width:${width}px;height:${height}px`;
      const off = (): number => {
        const stage = $(element, '.stage').getBoundingClientRect();
        const page = $(element, '.shown .face').getBoundingClientRect();
        return Math.abs(page.left + page.width / 2 - stage.left - stage.width / 2);
      };
      await until(
        () => $(element, '.stage').offsetWidth === width && off() < 2,
        `${width}: off by ${off()}`,
      );
    }
  });

  it('lies in the middle while closed', async () => {
    const element = mount(bookOf(4), { width: 1200, height: 700 });
    await ready(element);
    const stage = $(element, '.stage').getBoundingClientRect();
    const cover = $(element, '.shown .face').getBoundingClientRect();
    const off = cover.left + cover.width / 2 - (stage.left + stage.width / 2);
    expect(Math.abs(off)).to.be.below(2);
  });

  it('a landscape page lies across both sides', async () => {
    const element = mount(bookOf(6, { landscape: [4] }), {
      width: 1200,
      height: 700,
      attributes: { page: '4' },
    });
    await ready(element);
    await lies(element, '4 4');
    const [left, right] = element.renderRoot.querySelectorAll('.shown .face');
    expect((left as Element).getBoundingClientRect().width).to.be.closeTo(
      (right as Element).getBoundingClientRect().width,
      2,
    );
    const alts = [...element.renderRoot.querySelectorAll<HTMLImageElement>('.shown img')].map(
      ({ alt }) => alt,
    );
    expect(alts, 'one name for one page').to.deep.equal(['Trang 4', '']);
  });
});
