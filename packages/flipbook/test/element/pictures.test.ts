/** Pictures that are late, broken, tiny, enormous or no longer wanted; and what is shown on a leaf that moves. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { Issue } from '@e-bulletin/issue';
import { $, bookOf, clean, lies, mount, ready, seen, until, type TestBook } from './fixture.js';

afterEach(clean);

/** The same book with pages of these sizes. */
function sized(book: TestBook, ...sizes: (readonly [width: number, height: number])[]): TestBook {
  const pages = book.issue.pages.map((page, index) => {
    const [width, height] = sizes[index] ?? [page.width, page.height];
    return { ...page, width, height };
  });
  return Object.assign(book, { issue: { ...book.issue, pages } as Issue });
}

/** A book in which some files are what `files` says. */
function holding(book: TestBook, files: ReadonlyMap<string, Blob>): TestBook {
  const { url } = book.carrier;
  Object.assign(book.carrier, {
    url: async (href: string): Promise<string> => {
      const file = files.get(href);
      return file ? `${URL.createObjectURL(file)}#${href}` : url(href);
    },
  });
  return book;
}

async function jpeg(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 400;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (let i = 0; i < 400; i++) {
    context.fillStyle = `hsl(${i * 7} 80% 50%)`;
    context.fillRect((i * 37) % 400, (i * 91) % 400, 60, 60);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/webp', 1));
}

/** Resolves when the picture at `url` is decoded, and so is whoever asked for it before. */
async function decoded(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}

/** A black PNG of `side` x `side` pixels in a few kilobytes. */
async function blackPng(side: number): Promise<Blob> {
  const table = [...Array(256).keys()].map((n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(data.length + 12);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    bytes.set(
      [...name].map((letter) => letter.charCodeAt(0)),
      4,
    );
    bytes.set(data, 8);
    let sum = 0xffffffff;
    for (const byte of bytes.subarray(4, data.length + 8)) {
      sum = (table[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
    }
    view.setUint32(data.length + 8, (sum ^ 0xffffffff) >>> 0);
    return bytes;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, side);
  new DataView(header.buffer).setUint32(4, side);
  header[8] = 1;
  const rows = new Blob([new Uint8Array((Math.ceil(side / 8) + 1) * side)]);
  const packed = rows.stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const parts = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())];
  const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  return new Blob([signature, ...parts] as BlobPart[], { type: 'image/png' });
}

describe('pages of any size', () => {
  it('of one pixel and of 20,000 lie on the stage like others, whole and enlarged', async () => {
    const book = sized(bookOf(4), [1, 1], [20_000, 20_000], [20_000, 1], [1, 20_000]);
    const element = mount(book);
    await ready(element, true);
    const stage = $(element, '.stage').getBoundingClientRect();
    for (const pages of ['1', '2', '3', '4']) {
      await lies(element, pages);
      const face = $(element, '.shown .face').getBoundingClientRect();
      expect(face.width, pages).to.be.within(0, stage.width);
      expect(face.height, pages).to.be.within(0, stage.height);
      element.next();
    }
    element.zoom = 4;
    await until(() => $(element, '.stage').classList.contains('zoomed'));
    element.goToPage(2);
    await lies(element, '2');
  });
});

describe('pictures', () => {
  it('an enormous one is not decoded: the next type is shown, or the page says that it has none', async () => {
    const png = await blackPng(20_000);
    const book = holding(
      bookOf(3),
      new Map([
        ['1.webp', png],
        ['2.webp', png],
        ['2.jpg', png],
      ]),
    );
    const element = mount(book);
    await ready(element, true);
    expect($<HTMLImageElement>(element, '.shown img').src).to.contain('#1.jpg');
    element.next();
    await until(() => $(element, '.shown .notice')?.textContent?.includes('Chưa tải được trang 2'));
  });

  it('what is no picture gives way to the next type; of one that is cut off is shown what came', async () => {
    const whole = await jpeg();
    const files = new Map([
      ['1.webp', whole.slice(0, 16)],
      ['2.webp', new Blob(['<svg onload=alert(1)>'], { type: 'image/webp' })],
      ['3.webp', new Blob([], { type: 'image/webp' })],
      ['4.webp', whole.slice(0, whole.size / 2)],
    ]);
    const element = mount(holding(bookOf(4), files));
    for (const page of [1, 2, 3]) {
      element.goToPage(page);
      await until(() => $<HTMLImageElement>(element, '.shown img')?.src.endsWith(`#${page}.jpg`));
    }
    element.goToPage(4);
    await lies(element, '4');
  });

  it('nobody waits for what was leafed past: its load ends and its address is given back', async () => {
    const book = bookOf(60);
    const element = mount(book);
    await ready(element, true);
    let open = (): void => {};
    book.gate = new Promise((resolve) => (open = resolve));
    for (const page of [10, 20, 30, 40, 50]) element.goToPage(page);
    await until(() => book.asked.includes('50.webp'));
    open();
    await lies(element, '50');
    await until(
      () => book.held.size > 0 && ![...book.held.keys()].some((url) => /#[1-4]0\./.test(url)),
    );
    expect(seen(element)).to.equal('50');
  });

  it('the small one lies on the leaf after a jump, and becomes sharp at rest', async () => {
    const book = bookOf(30, { tiers: [540, 1080] });
    const element = mount(book, { width: 900, height: 1300, attributes: { view: 'single' } });
    await ready(element, true);
    const moving: string[] = [];
    const watch = new MutationObserver(() => {
      if (!$(element, '.half.moving')) return;
      for (const image of element.renderRoot.querySelectorAll<HTMLImageElement>('.shown img')) {
        moving.push(image.src.split('#')[1] ?? '');
      }
    });
    watch.observe($(element, '.slides'), { subtree: true, childList: true, attributes: true });
    element.goToPage(20);
    await until(() => $<HTMLImageElement>(element, '.shown img')?.src.includes('#20-1080'));
    watch.disconnect();
    const shown = [...new Set(moving.filter((href) => href.startsWith('20-')))];
    expect(shown.length, 'nothing is exchanged on a moving leaf').to.be.at.most(1);
    expect(book.asked.indexOf('20-540.webp')).to.be.below(book.asked.indexOf('20-1080.webp'));
  });

  it('turning page by page asks for each picture once, and for no small ones', async () => {
    const book = bookOf(12, { tiers: [540, 1080] });
    const element = mount(book, { width: 900, height: 1300, attributes: { view: 'single' } });
    await ready(element, true);
    for (let page = 2; page <= 12; page++) {
      const handed = (): string | undefined =>
        [...book.held.keys()].find((url) => url.endsWith(`#${page}-1080.webp`));
      await until(handed);
      // One that is still being decoded is waited for, and given a small one after a while.
      await decoded(handed() as string);
      element.next();
      await lies(element, String(page));
    }
    expect(book.asked.filter((href) => href.includes('-540'))).to.deep.equal([]);
    expect(book.asked.length).to.equal(12);
  });
});

describe('a tab in the background', () => {
  const turnAway = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new CustomEvent('visibilitychange'));
  };

  it('holds only what lies open, and asks again when it is looked at', async () => {
    const book = bookOf(8);
    const element = mount(book);
    await ready(element);
    element.goToPage(4);
    await lies(element, '4');
    await until(() => book.held.size >= 3, 'the neighbours');
    try {
      turnAway(true);
      await until(() => book.held.size === 1, 'one picture held');
      expect(seen(element)).to.equal('4');
    } finally {
      turnAway(false);
      delete (document as { hidden?: boolean }).hidden;
    }
    await until(() => book.held.size >= 3, 'the neighbours again');
  });
});
