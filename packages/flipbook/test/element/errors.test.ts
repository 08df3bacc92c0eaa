/** What goes wrong is said where the page would be, with a way on. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, FOLDER, lies, listen, mount, ready, seen, until } from './fixture.js';

const realFetch = window.fetch;

afterEach(() => {
  window.fetch = realFetch;
  clean();
});

const answer = (body: string, init: ResponseInit = {}): void => {
  window.fetch = () => Promise.resolve(new Response(body, init));
};
const json = { headers: { 'content-type': 'application/json' } };

describe('an issue that cannot be opened', () => {
  const cases: [name: string, prepare: () => void, code: string][] = [
    ['manifest missing', () => answer('', { status: 404 }), 'not-found'],
    ['server error', () => answer('', { status: 500 }), 'server'],
    [
      'a web page in its place',
      () => answer('<!doctype html><p>', { headers: { 'content-type': 'text/html' } }),
      'wrong-type',
    ],
    ['broken JSON', () => answer('{"metadata":', json), 'not-json'],
    ['some other JSON', () => answer('{"hello":1}', json), 'not-manifest'],
    ['no page', () => answer('{"metadata":{"title":"x"},"readingOrder":[]}', json), 'no-pages'],
  ];
  for (const [name, prepare, code] of cases) {
    it(`${name}: ${code}`, async () => {
      prepare();
      const element = mount(undefined, {
        attributes: { src: FOLDER },
        html: '<p id="pdf"><a href="x.pdf">Tải PDF</a></p>',
      });
      const heard = listen(element);
      await until(() => $(element, '.failure'));
      await element.updateComplete;
      expect(heard).to.deep.equal([`error ${code}`]);
      expect($(element, '.failure').textContent?.trim()).to.match(/\p{L}/u);
      expect($(element, '.failure .button').textContent?.trim()).to.equal('Thử lại');
      expect($(element, '.fallback').hidden, 'fallback stays').to.equal(false);
      expect($(element, '.reader').hidden).to.equal(true);
    });
  }

  it('is said to be on its way while nothing of it is here, unless other words stand there', async () => {
    window.fetch = () => new Promise(() => undefined);
    const words = async (html?: string): Promise<string | undefined> => {
      const element = mount(undefined, { attributes: { src: FOLDER }, ...(html && { html }) });
      await until(() => $(element, '.fallback .late'), 'what is under way');
      return $(element, '.fallback .late').checkVisibility()
        ? $(element, '.fallback .late').textContent?.trim()
        : undefined;
    };
    expect(await words()).to.equal('Đang mở…');
    expect(await words('<p>Tải PDF</p>')).to.equal(undefined);
  });

  for (const width of [390, 250])
    it(`has its two ways on apart from each other at ${width} px`, async () => {
      window.fetch = () => Promise.reject(new TypeError('network'));
      const element = mount(undefined, { width, attributes: { src: 'ban-tin.pdf' } });
      await until(() => $(element, '.failure a.button'), 'the PDF itself');
      const [again, file] = [...element.renderRoot.querySelectorAll('.failure .button')].map(
        (one) => one.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect(again.height).to.be.at.least(48);
      expect(Math.max(file.left - again.right, file.top - again.bottom)).to.be.at.least(8);
    });

  it('opens after "Thử lại"', async () => {
    window.fetch = () => Promise.reject(new TypeError('network'));
    const element = mount(undefined, { attributes: { src: FOLDER } });
    await until(() => $(element, '.failure'));
    window.fetch = realFetch;
    $(element, '.failure .button').click();
    await ready(element);
    expect([seen(element), $(element, '.failure')]).to.deep.equal(['1', null]);
    expect(element.shadowRoot?.activeElement, 'the focus is not lost').to.equal(
      $(element, '.stage'),
    );
  });

  it('opens by itself when the network is back', async () => {
    window.fetch = () => Promise.reject(new TypeError('network'));
    const element = mount(undefined, { attributes: { src: FOLDER } });
    await until(() => $(element, '.failure'));
    window.fetch = realFetch;
    window.dispatchEvent(new CustomEvent('online'));
    await lies(element, '1');
  });

  it('an address that cannot be used', async () => {
    const element = mount(undefined, { attributes: { src: 'javascript:alert(1)' } });
    const heard = listen(element);
    await until(() => $(element, '.failure'));
    expect(heard).to.deep.equal(['error bad-address']);
  });
});

/** The page shown says that its picture failed, and nothing moves. */
const failed = (element: FlipbookElement): Promise<void> =>
  until(() => !$(element, '.half.moving') && $(element, '.shown .notice .button'));

describe('a picture that fails', () => {
  it('another type of the same page is tried', async () => {
    const book = bookOf(3);
    book.broken.add('1.webp');
    const element = mount(book);
    await ready(element);
    expect(book.asked.slice(0, 2)).to.deep.equal(['1.webp', '1.jpg']);
    expect(seen(element)).to.equal('1');
  });

  it('that page says so and the others work; its button tries again', async () => {
    const book = bookOf(4);
    book.broken.add('2.webp').add('2.jpg');
    const element = mount(book);
    await ready(element, true);
    element.next();
    await failed(element);
    expect($(element, '.shown .notice').textContent).to.contain('Chưa tải được trang 2.');
    element.next();
    await lies(element, '3');
    element.previous();
    await failed(element);
    book.broken.clear();
    $(element, '.shown .notice .button').click();
    await lies(element, '2');
    expect($(element, '.shown .notice').hidden).to.equal(true);
  });

  it('a first page that fails still makes a book', async () => {
    const book = bookOf(3);
    book.broken.add('1.webp').add('1.jpg');
    const element = mount(book);
    const heard = listen(element);
    await until(() => $(element, '.shown .notice .button'));
    expect(heard).to.deep.equal(['ready 3']);
    element.next();
    await lies(element, '2');
  });

  it('comes back with the network', async () => {
    const book = bookOf(3);
    book.broken.add('1.webp').add('1.jpg');
    const element = mount(book);
    await until(() => $(element, '.shown .notice .button'));
    book.broken.clear();
    window.dispatchEvent(new CustomEvent('online'));
    await lies(element, '1');
  });
});
