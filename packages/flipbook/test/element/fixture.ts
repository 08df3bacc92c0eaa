/** Elements in the page of the test, and waits for what they show. Books and gestures have files of their own. */
import axe from 'axe-core';
import '../../src/define.js';
import type { FlipbookElement } from '../../src/index.js';
import type { Picture } from '../../src/view/page-face.js';
import type { TestBook } from './books.js';

export * from './books.js';
export * from './gestures.js';

/** What shows a page: the first is an `<img>`, later ones of a folder are canvases. */
export const PICTURE = ':is(.face img, .face canvas)';

/** A folder on the test server with 8 pages, printed 1.. from the third on. */
export const FOLDER = new URL('../fixtures/issue/manifest.jsonld', import.meta.url).href;

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
  tag = 'e-flipbook',
): FlipbookElement {
  const box = document.createElement('div');
  box.style.cssText = `width:${width}px;height:${height}px`;
  const element = document.createElement(tag) as FlipbookElement;
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
  return [...element.renderRoot.querySelectorAll<Picture>(`.sheet.shown ${PICTURE}`)]
    .map((picture) => {
      if (!('src' in picture)) return picture.width > 0 && picture.dataset['src'];
      return picture.complete && picture.naturalWidth > 0 && picture.src;
    })
    .filter((src) => typeof src === 'string')
    .map((src) => /#?(\d+)(-\d+)?\.\w+$/.exec(src)?.[1]?.replace(/^0+/, ''))
    .join(' ');
}

/** Opened, first page painted, and Swiper there when `turning`. */
export async function ready(element: FlipbookElement, turning = false): Promise<void> {
  await element.updateComplete;
  await until(() => $(element, `.sheet.shown ${PICTURE}`), 'the first page');
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

/** The dialog of full view; `null` while the reader lies in its page. */
export const fullDialog = (element: FlipbookElement): HTMLDialogElement | null =>
  $(element, '.root').shadowRoot?.querySelector('dialog') ?? null;

/** The button of full view that leads back. */
export const leaveOf = (element: FlipbookElement): HTMLElement =>
  fullDialog(element)?.querySelector('.leave') as HTMLElement;

/** Full view is over. */
export const closed = (element: FlipbookElement): Promise<void> =>
  until(() => !fullDialog(element), 'full view closes');

/** The book is enlarged so much and at rest, in its real size. */
export async function zoomed(element: FlipbookElement, zoom: number): Promise<void> {
  await until(() => element.zoom === zoom, `zoom ${zoom}, but it is ${element.zoom}`);
  await until(() => $(element, '.stage').classList.contains('zoomed') === zoom > 1, 'the lens');
  await until(() => !$(element, '.area').style.transform, 'the real size');
}
