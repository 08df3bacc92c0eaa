/**
 * What hands do with the book beyond turning it, in a chunk of its own that comes after the first page: taps, the lens,
 * full view and the presentation. The last two are chunks again.
 */
import { html, type nothing, type CSSResult, type TemplateResult } from 'lit';
import { FullEntry } from '../adapters/full-entry.js';
import { flipbookEvent } from '../flipbook-events.js';
import { commandOf } from '../model/keys.js';
import { handsStyles } from '../view/hands.styles.js';
import { renderZoomBar, spokenZoom, ZOOM_BAR } from '../view/zoom-bar.js';
import type { BookController } from './book-controller.js';
import type { FullView } from './full-view.js';
import type { Panels } from './panels.js';
import type { PlaceDoor } from './place-door.js';
import type { Presentation } from './presentation.js';
import type { ReadingHost } from './reading-controller.js';
import { Taps } from './taps.js';
import type { Surface } from './turning.js';
import { Zoom } from './zoom.js';

/** What keys do is told where they do it (ARIA 1.2, aria-keyshortcuts). */
const KEYS = 'ArrowRight ArrowLeft PageDown PageUp Home End + - 0';

const FIELDS = 'input,select,textarea,audio,video,[contenteditable],.panel';

export interface HandsOptions {
  readonly host: ReadingHost;
  readonly book: BookController;
  readonly place: PlaceDoor;
  readonly panels: Panels;
  readonly adopt: (styles: CSSResult) => void;
}

export class Hands {
  readonly zoom: Zoom;
  readonly #options: HandsOptions;
  readonly #taps: Taps;
  #full: FullView | undefined;
  #presentation: Presentation | undefined;
  #zoomed = 1;
  /** Full view or the presentation that was asked for last and is on its way. */
  #asked: object | undefined;

  constructor(options: HandsOptions) {
    const { book, adopt } = options;
    this.#options = options;
    adopt(handsStyles);
    this.zoom = new Zoom(book, book.surface as Surface);
    this.zoom.foot = ZOOM_BAR;
    this.#taps = new Taps(book, this.zoom);
    book.lens = this.zoom;
    book.surface?.stage.setAttribute('aria-keyshortcuts', KEYS);
    book.arrange();
  }

  /** The element left the page. */
  leave(): void {
    this.#taps.forget();
    this.zoom.leave();
    this.#asked = undefined;
    this.#full?.close();
  }

  tap(event: MouseEvent, target: Element): void {
    if (this.#presentation?.running) this.#taps.point(event, target);
    else this.#taps.tap(event, target);
  }

  /** A key pressed in the reader; `target` is what really has the focus. */
  keydown(event: KeyboardEvent, target: Element): void {
    const { book } = this.#options;
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (event.isComposing || ctrlKey || altKey || metaKey) return;
    if (key === 'Escape' && this.#closePanel()) event.preventDefault();
    if (target.closest(FIELDS) || book.state.pages.length === 0) return;
    book.surface?.stage.classList.add('keyed');
    const { progression, pages } = book.state;
    const command = commandOf(key, progression === 'rtl', shiftKey);
    const forLens = !(shiftKey && key.startsWith('Arrow')) && this.zoom.key(key);
    if (forLens) event.preventDefault();
    else if (command) {
      event.preventDefault();
      if (command === 'next') book.dispatch({ type: 'step', step: 1, by: 'user' });
      else if (command === 'previous') book.dispatch({ type: 'step', step: -1, by: 'user' });
      else book.dispatch({ type: 'go', page: command === 'first' ? 1 : pages.length, by: 'user' });
    }
  }

  async expand(): Promise<void> {
    const view = await this.#view();
    if (!view || view.isOpen) return;
    this.#enter();
    await view.open();
  }

  async collapse(): Promise<void> {
    this.#asked = undefined;
    this.#full?.close();
    await this.#options.place.here?.full?.left;
  }

  async present(): Promise<void> {
    const view = await this.#view();
    if (!view) return;
    const { host, book, adopt } = this.#options;
    if (!this.#presentation) {
      const { Presentation, presentationStyles } = await import('./presentation.js');
      adopt(presentationStyles);
      this.#presentation ??= new Presentation({
        book,
        view,
        zoom: this.zoom,
        say: host.say,
        tell: (name) => host.dispatchEvent(flipbookEvent('e-element-wanted', { name })),
        wall: () => [...host.querySelectorAll<HTMLElement>(':scope > [slot=wall]')],
        update: () => host.requestUpdate(),
      });
    }
    if (!view.isOpen) this.#enter();
    this.#frame.classList.add('presenting');
    this.zoom.foot = 0;
    await this.#presentation.start();
  }

  render(covered: boolean): TemplateResult | typeof nothing {
    const { zoom } = this.#options.book.state;
    if (zoom !== this.#zoomed) this.#options.host.say(spokenZoom(zoom));
    this.#zoomed = zoom;
    return this.#presentation?.running
      ? this.#renderWall(this.#presentation)
      : renderZoomBar(zoom, covered, {
          step: (step) => this.zoom.step(step),
          whole: () => {
            this.zoom.to(1);
            // The button goes; the focus must not go with it.
            this.#options.book.surface?.stage.focus({ preventScroll: true });
          },
        });
  }

  #renderWall(presentation: Presentation): TemplateResult {
    const { card } = presentation;
    this.#frame.classList.toggle('walled', card !== undefined);
    return html`<div class="wall" part="wall" ?hidden=${!card}>${card}</div>
      ${presentation.render()}`;
  }

  get #frame(): HTMLElement {
    return this.#options.host.renderRoot.querySelector('.frame') as HTMLElement;
  }

  /** With an address, Back closes full view; without one that is the browser's affair. */
  #enter(): void {
    const place = this.#options.place.here;
    if (!place || place.name === null) return;
    place.full ??= new FullEntry(place.name, (open) =>
      open ? void this.expand() : this.#full?.close(),
    );
    place.full.enter();
  }

  #closePanel(): boolean {
    const { book, panels } = this.#options;
    const { panel } = book.state;
    panels.close();
    return panel !== undefined;
  }

  /** Nothing where it is no longer wanted when it comes. */
  async #view(): Promise<FullView | undefined> {
    const asked = (this.#asked = {});
    const { host, book, place, adopt } = this.#options;
    // A panel that closes gives the focus back first.
    await host.updateComplete;
    const { FullView, lowStyles } = await import('./full-view.js');
    adopt(lowStyles);
    this.#full ??= new FullView({
      root: host.renderRoot.querySelector('.root') as HTMLElement,
      title: () => book.book?.issue.title ?? '',
      onEscape: () => this.#closePanel() || this.#presentation?.escape() === true,
      onClose: () => {
        this.#presentation?.stop();
        this.zoom.foot = ZOOM_BAR;
        this.#frame.classList.remove('presenting', 'walled');
        place.here?.full?.leave();
        host.requestUpdate();
      },
    });
    return this.#asked === asked && host.isConnected ? this.#full : undefined;
  }
}
