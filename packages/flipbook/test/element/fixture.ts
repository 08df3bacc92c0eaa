/** Books made in the page: pictures from a canvas, a carrier that counts, gestures and waits. */
import type { Issue, Page } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import axe from 'axe-core';
import '../../src/define.js';
import type { FlipbookElement } from '../../src/index.js';

/** A folder on the test server with 8 pages, printed 1.. from the third on. */
export const FOLDER = new URL('../fixtures/issue/manifest.jsonld', import.meta.url).href;

export interface TestBook {
  readonly issue: Issue;
  readonly carrier: Carrier;
  /** Addresses handed out and not given back. */
  readonly held: Map<string, number>;
  /** Every href asked for, in order. */
  readonly asked: string[];
  /** Hrefs whose picture is broken. */
  readonly broken: Set<string>;
  /** Set to hold back pictures until it is called. */
  gate: Promise<void> | undefined;
}

const pictures = new Map<number, string>();

/** A picture that is a tenth as wide as it says. */
async function pictureUrl(wide = 1080): Promise<string> {
  const known = pictures.get(wide);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = wide / 10;
  canvas.height = Math.round((wide / 1080) * 153);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#0b4f6c';
  context.fillRect(10, 10, 60, 12);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const picture = URL.createObjectURL(blob as Blob);
  pictures.set(wide, picture);
  return picture;
}

const tierOf = (href: string): number | undefined =>
  Number(/-(\d+)\./.exec(href)?.[1]) || undefined;

export interface BookOptions {
  readonly progression?: 'ltr' | 'rtl';
  readonly landscape?: readonly number[];
  /** Widths in which each page comes, as `<page>-<width>.webp`; one width of 108 where absent. */
  readonly tiers?: readonly number[];
  /** The printed label of a page. */
  readonly label?: (number: number) => string;
}

export function bookOf(count: number, options: BookOptions = {}): TestBook {
  const { progression = 'ltr', landscape = [], label = String, tiers } = options;
  const pages: Page[] = [];
  for (let number = 1; number <= count; number++) {
    const wide = landscape.includes(number);
    const [width, height] = wide ? [306, 153] : [108, 153];
    const image = { width, height, type: 'image/webp' };
    pages.push({
      number,
      label: label(number),
      width,
      height,
      images: tiers?.map((wide) => ({
        href: `${number}-${wide}.webp`,
        type: 'image/webp',
        width: wide,
        height: Math.round((wide * height) / width),
      })) ?? [
        { ...image, href: `${number}.jpg`, type: 'image/jpeg' },
        { ...image, href: `${number}.webp` },
      ],
    });
  }
  const held = new Map<string, number>();
  const asked: string[] = [];
  const broken = new Set<string>();
  const book: TestBook = {
    held,
    asked,
    broken,
    gate: undefined,
    issue: {
      title: 'Bản tin thử',
      language: 'vi',
      progression,
      pages,
      contents: [
        { title: 'Tin phường', children: [{ title: 'Ngõ 42 hết ngập', page: 2, children: [] }] },
        {
          title: 'Đời sống',
          children: [{ title: 'Thư viện mở cửa', page: Math.min(6, count), children: [] }],
        },
      ],
      articles: [],
      polls: [],
      source: {},
    },
    carrier: {
      kind: 'folder',
      base: 'https://example.test/',
      manifest: () => Promise.resolve({}),
      json: () => Promise.reject(new Error('no files')),
      url: async (href) => {
        asked.push(href);
        const url = broken.has(href)
          ? `data:text/html,${href}`
          : `${await pictureUrl(tierOf(href))}#${href}`;
        await book.gate;
        held.set(url, (held.get(url) ?? 0) + 1);
        return url;
      },
      release: (url) => {
        const count = (held.get(url) ?? 0) - 1;
        if (count > 0) held.set(url, count);
        else held.delete(url);
      },
      close: () => undefined,
    },
  };
  return book;
}

/** The same book with files: `json` by href. Every page says that it has a text layer; the issue has an index. */
export function withFiles(book: TestBook, json: (href: string) => unknown): TestBook {
  const pages = book.issue.pages.map((page) => ({
    ...page,
    text: { href: `${page.number}.json` },
  }));
  const carrier: Carrier = {
    ...book.carrier,
    json: async (href) => {
      const value = json(href);
      if (value === undefined) throw new TypeError(`no file ${href}`);
      return value;
    },
  };
  return { ...book, issue: { ...book.issue, pages, search: { href: 'search.json' } }, carrier };
}

export interface Frame {
  readonly width?: number;
  readonly height?: number;
  readonly html?: string;
  readonly attributes?: Record<string, string>;
}

const mounted = new Set<HTMLElement>();

