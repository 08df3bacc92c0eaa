/**
 * `<e-bulletin>`: a whole issue behind one tag. It opens the issue, shows what it is called, and joins its
 * children by events up and properties down; the pages themselves are `<e-flipbook>`'s.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '@e-bulletin/core/controls.styles.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
import { icon, back } from '@e-bulletin/core/icons.js';
import { LiveRegion } from '@e-bulletin/core/live-region.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { dress } from './adapters/document-sheet.js';
import { earlyPicture } from './adapters/early-picture.js';
import { answerTaps } from './adapters/early-taps.js';
import { failureOf, isPdf, openIssue } from './adapters/open-issue.js';
import {
  bulletinEvent,
  type IssueErrorDetail,
  type IssueReadyDetail,
  type PageChangeDetail,
} from './bulletin-events.js';
import { bulletinStyles } from './bulletin-element.styles.js';
import { FallbackController } from './controllers/fallback.js';
import { PagesController, type ElementLoader, type PagesElement } from './controllers/pages.js';
import { ViewsController } from './controllers/views.js';
import {
  initialState,
  reduce,
  type Failure,
  type BulletinAction,
  type BulletinState,
} from './model/bulletin-state.js';
import { version } from './generated/version.js';
import { readerMissing, renderFailure } from './view/failure.js';
import { homeWord } from './view/home-word.js';
import { renderTitles, subtitle } from './view/titles.js';

registerMessages('bulletin', { en: () => import('./generated/locales/en.js') });

/**
 * @summary A whole bulletin behind one tag.
 * @tagname e-bulletin
 * @attr {'light' | 'dark' | 'auto'} theme - colours: light, dark, or as the reader's device has them; default light
 * @attr {string} share-url - what is passed on where the issue has no address of its own; default the document's canonical link
 * @attr {string} address-as - what the player calls its listeners, as of `<e-audio-reader>`
 * @attr {string} offline - on the issue's own page: address of `offline.json`
 * @attr {boolean} debug - opens the embed doctor over the page; for pages with the script tag
 * @slot - fallback content: a cover in a link, article links, the PDF. Shown until the first page is painted.
 * @slot pages - an element that shows the pages; `<e-flipbook>` is made when there is none.
 * @slot audio - an element that reads aloud; `<e-audio-reader>` is made when there is none.
 * @slot poll - an element that asks; `<e-poll>` is made when there is none.
 * @slot share - an element that passes a link on; `<e-qr-share>` is made when there is none.
 * @csspart header - title, number and section of the issue
 * @csspart home - the home of the issue: cover, names, choices, articles
 * @csspart shelf - the issues of a feed
 * @csspart offline - keeping the issue on the device
 * @csspart error - the message that stands in place of an issue
 * @fires e-issue-ready - the first page is painted (from the child in `pages`)
 * @fires e-issue-error - the issue could not be opened: `{code, message, hint, retryable}`
 * @fires e-page-change - the page turned (from the child in `pages`)
 */
export class BulletinElement extends LitElement {
  static readonly version = version;
  static override readonly styles = [tokens, reset, controls, bulletinStyles];

  /** Brings sibling elements for every bulletin; `define-all.js` sets it. */
  static loader: ElementLoader | undefined;

  /** Address of the issue: its folder, `manifest.json`, `.ebulletin.zip`, or a `.pdf`; or of an OPDS 2 feed of issues. */
  @property() src: string | undefined;
  /** Ordinal of the page shown, from 1. */
  @property({ type: Number }) page: number | undefined;
  /** Passed to the pages: whether, and under which name, the address bar carries the page. */
  @property() hash: string | undefined;
  /** Where a reader begins: `home` or `pages`. Absent: the home on a phone, the pages where there is room. */
  @property() start: string | undefined;
  /** Brings sibling elements for this bulletin alone. */
  loader: ElementLoader | undefined;

