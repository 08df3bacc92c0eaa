/** What a careless or hostile file brings: it is text on a page or a notice, never anything that runs or hangs. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { composeHotspots } from '@e-bulletin/issue/guided.js';
import type { Issue, Page } from '@e-bulletin/issue';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, lies, listen, mount, ready, until, type TestBook } from './fixture.js';

afterEach(clean);

/** A book whose picture of page 2 is what `address` says. */
async function withPicture(address: string | Promise<string>): Promise<{
  book: TestBook;
  element: FlipbookElement;
}> {
  const book = bookOf(4);
  const { url } = book.carrier;
  Object.assign(book.carrier, {
    url: async (href: string, signal: AbortSignal) =>
      href.startsWith('2.') ? address : url(href, signal),
  });
  const element = mount(book);
  await ready(element);
  return { book, element };
}

const blobOf = (type: string, ...parts: BlobPart[]): string =>
  URL.createObjectURL(new Blob(parts, { type }));

/** The first bytes of a picture: its head is right, and then it ends. */
async function truncated(): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 200;
  canvas.getContext('2d')?.fillRect(0, 0, 100, 200);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return URL.createObjectURL((blob as Blob).slice(0, 60, 'image/png'));
}

const saysSo = (element: FlipbookElement): Promise<void> =>
  until(
    () => $(element, '.shown .notice .button') && !$(element, '.half.moving'),
    'a notice on the page',
  );

describe('a picture', () => {
  const cases: readonly [name: string, address: () => string | Promise<string>][] = [
    ['that is a web page', () => blobOf('text/html', '<!doctype html><script>x</script>')],
    [
      'that is a web page and says it is a picture',
      () => blobOf('image/webp', '<script>x</script>'),
    ],
    ['that is empty', () => blobOf('image/webp')],
    ['that is SVG with a script in it, broken', () => blobOf('image/svg+xml', '<svg><script>')],
  ];
  for (const [name, address] of cases) {
    it(`${name}: the page says so, the next one works`, async () => {
      const { element } = await withPicture(await address());
      element.goToPage(2);
      await saysSo(element);
      expect($(element, '.shown .notice').textContent).to.contain('Chưa tải được trang 2.');
      element.goToPage(3);
      await lies(element, '3');
    });
  }

  it('that ends after its head shows what there is, and the next one works', async () => {
    const { element } = await withPicture(await truncated());
    element.goToPage(2);
    await until(
      () => $(element, '.shown img, .shown .notice .button') && !$(element, '.half.moving'),
      'page 2',
    );
    element.goToPage(3);
    await lies(element, '3');
  });

  it('that never comes: the page says that it loads, and nothing waits for it', async () => {
    const { element } = await withPicture(new Promise<string>(() => undefined));
    element.goToPage(2);
    await until(
      () =>
        [...element.renderRoot.querySelectorAll('.sheet.shown .late')].some(({ textContent }) =>
          textContent?.includes('Đang tải trang 2'),
        ),
      'a page that says that it loads',
    );
    element.goToPage(3);
    await lies(element, '3');
  });

  it('of one pixel, or of a strip, lies in its page', async () => {
    for (const [width, height] of [
      [1, 1],
      [20_000, 1],
      [1, 20_000],
    ] as const) {
      const book = bookOf(3);
      const pages = book.issue.pages.map((page): Page => ({ ...page, width, height }));
      const element = mount({ ...book, issue: { ...book.issue, pages } });
      await ready(element);
      const face = $(element, '.sheet.shown .face').getBoundingClientRect();
      const stage = $(element, '.stage').getBoundingClientRect();
      expect(face.width, `${width}x${height}`).to.be.at.most(stage.width);
      expect(face.height, `${width}x${height}`).to.be.at.most(stage.height);
      element.next();
      await lies(element, '2');
      clean();
    }
  });
});

const EVIL = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

describe('script in the issue', () => {
  it('is text wherever it stands, and never an element or an address', async () => {
    const book = bookOf(4, { label: () => EVIL });
    const issue: Issue = {
      ...book.issue,
      title: EVIL,
      subtitle: EVIL,
      language: `"><script>`,
      publisher: EVIL,
      pages: book.issue.pages.map((page) => ({
        ...page,
        alt: EVIL,
        text: { href: 'words' },
        guided: { href: 'spots' },
      })),
      contents: [{ title: EVIL, href: 'javascript:window.ran=1', page: 2, children: [] }],
      articles: [{ id: 'a', title: EVIL, section: EVIL, pages: [2], audio: [], doubtful: false }],
    };
    const box = [1000, 1000, 3000, 1000] as const;
    const spot = { kind: 'link', box, title: EVIL, pictures: [] } as const;
    Object.assign(book.carrier, {
      json: (href: string) =>
        Promise.resolve(
          href === 'words'
            ? {
                blocks: [
                  { role: 'heading1', lines: [{ text: EVIL, y: 1, h: 9, x: [0, 9] }] },
                  { role: 'figure', alt: EVIL, lines: [] },
                  { role: 'script', lines: [{ text: EVIL, y: 1, h: 9, x: [] }] },
                ],
              }
            : composeHotspots(
                [
                  { ...spot, href: 'javascript:window.ran=1' },
                  { ...spot, href: 'data:text/html,<script>parent.ran=1</script>' },
                  { ...spot, href: ' jAvAsCrIpT\t:window.ran=1' },
                ],
                '1.jpg',
              ),
        ),
    });
    const element = mount({ ...book, issue });
    const heard = listen(element);
    await ready(element, true);
    expect(heard).to.deep.equal(['ready 4']);
    await element.open('contents');
    await until(() => $(element, '.panel'), 'the contents');
    expect($(element, '.panel').textContent).to.contain('onerror');
    element.close();
    element.next();
    await lies(element, '2');
    await until(() => $(element, '.sheet.shown .words'), 'the words');
    const root = element.renderRoot as ShadowRoot;
    expect(root.querySelectorAll('script, iframe, object, embed').length).to.equal(0);
    for (const node of root.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) {
        expect(name, node.outerHTML.slice(0, 120)).not.to.match(/^on/);
        if (/^(href|src|action|formaction)$/.test(name)) {
          expect(value.replace(/\s/g, '')).not.to.match(/^(javascript|data:text)/i);
        }
      }
    }
    expect('ran' in window).to.equal(false);
  });
});

describe('an element that is taken away', () => {
  it('in the middle of loading or of a turn leaves no address held and no error', async () => {
    const errors: unknown[] = [];
    const onError = (event: Event): void => void errors.push(event);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    for (let round = 0; round < 10; round++) {
      let open: () => void = () => undefined;
      const book = bookOf(6);
      if (round % 2 === 0) {
        book.gate = new Promise((resolve) => {
          open = resolve;
        });
      }
      const element = mount(book);
      await element.updateComplete;
      if (round % 2 === 1) {
        await ready(element, true);
        element.next();
      }
      clean();
      open();
      await until(() => book.held.size === 0, 'every address given back');
    }
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(errors).to.deep.equal([]);
  });
});
