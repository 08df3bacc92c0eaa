/**
 * One side of a sheet on screen: paper, the picture of a page (or half of it), and what to say while there is
 * none. Plain DOM: a turn must not wait for a template.
 */
import { html, render, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, again, warning } from '@e-bulletin/core/icons.js';

export interface FacePage {
  readonly number: number;
  readonly label: string;
  readonly alt?: string;
}

/** The part of the page that the face shows: all, or what lies on one side of the spine. */
export type Part = 'all' | 'left' | 'right';

export type Picture = HTMLImageElement | HTMLCanvasElement;

export class PageFace {
  readonly element: HTMLElement;
  readonly page: FacePage;
  readonly #part: Part;
  readonly #notice: HTMLElement;
  readonly #shade: HTMLElement;
  #image: Picture | undefined;
  #source: Picture | undefined;

  constructor(page: FacePage, part: Part) {
    this.page = page;
    this.#part = part;
    this.element = create('div', `face ${part}`);
    this.#notice = create('div', 'notice');
    this.#shade = create('div', 'shade');
    this.element.append(this.#notice, this.#shade);
    this.waiting();
  }

  /** Whether a picture is shown. */
  get painted(): boolean {
    return this.#source !== undefined;
  }

  /** The shade's element, animated by the turn. */
  get shade(): HTMLElement {
    return this.#shade;
  }

  /** Shows a decoded picture; `undefined` takes it away. The same picture again costs nothing. */
  show(source: Picture | undefined): void {
    if (source === this.#source) return;
    this.#image?.remove();
    this.#source = source;
    // An element is in one place only; the second half of a page across the spine shows a copy.
    this.#image = this.#part === 'right' && source ? copyOf(source) : source;
    if (!this.#image) return this.waiting();
    this.relabel();
    this.element.prepend(this.#image);
    this.#notice.hidden = true;
  }

  waiting(): void {
    this.#notice.hidden = false;
    render(html`<span class="late">${waitingText(this.page)}</span>`, this.#notice);
  }

  /** Holds what lies over the picture and under the shade. */
  hold(layers: HTMLElement): void {
    this.#notice.before(layers);
  }

  /** The picture could not be had: says so on the page itself, with a way to try again. */
  fail(retry: () => void): void {
    if (this.#source) return;
    this.#notice.hidden = false;
    if (this.#part === 'right') {
      render(html``, this.#notice);
      return;
    }
    render(
      html`<p>${icon(warning)} ${failedText(this.page)}</p>
        ${retryButton(retry)}`,
      this.#notice,
    );
  }

  /** Writes the accessible name anew, in the language of the moment. */
  relabel(): void {
    const image = this.#image;
    const name = this.#part === 'right' ? '' : altOf(this.page);
    image?.setAttribute('alt' in image ? 'alt' : 'aria-label', name);
  }
}

export const pageName = ({ label }: Pick<FacePage, 'label'>): string =>
  msg(str`Trang ${label}`, { id: 'flipbook.pageName' });

const altOf = (page: FacePage): string =>
  page.alt ? `${pageName(page)}. ${page.alt}` : pageName(page);

const waitingText = ({ label }: FacePage): string =>
  msg(str`Đang tải trang ${label}…`, { id: 'flipbook.pageWaiting' });

const failedText = ({ label }: FacePage): string =>
  msg(str`Chưa tải được trang ${label}.`, { id: 'flipbook.pageFailed' });

export const retryButton = (retry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${retry}>
    ${icon(again)} ${msg('Thử lại', { id: 'flipbook.retry' })}
  </button>`;

function copyOf(source: Picture): Picture {
  const copy = source.cloneNode() as Picture;
  copy.setAttribute('aria-hidden', 'true');
  if ('alt' in copy) copy.decoding = 'sync';
  else copy.getContext('2d')?.drawImage(source, 0, 0);
  return copy;
}

export function create(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
