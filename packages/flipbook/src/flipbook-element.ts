/**
 * `<e-flipbook>`: a bulletin whose pages turn. A translator: attributes become commands of `model/book.ts`, its
 * state becomes the template, its changes become events.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
import { LiveRegion } from '@e-bulletin/core/live-region.js';
import { controls } from '@e-bulletin/core/range.styles.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { PdfSettings } from './adapters/pdf/place.js';
import type { Book } from './adapters/source.js';
import { BookController } from './controllers/book-controller.js';
import { PlaceDoor } from './controllers/place-door.js';
import { ReaderInput } from './controllers/reader-input.js';
import { ReadingController } from './controllers/reading-controller.js';
import { SizeController } from './controllers/size-controller.js';
import { SourceController } from './controllers/source-controller.js';
import { flipbookStyles } from './flipbook-element.styles.js';
import { flipbookEvent } from './flipbook-events.js';
import { version } from './generated/version.js';
import { shownPages, type BookState, type Cause, type Failure, type Panel } from './model/book.js';
import { placeLabel } from './model/labels.js';
import { viewOf, type View } from './model/layout.js';
import { settleNavigation } from './view/controls.js';
import { renderReader, surfaceIn } from './view/reader-view.js';
import { loadingText, pageWord, spokenPlace } from './view/sentences.js';

registerMessages('flipbook', { en: () => import('./generated/locales/en.js') });

/**
 * @summary A bulletin whose pages turn by finger, buttons and keys.
 * @tagname e-flipbook
 * @attr {'light' | 'dark' | 'auto'} theme - colours: light, dark, or as the reader's device has them; default light
 * @slot tools - buttons of others, after those of the toolbar: "Nghe", "Chia sẻ"
 * @slot full-tools - the same in full view, beside the way back
 * @slot wall - shown beside the page in a presentation: a poll, a QR code; with `data-page` beside that page only
 * @slot page-tools - beside "Đọc chữ to" under the pages on a phone, such as "Nghe bài"
 * @slot article-tools - in place of "Chia sẻ" over an article
 * @slot article-player - under the text of an article, such as its player
 * @slot - pages as `<img>` where there is no `src`; otherwise fallback content, shown until the first page is painted and when it fails
 * @fires e-page-change - the page changed: `{page, pages, label, by}`
 * @fires e-issue-ready - the first page stands in its place: `{issue, pages}`
 * @fires e-hotspot-open - a hotspot was pressed: `{kind, href, page}`; cancelable, and then nothing else happens
 * @fires e-article-change - an article opened, or the pages came back: `{article, title}`
 * @fires e-article-tap - an article is about to open because it was tapped on a page: `{article, page, x, y}`
 * @fires e-full-change - full view opened or closed, and with it the attribute `full` came or went: `{full}`
 * @fires e-element-wanted - an element that is not registered would show more on the wall: `{name}`; who can bring it does
 * @fires e-issue-error - the issue cannot be shown: `{code, message, hint, retryable}`
 * @csspart toolbar - the group of tools
 * @csspart stage - the ground on which the book lies
 * @csspart notice - the line that says why pages may be slow
 * @csspart place - page number and count
 * @csspart button - "Trước" and "Sau"
 * @csspart panel - the panel over the book
 * @csspart zoom - the bar over an enlarged book
 * @csspart wall - the card beside the page in a presentation
 * @csspart article - the text of an article
 * @csspart hotspot - the dialog of a hotspot
 * @csspart error - the message that stands in place of an issue
 */
export class FlipbookElement extends LitElement {
  static readonly version = version;
  /** Where an npm build keeps pdf.js's worker and its fonts and decoders: `{ worker, assets }`. `cdn/` knows by itself. */
  static pdf: PdfSettings = {};
  static override readonly styles = [tokens, reset, controls, flipbookStyles];

