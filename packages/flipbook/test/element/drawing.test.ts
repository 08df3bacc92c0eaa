/** Pages of a folder are canvases once the first stands: named like an `<img>`, given back when they leave, and `<img>` where that fails. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { drawingOf, type DrawRequest } from '../../src/adapters/drawing.js';
import type { Book } from '../../src/adapters/source.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, faults, FOLDER, lies, mount, ready, until } from './fixture.js';

const own = { fetch: window.fetch, createImageBitmap: window.createImageBitmap };

afterEach(() => {
  Object.assign(window, own);
  clean();
});

const canvasOf = (element: FlipbookElement): HTMLCanvasElement =>
  $<HTMLCanvasElement>(element, '.sheet.shown .face canvas');

/** The sample, its first page painted and all that comes after it there. */
async function sample(): Promise<FlipbookElement> {
  const element = mount(undefined, { attributes: { src: FOLDER } });
  await ready(element, true);
  return element;
}

async function at(element: FlipbookElement, page: number): Promise<void> {
  element.goToPage(page);
  await lies(element, String(page));
}

describe('a page of a folder', () => {
  it('is a canvas with the pixels of its file and the name of its page', async () => {
    const element = await sample();
    await at(element, 6);
    const canvas = canvasOf(element);
    const file = await createImageBitmap(await (await fetch(canvas.dataset['src'] ?? '')).blob());
    expect([canvas.width, canvas.height]).to.deep.equal([file.width, file.height]);
    const { role, name } = { role: canvas.getAttribute('role'), name: canvas.ariaLabel };
    expect([role, name?.split('.')[0]]).to.deep.equal(['img', `Trang ${element.page - 2}`]);
    expect(await faults(element)).to.deep.equal([]);
    const [drawn, right] = [canvas, file].map((picture) => {
      const copy = document.createElement('canvas');
      copy.width = copy.height = 20;
      const context = copy.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(picture, 0, 0, 20, 20);
      return [...context.getImageData(0, 0, 20, 20).data].join();
    });
    expect(drawn).to.equal(right);
  });

  it('gives its pixels back when nobody wants it any more', async () => {
    const element = await sample();
    await at(element, 6);
    const canvas = canvasOf(element);
    await at(element, 3);
    await until(() => canvas.width === 0, 'the canvas is empty');
    expect(canvas.isConnected).to.equal(false);
    await at(element, 6);
    expect(canvasOf(element)).to.not.equal(canvas);
  });

  it('gives them back with the element, in the middle of a turn', async () => {
    const element = await sample();
    await at(element, 6);
    const canvas = canvasOf(element);
    element.next();
    await until(() => $(element, '.half.moving'), 'a leaf moves');
    element.remove();
    await until(() => canvas.width === 0, 'the canvas is empty');
  });

  const refusals: [name: string, refuse: () => void][] = [
    [
      'the transfer is refused',
      () =>
        (window.fetch = (input, init) =>
          /\.webp$/.test(String(input))
            ? Promise.reject(new TypeError('refused'))
            : own.fetch.call(window, input, init)),
    ],
    [
      'the picture is not drawn',
      () => (window.createImageBitmap = () => Promise.reject(new DOMException('no'))),
    ],
    [
      'the browser cannot',
      () => (window.createImageBitmap = undefined as unknown as typeof createImageBitmap),
    ],
  ];
  for (const [name, refuse] of refusals) {
    it(`is an <img> as before where ${name}`, async () => {
      refuse();
      const element = await sample();
      await at(element, 6);
      await at(element, 2);
      expect(canvasOf(element)).to.equal(null);
    });
  }
});