  @state() private _state: BulletinState<Issue> = initialState;

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  readonly #fallback = new FallbackController(this);
  readonly #pages = new PagesController(this, () => this.loader ?? BulletinElement.loader);
  readonly #views = new ViewsController(this, {
    pages: this.#pages,
    loader: () => this.loader ?? BulletinElement.loader,
    say: (text) => this.#live.say(text),
  });
  #carrier: Carrier | undefined;
  #opening: AbortController | undefined;

  /** BCP 47 language of the issue shown, when it is known. */
  get issueLanguage(): string | undefined {
    return (this._state.issue ?? this.#views.feed)?.language;
  }

  /** The issue shown, when it is known. */
  get issue(): Issue | undefined {
    return this._state.issue;
  }

  constructor() {
    super();
    this.addEventListener('e-page-change', this.#onPageChange);
    this.addEventListener('e-issue-ready', this.#onIssueReady);
    this.addEventListener('e-issue-error', this.#onIssueError);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    dress(this);
    if (this.hasUpdated && this.src && !this.#opening) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one task and must cost nothing.
    void Promise.resolve().then(() => {
      if (!this.isConnected) this.#close();
    });
  }

  /** Opens the issue again, as the "Thử lại" button does. Resolves when that is done, also where it failed: `e-issue-error` tells. */
  async retry(): Promise<void> {
    await this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('src')) return;
    // Another issue begins where it begins, unless its page was set with it.
    if (changed.get('src') !== undefined && !changed.has('page')) this.page = undefined;
    void this.#open();
  }

  #dispatch(action: BulletinAction<Issue>): void {
    this._state = reduce(this._state, action);
    if (action.type === 'painted' || action.type === 'failed')
      answerTaps(this, this.#pages.element);
  }

  async #open(): Promise<void> {
    this.#close();
    const { src } = this;
    if (!src) return;
    const opening = new AbortController();
    this.#opening = opening;
    this.#views.prepare(isPdf(src));
    this.#dispatch({ type: 'open' });
    // The reader's class and the manifest travel side by side; the title shows as soon as it is known.
    const brought = this.#pages.bring();
    brought.catch(() => undefined);
    try {
      if (isPdf(src)) {
        await brought;
        if (!opening.signal.aborted) this.#pages.show({ src });
        return;
      }
      const { issue, carrier } = await openIssue(src, opening.signal);
      if (opening.signal.aborted) return carrier.close();
      this.#carrier = carrier;
      this.#dispatch({ type: 'loaded', issue });
      if (!issue) {
        await this.#views.shelve(carrier, opening.signal);
        if (!opening.signal.aborted) this.#dispatch({ type: 'painted' });
        return;
      }
      const cover = this.#fallback.cover?.currentSrc || earlyPicture();
      const show = async (): Promise<void> => {
        await brought;
        if (opening.signal.aborted) return;
        this.#pages.show({ issue, carrier, loadedImages: cover ? [cover] : [] });
      };
      const home = await this.#views.open({
        issue,
        carrier,
        subtitle: subtitle(issue),
        cover,
        show,
      });
      if (opening.signal.aborted) return;
      if (home) this.#onHome(issue);
      else await show();
    } catch (error) {
      await this.#fail(error, opening.signal);
    }
  }

  #close(): void {
    this.#opening?.abort();
    this.#opening = undefined;
    this.#carrier?.close();
    this.#carrier = undefined;
    this.#pages.clear();
    this.#views.close();
    this.#dispatch({ type: 'clear' });
  }

  async #fail(error: unknown, signal: AbortSignal): Promise<void> {
    const failure = (await failureOf(error, this.#language.language)) ?? readerMissing();
    if (signal.aborted) return;
    this.#carrier?.close();
    this.#carrier = undefined;
    this.#dispatch({ type: 'failed', failure });
    this.#live.say(`${failure.message} ${failure.hint}`);
    this.dispatchEvent(bulletinEvent<IssueErrorDetail>('e-issue-error', failure));
  }

  readonly #onPageChange = (event: Event): void => {
    if (this.#isOwn(event)) return;
    this.#turnedTo((event as CustomEvent<PageChangeDetail>).detail.page);
  };

  readonly #onIssueReady = (event: Event): void => {
    if (this.#isOwn(event)) return;
    if (this._state.phase === 'ready' && this.issue) event.stopImmediatePropagation();
    // A deep link or a remembered place may have opened another page than the first.
    const { page } = event.composedPath()[0] as PagesElement;
    // Of a PDF only the pages know what it is called.
    const { issue } = (event as CustomEvent<IssueReadyDetail>).detail;
    if (isPdf(this.src ?? '')) this.#dispatch({ type: 'loaded', issue });
    if (page > 0) this.#turnedTo(page);
    this.#dispatch({ type: 'painted' });
  };

  readonly #onIssueError = (event: Event): void => {
    if (this.#isOwn(event)) return;
    this.#dispatch({ type: 'failed', failure: (event as CustomEvent<Failure>).detail });
    if (this._state.phase === 'failed') this.#pages.clear();
  };

  /** The issue is ready with its home; the pages say so again when they are opened, and that is one too many. */
  #onHome(issue: Issue): void {
    this.#dispatch({ type: 'painted' });
    this.dispatchEvent(bulletinEvent('e-issue-ready', { issue, pages: issue.pages.length }));
  }

  #turnedTo(page: number): void {
    this.page = page;
    this.#dispatch({ type: 'page', page });
  }

  #isOwn(event: Event): boolean {
    return event.composedPath()[0] === this;
  }

  #renderHeader(waiting: boolean): TemplateResult | typeof nothing {
    const { goBack, covers, first } = this.#views;
    const home = waiting && first === 'home';
    if (home || covers || this._state.phase === 'empty') return nothing;
    return html`<header class="header" part="header">
      ${
        goBack
          ? html`<button type="button" class="button quiet" @click=${goBack}>
              ${icon(back)}<span>${homeWord()}</span>
            </button>`
          : nothing
      }
      <div class="titles">${renderTitles(this._state)}</div>
    </header>`;
  }

  protected override render(): TemplateResult {
    const { phase, failure } = this._state;
    const waiting = phase === 'loading' || phase === 'opening';
    return html`<div
      class="root ${phase} ${this.#views.first}-first"
      lang=${this.#language.language}
      aria-busy=${waiting}
    >
      ${this.#renderHeader(waiting)} ${
        failure
          ? renderFailure(
              failure,
              () => void this.retry(),
              isPdf(this.src ?? '') ? this.src : undefined,
            )
          : nothing
      }
      <div class="stage" ?hidden=${this.#views.covers}>
        <slot name="pages" @slotchange=${this.#pages.onSlotChange}>${this.#pages.reader}</slot>
        <div class="fallback" ?hidden=${phase === 'ready'}>
          <slot><div class="paper"></div></slot>
        </div>
      </div>
      ${this.#views.render()} ${this.#live.render()}
    </div>`;
  }
}