  /** Address of the issue: its folder, its `manifest.json`, `.ebulletin.zip`, or a `.pdf`. */
  @property() src: string | undefined;
  /** Ordinal of the page shown, from 1. Values outside the book go to its nearest page. */
  @property({ type: Number, reflect: true }) page = 1;
  /** `single`, `spread`, or `auto`: two pages where the element is wide enough. */
  @property() view: View = 'auto';
  /** How much larger than the whole page: 1 to 4. */
  @property({ type: Number, reflect: true }) zoom = 1;
  /** Present: the address carries the page as `#page=`; with a value as `#value:page=`. */
  @property() hash: string | null = null;
  /** Id of the article that is read as text; absent, the pages are shown. Setting it opens the article. */
  @property({ reflect: true }) article: string | undefined;
  /** A parsed issue, in place of `src`; set `carrier` with it. */
  @property({ attribute: false }) issue: Issue | undefined;
  /** Where the files of `issue` come from. Whoever sets it closes it. */
  @property({ attribute: false }) carrier: Carrier | undefined;
  /** Absolute addresses of page pictures that the browser has already; the page keeps them if they are sharp enough. */
  @property({ attribute: false }) loadedImages: readonly string[] = [];

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  readonly #width = new SizeController(this);
  readonly #book = new BookController(this, {
    turned: (book) => this.#onTurned(book),
    painted: () => this.#onPainted(),
    rested: (pages) => this.#reading.rest(pages),
    idle: () => void this.#reading.hands(),
    retry: () => this.retry(),
  });
  readonly #place = new PlaceDoor(this, {
    issue: () => this.#book.book?.issue,
    page: () => this.page,
    go: (page) => this.goToPage(page, 'history'),
  });
  readonly #reading = new ReadingController(this, this.#book, this.#place);
  readonly #input = new ReaderInput(this, this.#book, this.#reading);
  readonly #source = new SourceController(this, {
    ready: () => this.#place.ready,
    loading: () => this.#book.dispatch({ type: 'load' }),
    show: (book) => this.#show(book),
    revise: (book) => this.#book.revise(book),
    fail: (failure) => this.#fail(failure),
    clear: () => this.#book.close(),
  });
  /** The word for a page in the names that pages bear. */
  #word: string | undefined;
  #announced: Book | undefined;

  /** Pages of the issue; 0 while there is none. */
  get pages(): number {
    return this.#book.state.pages.length;
  }

  /** The element with the text of the article that is open; elements in it have the ids of the article's blocks. */
  get articleElement(): HTMLElement | undefined {
    return this.#reading.article;
  }

  /** BCP 47 language of the issue shown, when it is known. */
  get issueLanguage(): string | undefined {
    return this.#book.book?.issue.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && (this.src || this.issue) && !this.#book.book) this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#book.dispatch({ type: 'view', view: viewOf(this.view) });
    if (changed.has('page') && this.hasUpdated) this.goToPage(this.page);
    if (changed.has('zoom') && this.zoom !== this.#book.state.zoom) {
      this.#book.dispatch({ type: 'zoom', zoom: this.zoom });
      void this.#reading.hands();
    }
    this.zoom = this.#book.state.zoom;
    this.#book.loaded = this.loadedImages;
  }

  protected override firstUpdated(): void {
    // What is measured changes what is drawn: within an update Lit warns of it whoever develops with us.
    void this.updateComplete.then(() => {
      this.#book.mount(surfaceIn(this.renderRoot));
      this.#width.mount(this.renderRoot.querySelector('.ruler') as HTMLElement);
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('hash') && this.isConnected) this.#place.link(this.hash);
    if (changed.has('src') || changed.has('issue') || changed.has('carrier'))
      void this.updateComplete.then(() => this.isConnected && this.#open());
    settleNavigation(this.renderRoot, this.#book.state, this.#input.previewed);
    // A language's words arrive after it was chosen.
    const word = pageWord();
    if (word !== this.#word) this.#book.view?.relabel();
    this.#word = word;
  }

  /** Turns to the next page or spread; does nothing on the last. */
  next(): void {
    this.#book.dispatch({ type: 'step', step: 1, by: 'api' });
  }

  /** Turns to the previous page or spread; does nothing on the first. */
  previous(): void {
    this.#book.dispatch({ type: 'step', step: -1, by: 'api' });
  }

  /** Turns to the page with ordinal `page`, however far, with one leaf. `by` is told to listeners. */
  goToPage(page: number, by: Cause = 'api'): void {
    this.#book.dispatch({ type: 'go', page, by });
    this.#reflect();
  }

  /** Opens a panel. Resolves when it is shown. */
  async open(panel: Panel): Promise<void> {
    await this.#reading.open(panel);
  }

  /** Opens the choice of what to print. Resolves when it is shown. */
  print(): Promise<void> {
    return this.open('print');
  }

  /** Closes the panel that is open and gives the focus back. */
  close(): void {
    this.#reading.close();
  }

  /** Shows the bulletin alone on the screen. Ask for it in a press of the reader, or it fills the window only. */
  async expand(): Promise<void> {
    await this.#reading.hands((hands) => hands.expand());
  }

  /** Back into the page, from full view or a presentation. Resolves when the history is where it was, too. */
  async collapse(): Promise<void> {
    await this.#reading.hands((hands) => hands.collapse());
  }

  /** Shows the pages on the wall of a meeting, turned by a clicker. Resolves when it is shown. */
  async present(): Promise<void> {
    await this.#reading.hands((hands) => hands.present());
  }

  /** The language in use: that of the first element on the page which asked for one. */
  get language(): 'vi' | 'en' {
    return this.#language.language;
  }

  /** Says a sentence to those who do not see the screen. */
  readonly say = (text: string): void => this.#live.say(text);

  /** Opens the issue again after an error, and pages whose picture failed. */
  retry(): void {
    if (this.#book.state.status === 'error') this.#open();
    else this.#book.retry();
  }

  #open(): void {
    const { issue, carrier, src, title, language } = this;
    const images = [...this.querySelectorAll('img')].filter((image) => image.src);
    const { pdf } = FlipbookElement;
    void this.#source.open({ issue, carrier, src, images, title, language, pdf });
  }

  #show(book: Book): void {
    this.#book.open(book, this.#place.here?.page(book.issue) ?? this.page);
    this.#reflect();
    // A hidden tab has no first page to wait for.
    if (!this.#width.visible) this.#onPainted();
  }

  #fail(failure: Failure): void {
    this.#book.dispatch({ type: 'failed', failure });
    const { code, message, hint, retryable } = failure;
    this.dispatchEvent(flipbookEvent('e-issue-error', { code, message, hint, retryable }));
  }

  #reflect(): void {
    if (this.#book.state.page > 0) this.page = this.#book.state.page;
  }

  #onTurned(book: BookState): void {
    const { page, pages, turn } = book;
    this.#reflect();
    this.#place.here?.turned(book);
    const label = placeLabel(shownPages(book), pages.length).printed;
    const detail = { page, pages: pages.length, label, by: turn.by };
    this.dispatchEvent(flipbookEvent('e-page-change', detail));
    // A drag is seen and felt, and audio speaks itself; what is asked for by word or key is confirmed.
    if (turn.by !== 'audio' && !this.#book.dropping) this.#live.say(spokenPlace(book));
  }

  #onPainted(): void {
    const { book, state } = this.#book;
    if (!book || book === this.#announced) return;
    this.#announced = book;
    const detail = { issue: book.issue, pages: state.pages.length };
    this.dispatchEvent(flipbookEvent('e-issue-ready', detail));
  }

  readonly #onSlotChange = (): void => {
    if (!this.src && !this.issue) this.#open();
  };

  protected override render(): TemplateResult {
    const { status } = this.#book.state;
    return html`<div
      class="root"
      lang=${this.#language.language}
      aria-busy=${status === 'loading'}
    >
      <div class="frame">
        <div class="ruler"></div>
        ${renderReader({
          state: this.#book.state,
          book: this.#book.book,
          size: this.#width.size,
          painted: this.#book.painted,
          input: this.#input,
          renderLater: (covered) => this.#reading.render(covered, this.#input.previewed),
        })}
        <div class="fallback" ?hidden=${status === 'ready' && this.#book.painted}>
          <slot @slotchange=${this.#onSlotChange}
            >${status === 'loading' ? html`<span class="late">${loadingText()}</span>` : nothing}</slot
          >
        </div>
        ${this.#live.render()}
      </div>
    </div>`;
  }
}