describe('a file that was cut off on its way to the server', () => {
  /** From now on of files like `these` only half is there. */
  const cut = (these: RegExp): void => {
    window.fetch = async (input, init) => {
      const response = await own.fetch.call(window, String(input), {
        signal: init?.signal ?? null,
      });
      if (!these.test(String(input))) return response;
      const file = await response.blob();
      return new Response(file.slice(0, file.size / 2, file.type));
    };
  };
  const sourceOf = (element: FlipbookElement): string =>
    $<HTMLImageElement>(element, '.shown .face img')?.src ?? canvasOf(element)?.dataset['src'];

  const says = (element: FlipbookElement): Promise<void> =>
    until(
      () => !$(element, '.half.moving') && $(element, '.shown .notice .button'),
      'what happened, and what to do',
    );

  it('gives way to the same page in another type', async () => {
    cut(/00[1-8]\.webp$/);
    const element = await sample();
    await at(element, 6);
    expect(sourceOf(element)).to.match(/006\.jpg$/);
  });

  it('is told on the page where there is no other, with a way to try again, and no white page is shown', async () => {
    cut(/006\.\w+$/);
    const element = await sample();
    element.goToPage(6);
    await says(element);
    expect($(element, '.shown .notice').textContent).to.contain('Chưa tải được trang 4.');
    expect($(element, '.shown .face img') ?? canvasOf(element)).to.equal(null);
    window.fetch = own.fetch;
    $(element, '.shown .notice .button').click();
    await lies(element, '6');
  });

  it('is found out on the first page too, once there is time', async () => {
    cut(/001\.\w+$/);
    // It may be found out before anybody who waits for the first page sees it.
    const element = mount(undefined, { attributes: { src: FOLDER } });
    await says(element);
    window.fetch = own.fetch;
    $(element, '.shown .notice .button').click();
    await lies(element, '1');
  });
});

describe('what is drawn', () => {
  const book = {
    issue: bookOf(1).issue,
    carrier: { kind: 'folder', base: FOLDER } as unknown as Book['carrier'],
  };
  const request = (href: string, more: Partial<DrawRequest> = {}): DrawRequest => ({
    url: new URL(href, FOLDER).href,
    pixels: 1000,
    urgent: true,
    cap: 1e9,
    signal: new AbortController().signal,
    ...more,
  });

  it('is what is surely like its <img>, and costs what it may', async () => {
    const draw = drawingOf(book);
    const canvas = await draw?.(request('002.webp'));
    const { width = 0, height = 0 } = canvas ?? {};
    expect(width).to.be.above(0);
    const not: [why: string, ask: DrawRequest][] = [
      ['over the cap', request('002.webp', { cap: width * height * 4 - 1 })],
      ['much larger than it is shown', request('002.webp', { pixels: width / 2 - 1 })],
      ['missing', request('missing.webp')],
      ['no picture', request('manifest.jsonld')],
      ['of another host', request('https://example.invalid/002.webp')],
      ['given up', request('002.webp', { signal: AbortSignal.abort() })],
    ];
    for (const [why, ask] of not) expect(await draw?.(ask), why).to.equal(undefined);
    expect(await draw?.(request('002.webp')), 'none of it is held against others').to.not.equal(
      undefined,
    );
  });

  it('is not asked for again and again where transfers are refused', async () => {
    const draw = drawingOf(book);
    let asked = 0;
    window.fetch = () => {
      asked++;
      return Promise.reject(new TypeError('refused'));
    };
    for (let i = 0; i < 5; i++) await draw?.(request('002.webp'));
    expect(asked).to.equal(2);
  });

  it('is asked for again when the network is back', async () => {
    const draw = drawingOf(book);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      window.fetch = () => Promise.reject(new TypeError('offline'));
      for (let i = 0; i < 3; i++) await draw?.(request('002.webp'));
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      Object.assign(window, own);
    }
    expect(await draw?.(request('002.webp'))).to.not.equal(undefined);
  });

  it('is nothing of a ZIP, a PDF or pictures in the page', () => {
    for (const carrier of [{ kind: 'zip' }, { kind: 'pdf' }, { kind: 'folder', base: '' }]) {
      const other = { ...book, carrier: { base: FOLDER, ...carrier } } as unknown as Book;
      expect(drawingOf(other)).to.equal(undefined);
    }
  });
});
