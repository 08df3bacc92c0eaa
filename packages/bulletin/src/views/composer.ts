/**
 * Everything of a bulletin but its pages: the home, and listening, answering and sharing behind large words. Joins the
 * children by events up and properties down. A chunk of its own that the first page does not wait for.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { picturesOf } from '../adapters/pictures.js';
import { lastPlace } from '../adapters/last-place.js';
import { unlistedOf } from '../adapters/unlisted.js';
import type { Offline } from '../offline/offline.js';
import { articleOn } from '../model/home.js';
import { went, type Trail, type ViewName } from '../model/views.js';
import { Asking } from './asking.js';
import { Children, SLOTS } from './children.js';
import { composerStyles } from './composer.styles.js';
import type { ComposerHost, Opened, ReadWish, ViewContext } from './context.js';
import { onPage } from './facts.js';
import { Focus } from './focus.js';
import { renderHome } from './home-view.js';
import { homeStyles } from './home-view.styles.js';
import { Listening } from './listening.js';
import type * as PanelViews from './panel-views.js';
import type { Sharing } from './sharing.js';
import type { Steps } from './steps.js';
import { ReaderTools } from './reader-tools.js';
import { Wardrobe } from './wardrobe.js';
import { answerWord, backWord, listenWord, partMissing, shareWord } from './words.js';

const WORDS = { answerWord, listenWord, shareWord, onPage };

export class Composer {
  readonly #host: ComposerHost;
  readonly #children: Children;
  readonly #listening: Listening;
  readonly #asking: Asking;
  readonly #tools: ReaderTools;
  readonly #wardrobe: Wardrobe;
  #panels: typeof PanelViews | undefined;
  #sharing: Sharing | undefined;
  #steps: Steps | undefined;
  readonly #focus: Focus;
  #trail: Trail = [];
  #opened: Opened | undefined;
  #pictures: IntersectionObserver | undefined;
  #offline: Offline | undefined;
  #unlisted = 0;
  #closing = new AbortController();

  constructor(host: ComposerHost) {
    this.#host = host;
    this.#children = new Children(host.element, host.loader);
    this.#listening = new Listening({
      element: host.element,
      children: this.#children,
      pages: host.pages,
      update: this.#update,
      drawn: () => {
        this.#update();
        return host.element.updateComplete;
      },
      back: this.back,
    });
    this.#asking = new Asking(this.#update);
    this.#focus = new Focus(host.element, host.pages);
    host.element.addEventListener('e-hotspot-open', this.onHotspot);
    this.#tools = new ReaderTools(host, { go: this.go, hear: this.#hear });
    host.element.addEventListener('e-article-change', this.#update);
    host.element.addEventListener('e-full-change', this.#update);
    // What cannot be had leaves the wall as it is.
    host.element.addEventListener('e-element-wanted', ({ detail }) => {
      host.pages.bring(detail.name).catch(() => undefined);
    });
    this.#wardrobe = new Wardrobe(host.element);
    this.#wardrobe.wear(homeStyles, composerStyles);
  }

  /** The views behind "Nghe", "Trả lời" and "Chia sẻ", when one of them is first gone to. */
  async #bringPanels(): Promise<void> {
    if (this.#panels) return;
    this.#panels = await import('./panel-views.js');
    const { element, pages } = this.#host;
    this.#sharing ??= new this.#panels.Sharing({ element, pages, articleOn, update: this.#update });
    this.#wardrobe.wear(this.#panels.panelViewStyles);
  }

  get view(): ViewName | undefined {
    return this.#trail[this.#trail.length - 1];
  }

  /** Where "back" leads from the view shown. */
  get before(): ViewName | undefined {
    return this.#trail[this.#trail.length - 2];
  }

  /** Takes an issue and begins at the end of `trail`. */
  open(opened: Opened, trail: Trail): void {
    this.close();
    this.#opened = opened;
    this.#pictures = picturesOf(opened.carrier);
    this.#trail = trail;
    this.#listening.open(opened.issue, opened.carrier);
    const { signal } = this.#closing;
    this.#asking.open(opened.issue, opened.carrier, signal);
    void unlistedOf(opened.issue, opened.carrier).then((count) => {
      if (signal.aborted) return;
      this.#unlisted = count;
      this.#update();
    });
    void this.#bringOffline(opened);
    this.#update();
  }

  close(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
    this.#pictures?.disconnect();
    this.#offline?.close();
    this.#offline = this.#pictures = this.#opened = undefined;
    this.#trail = [];
    this.#steps?.close();
    this.#steps = undefined;
    this.#focus.clear();
    this.#children.clear();
    this.#listening.close();
    this.#tools.remove();
  }

  /** Goes to a view, or back to it. */
  readonly go = async (view: ViewName): Promise<void> => {
    const from = this.view;
    if (from === undefined || from === view) return;
    const { element, pages } = this.#host;
    const slot = SLOTS[view];
    const name = element.getAttribute('hash');
    const needs: unknown[] = [];
    if (slot) needs.push(this.#children.bring(slot), this.#bringPanels());
    // Whoever reads can do without.
    else if (name !== null) needs.push(this.#bringPanels().catch(() => undefined));
    if (view === 'pages' && !pages.shown) needs.push(this.#opened?.show());
    try {
      await Promise.all(needs);
      if (view === 'listen') this.#listening.prepare(this.#panels!.playlistOf);
    } catch {
      return this.#host.say(partMissing());
    }
    const returns = this.#trail.includes(view);
    if (!returns) this.#focus.leave(from);
    if (name !== null && this.#panels) {
      this.#steps ??= new this.#panels.Steps(name, this.#trail, this.go);
    }
    this.#trail = went(this.#trail, view);
    this.#steps?.went(this.#trail);
    if (view === 'share') this.#sharing?.begin(from);
    this.#update();
    await element.updateComplete;
    const { top, bottom } = element.getBoundingClientRect();
    // A view begins at its top, and a page has its buttons in sight. A frame cannot know what is in sight of it.
    if (top < 0 || bottom > innerHeight || parent !== window) element.scrollIntoView();
    this.#focus.arrive(view, returns, this.#opened?.issue.title);
  };

  readonly back = (): void => {
    if (this.before) void this.go(this.before);
  };

  /** Goes to the pages, to one of them, or to an article. */
  readonly read = async (wish: ReadWish = {}): Promise<void> => {
    await this.go('pages');
    const pages = this.#host.pages.element;
    if (!pages) return;
    if (wish.page !== undefined) pages.page = wish.page;
    if (wish.article !== undefined) pages.article = wish.article;
  };

  /** Draws what stands in the reader, and again when there is another reader. */
  dress(): void {
    if (this.#opened) this.#tools.draw(this.#opened.issue, this.before !== undefined);
  }

  /** Goes to the pages with the search open; pages that come now open no panel before they are ready. */
  async #find(): Promise<void> {
    const { element, pages } = this.#host;
    // Captured: the bulletin, ready with its home, lets no second "ready" out.
    const once = { once: true, capture: true };
    const ready =
      pages.shown ||
      new Promise((resolve) => element.addEventListener('e-issue-ready', resolve, once));
    await this.read();
    await ready;
    await pages.element?.open?.('search');
  }

  /** A poll on a page is asked there, in the element that is fetched now. */
  readonly onHotspot = (event: Event): void => {
    const { kind } = (event as CustomEvent<{ kind: string }>).detail;
    if (kind === 'poll') this.#children.bring('poll').catch(() => undefined);
  };

  /** Reads an article aloud; without one the list of them is shown. */
  readonly #hear = async (article: string | undefined): Promise<void> => {
    if (article === undefined) return this.go('listen');
    try {
      await Promise.all([this.#children.bring('audio'), this.#bringPanels()]);
      await this.#listening.hear(article, this.#panels!.playlistOf);
    } catch {
      this.#host.say(partMissing());
    }
  };

  render(): TemplateResult | typeof nothing {
    const { view } = this;
    const opened = this.#opened;
    if (!opened || !view) return nothing;
    this.#passDown(view, opened);
    // Every turn of a page comes here, and of all this nobody sees anything then.
    const context = view === 'pages' ? undefined : this.#context(opened);
    const panel = context && this.#panels?.PANELS[view];
    if (context) void this.#host.element.updateComplete.then(this.#watch);
    return html`${
      this.#trail.includes('home')
        ? html`<div ?hidden=${view !== 'home'}>${context ? renderHome(context) : noChange}</div>`
        : nothing
    }
      ${panel ? panel(context) : nothing} ${this.#listening.render(view)}`;
  }

  readonly #watch = (): void => {
    const waiting = this.#host.element.renderRoot.querySelectorAll('[data-href]:not([src])');
    for (const image of waiting) this.#pictures?.observe(image);
  };

  #passDown(view: ViewName, { issue, subtitle }: Opened): void {
    const { link } = this.#asking;
    if (view === 'answer' && link) this.#children.give('poll', { src: link.url });
    if (view === 'share' && this.#sharing) {
      const { url, title } = this.#sharing.chosen(issue, link);
      this.#children.give('share', { url, label: title });
      // Posters say whose it is, and which issue; a portal's own element may say something else.
      if (!this.#children.get('share').hasAttribute('office'))
        this.#children.give('share', { office: issue.publisher ?? '', notes: subtitle });
    }
  }

  #context(opened: Opened): ViewContext {
    const { issue, carrier } = opened;
    const { link } = this.#asking;
    return {
      ...opened,
      polls: issue.polls,
      poll: this.#asking.chosen,
      choosePoll: (href) => this.#asking.choose(href),
      daysLeft: this.#asking.daysLeft,
      lastPlace: lastPlace(issue, carrier.base),
      unlisted: this.#unlisted,
      words: WORDS,
      canListen: issue.articles.length > 0,
      sharing: this.#sharing,
      link,
      go: this.go,
      goBack: this.back,
      backTo: backWord(this.before),
      read: this.read,
      find: () => void this.#find(),
      offline: () => this.#offline?.render() ?? nothing,
      child: (slot) => this.#children.render(slot),
    };
  }

  async #bringOffline({ issue, carrier }: Opened): Promise<void> {
    const { signal } = this.#closing;
    try {
      const { Offline, offlineStyles } = await import('../offline/offline.js');
      if (signal.aborted) return;
      this.#wardrobe.wear(offlineStyles);
      const { element, say } = this.#host;
      const list = element.getAttribute('offline');
      this.#offline = new Offline({
        issue,
        carrier,
        list: list === null ? undefined : new URL(list || 'offline.json', location.href).href,
        update: this.#update,
        say,
      });
      this.#update();
    } catch {
      // Reading works without it.
    }
  }

  readonly #update = (): void => this.#host.element.requestUpdate();
}
