/**
 * The bulletin on the wall of a meeting: only the pages, keys of a clicker, a blank screen, one part enlarged, and
 * beside the page what the slot `wall` holds or the poll of that page. The screen stays awake while it lasts.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isDefined } from '@e-bulletin/core/define.js';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { whenDefined } from '@e-bulletin/core/when-defined.js';
import { Clicker } from '../model/clicker.js';
import { noSuchPage } from '../view/typed-page.js';
import { fitWall } from '../view/wall-fit.js';
import type { BookController } from './book-controller.js';
import type { FullView } from './full-view.js';
import { CARD, cardOf, pollOf } from './page-poll.js';
import type { Zoom } from './zoom.js';

export { presentationStyles } from '../view/presentation.styles.js';

export interface PresentationOptions {
  readonly book: BookController;
  readonly view: FullView;
  readonly zoom: Zoom;
  /** What is slotted for the wall, of which some belong to one page. */
  readonly wall: () => readonly HTMLElement[];
  readonly update: () => void;
  readonly say: (text: string) => void;
  /** An element that is not registered would show more. */
  readonly tell: (name: string) => void;
}

/** The pointer is hidden after so long without moving. */
const QUIET_MS = 3000;

/** Who brings elements may come after the pages, and a network may be away. */
const AGAIN_MS = 3000;

const FIELDS = 'input,select,textarea,audio,video,[contenteditable]';

export class Presentation {
  readonly #options: PresentationOptions;
  readonly #clicker = new Clicker();
  #blank: 'black' | 'white' | undefined;
  #wall = true;
  #poll: HTMLElement | undefined;
  /** The pages whose poll that is. */
  #asked = '';
  #held: readonly number[] = [];
  #note = '';
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #awake: WakeLockSentinel | undefined;
  #running = false;

  constructor(options: PresentationOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Resolves when the wall shows the page. */
  async start(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#wall = true;
    const { book, view, zoom, update } = this.#options;
    zoom.to(1);
    const opened = view.open(true);
    // Not on the way back, which would stay on the wall and take Enter.
    book.surface?.stage.focus({ preventScroll: true });
    const { screen } = view;
    screen?.addEventListener('keydown', this.#onKeydown, true);
    screen?.addEventListener('pointermove', this.#onMove);
    screen?.addEventListener('click', this.#onClick, true);
    document.addEventListener('visibilitychange', this.#stayAwake);
    this.#stayAwake();
    this.#onMove();
    update();
    await opened;
    update();
  }

  /** The dialog was closed. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#blank = this.#poll = undefined;
    this.#note = this.#asked = '';
    this.#held = [];
    clearTimeout(this.#quiet);
    document.removeEventListener('visibilitychange', this.#stayAwake);
    void this.#awake?.release().catch(() => undefined);
    this.#awake = undefined;
    this.#options.zoom.to(1);
    this.#options.update();
  }

  /** Something to close before the presentation itself: a blank screen, an enlarged part. */
  escape(): boolean {
    if (!this.#running) return false;
    const { zoom } = this.#options;
    if (this.#blank) this.#blank = undefined;
    else if (zoom.active) zoom.to(1);
    else return false;
    this.#options.update();
    return true;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#running) return nothing;
    return html`${this.#note ? html`<p class="note" aria-hidden="true">${this.#note}</p>` : nothing}
      ${this.#blank ? html`<div class="blank ${this.#blank}"></div>` : nothing}`;
  }

  /** The card beside the page: what is slotted for it, else the poll on it. */
  get card(): TemplateResult | HTMLElement | undefined {
    if (!this.#running) return undefined;
    const slotted = this.#cards().length > 0;
    if (!slotted) this.#ask();
    if (!this.#wall) return undefined;
    return slotted ? html`<slot name="wall"></slot>` : this.#poll;
  }

  /** Finds the poll of the pages that lie open. */
  #ask(): void {
    const { book, update, tell } = this.#options;
    const pages = this.#pages();
    const asked = pages.join();
    if (asked === this.#asked || !book.book) return;
    this.#asked = asked;
    this.#poll = undefined;
    void pollOf(book.book, pages).then((poll) => {
      const show = (): void => {
        if (!poll || asked !== this.#asked) return;
        this.#poll = cardOf(poll);
        update();
      };
      show();
      if (!poll || CARD.every(isDefined)) return;
      void Promise.all(CARD.map(whenDefined)).then(show);
      const ask = (): void => {
        if (asked !== this.#asked || !this.#running) return;
        const missing = CARD.filter((name) => !isDefined(name));
        missing.forEach(tell);
        if (missing.length) setTimeout(ask, AGAIN_MS);
      };
      ask();
    });
  }

  /** The pages that lie open, and the one that had to make room for their card: else it would go with its page, and come back. */
  #pages(): readonly number[] {
    const { spreads, spread } = this.#options.book.state;
    const open = spreads[spread]?.pages ?? [];
    if (!open.every((page) => this.#held.includes(page))) this.#held = open;
    return this.#held;
  }

  /** Elements of the wall for the pages that lie open; one that names no page is for all. */
  #cards(): readonly Element[] {
    const open = this.#pages();
    return this.#options.wall().filter((element) => {
      const { page } = element.dataset;
      const wanted = !page || open.includes(Number(page));
      fitWall(element);
      element.hidden = !wanted;
      return wanted;
    });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, isComposing } = event;
    if (ctrlKey || altKey || metaKey || isComposing) return;
    const target = event.composedPath()[0] as Element;
    if (target.closest(FIELDS)) return;
    const presses = event.key === ' ' || event.key === 'Enter';
    if (presses && !this.#clicker.typed && target.closest('button,a,summary')) return;
    const { book, zoom, update, say } = this.#options;
    const { pages, progression } = book.state;
    const typed = this.#clicker.typed;
    const command = this.#clicker.command(event.key, pages, progression === 'rtl');
    this.#note =
      this.#clicker.typed && msg(str`Tới trang ${this.#clicker.typed}`, { id: 'flipbook.typing' });
    update();
    // The dialog closes by itself, unless something lies over the page.
    if (!command || (command.type === 'leave' && !this.escape())) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.type === 'leave') return;
    const wasBlank = this.#blank;
    this.#blank = undefined;
    switch (command.type) {
      case 'blank':
        this.#blank = wasBlank === command.colour ? undefined : command.colour;
        break;
      case 'step':
        // The first press brings the page back, and the next one turns it.
        if (!wasBlank) book.dispatch({ type: 'step', step: command.step, by: 'user' });
        break;
      case 'go':
        book.dispatch({ type: 'go', page: command.page, by: 'user' });
        break;
      case 'no-such-page':
        this.#note = noSuchPage(typed, pages.length);
        say(this.#note);
        break;
      case 'zoom':
        zoom.to(zoom.active ? 1 : 2);
        break;
      case 'wall':
        this.#wall = !this.#wall;
        break;
      default:
        break;
    }
  };

  /** A press on a blank screen brings the page back and does nothing else. */
  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#blank) return;
    event.stopPropagation();
    this.#blank = undefined;
    this.#options.update();
  };

  readonly #onMove = (): void => {
    const { screen } = this.#options.view;
    screen?.classList.remove('quiet');
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => screen?.classList.add('quiet'), QUIET_MS);
  };

  /** Browsers let go of the lock with the tab; it is taken again when the tab is back. */
  readonly #stayAwake = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        if (this.#running) this.#awake = lock;
        else void lock.release();
      },
      // Low battery, plain http, a frame that may not: the screen goes dark as it would anyway.
      () => undefined,
    );
  };
}