/** Puts an element of a size into the page. Call `clean` after each test. */
export function mount(
  book?: TestBook,
  { width = 390, height = 700, html, attributes = {} }: Frame = {},
): FlipbookElement {
  const box = document.createElement('div');
  box.style.cssText = `width:${width}px;height:${height}px`;
  const element = document.createElement('e-flipbook');
  element.style.height = '100%';
  for (const name of Object.keys(attributes))
    element.setAttribute(name, attributes[name] as string);
  if (html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    element.append(template.content);
  }
  if (book) Object.assign(element, { issue: book.issue, carrier: book.carrier });
  box.append(element);
  document.body.append(box);
  mounted.add(box);
  return element;
}

export function clean(): void {
  for (const box of mounted) box.remove();
  mounted.clear();
}

/** Waits for `check`, frame by frame, and says what never came. */
export async function until(check: () => unknown, what = String(check)): Promise<void> {
  for (let frame = 0; frame < 600; frame++) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error(`never came: ${what}`);
}

export const $ = <E extends HTMLElement = HTMLElement>(
  element: FlipbookElement,
  selector: string,
): E => element.renderRoot.querySelector(selector) as E;

/** Ordinals of the pages that can be seen and have their picture, in document order. */
export function seen(element: FlipbookElement): string {
  return [...element.renderRoot.querySelectorAll<HTMLImageElement>('.sheet.shown .face img')]
    .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
    .map(({ src }) => /#?(\d+)(-\d+)?\.\w+$/.exec(src)?.[1]?.replace(/^0+/, ''))
    .join(' ');
}

/** Opened, first page painted, and Swiper there when `turning`. */
export async function ready(element: FlipbookElement, turning = false): Promise<void> {
  await element.updateComplete;
  await until(() => $(element, '.sheet.shown .face img'), 'the first page');
  await until(() => $(element, '.fallback').hidden, 'the first page as a whole');
  await element.updateComplete;
  if (!turning) return;
  await until(() => $(element, '.book.turner-initialized'), 'Swiper');
  await until(() => $(element, '.stage').hasAttribute('aria-keyshortcuts'), 'taps and keys');
}

/** Nothing moves any more and `pages` lie open. */
export async function lies(element: FlipbookElement, pages: string): Promise<void> {
  await until(
    () => !$(element, '.half.moving') && seen(element) === pages,
    `pages ${pages} lie open, but "${seen(element)}" do`,
  );
}

interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly pointerType?: string;
  readonly target?: Element;
}

let pointer = 100;

/** A finger that goes down and moves, in parts of the stage (0..1). `up` ends it. */
export async function stroke(
  element: FlipbookElement,
  { from, to, pointerType = 'touch', target }: Stroke,
): Promise<{
  move: (to: readonly [number, number]) => Promise<void>;
  up: (type?: string) => void;
}> {
  const stage = $(element, '.stage');
  const box = stage.getBoundingClientRect();
  const pointerId = ++pointer;
  let at = from;
  const fire = (type: string, on: Element): void => {
    const [x, y] = at;
    on.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId,
        pointerType,
        isPrimary: true,
        button: type === 'pointermove' ? -1 : 0,
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
      }),
    );
  };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const move = async (end: readonly [number, number]): Promise<void> => {
    const start = at;
    for (let step = 1; step <= 8; step++) {
      at = [
        start[0] + ((end[0] - start[0]) * step) / 8,
        start[1] + ((end[1] - start[1]) * step) / 8,
      ];
      fire('pointermove', target ?? stage);
      await frame();
    }
  };
  fire('pointerdown', target ?? stage);
  await move(to);
  return { move, up: (type = 'pointerup') => fire(type, target ?? stage) };
}

/** A tap at a point of the stage, in parts of it; what lies there gets the click. */
export function click(element: FlipbookElement, x: number, y: number): void {
  const { left, top, width, height } = $(element, '.stage').getBoundingClientRect();
  const [clientX, clientY] = [left + x * width, top + y * height];
  const target = (element.shadowRoot as ShadowRoot).elementFromPoint(clientX, clientY);
  const init = { clientX, clientY, bubbles: true, composed: true, cancelable: true };
  (target ?? $(element, '.stage')).dispatchEvent(new MouseEvent('click', init));
}

export const press = (
  target: Element,
  key: string,
  init: KeyboardEventInit = {},
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
};

/** Every event of the element from now on, as text. */
export function listen(element: FlipbookElement): string[] {
  const heard: string[] = [];
  element.addEventListener('e-page-change', ({ detail: { page, pages, label, by } }) =>
    heard.push(`page ${page}/${pages} "${label}" by ${by}`),
  );
  element.addEventListener('e-issue-ready', ({ detail: { pages } }) =>
    heard.push(`ready ${pages}`),
  );
  element.addEventListener('e-issue-error', ({ detail: { code } }) => heard.push(`error ${code}`));
  return heard;
}

/** What axe finds, once nothing fades in any more. */
export async function faults(element: FlipbookElement): Promise<string[]> {
  const moving = (element.shadowRoot as ShadowRoot).getAnimations();
  await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
