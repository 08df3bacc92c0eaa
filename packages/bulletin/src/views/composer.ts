/**
 * Everything of a bulletin but its pages: the home, and listening, answering and sharing behind large words. Joins the
 * children by events up and properties down. A chunk of its own that the first page does not wait for.
 */
import {
  adoptStyles,
  html,
  nothing,
  supportsAdoptingStyleSheets,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { Pictures } from '../adapters/pictures.js';
import { daysLeftOf } from '../adapters/poll-facts.js';
import { lastPlace } from '../adapters/last-place.js';
import type { Offline } from '../offline/offline.js';
import type { ElementLoader, PagesController } from '../controllers/pages.js';
import { articleOn } from '../model/home.js';
import { HOME_BELOW, went, type Trail, type ViewName } from '../model/views.js';
import { Children } from './children.js';
import { composerStyles } from './composer.styles.js';
import type { ReadWish, SlotName, ViewContext } from './context.js';
import { renderHome } from './home-view.js';
import { homeStyles } from './home-view.styles.js';
import { Listening } from './listening.js';
import { renderAnswer, renderListen, renderShare } from './panel-views.js';
import { panelViewStyles } from './panel-views.styles.js';
import { Sharing } from './sharing.js';
import { renderHear, renderTools } from './tools.js';
import { backWord, partMissing } from './words.js';

export interface ComposerHost {
  readonly element: ReactiveElement;
  readonly pages: PagesController;
  readonly loader: () => ElementLoader | undefined;
  readonly say: (text: string) => void;
}

export interface Opened {
  readonly issue: Issue;
  readonly carrier: Carrier;
  readonly subtitle: string;
  /** A picture of the cover that the browser has already. */
  readonly cover: string | undefined;
  /** Makes the pages, where they are not yet; resolves when they are there. */
  readonly show: () => Promise<void>;
}

/** The view whose element stands in a slot. */
const SLOTS: Partial<Record<ViewName, SlotName>> = {
  listen: 'audio',
  answer: 'poll',
  share: 'share',
};

export class Composer {
  readonly #host: ComposerHost;
  readonly #children: Children;
  readonly #listening: Listening;
  readonly #sharing: Sharing;
  readonly #tools = document.createElement('div');
  readonly #hear = document.createElement('div');
  /** What had the focus when a view was left. */
  readonly #left = new Map<ViewName, HTMLElement>();
  #trail: Trail = [];
  #opened: Opened | undefined;
  #pictures: Pictures | undefined;
  #poll: string | undefined;
  #daysLeft: number | undefined;
  #offline: Offline | undefined;
  #closing = new AbortController();

  constructor(host: ComposerHost) {
    this.#host = host;
    this.#children = new Children(host.element, host.loader);
    this.#listening = new Listening({
      children: this.#children,
      pages: host.pages,
      update: this.#update,
      drawn: () => {
        this.#update();
        return host.element.updateComplete;
      },
    });
    this.#sharing = new Sharing(host.element, host.pages);
    host.element.addEventListener('e-hotspot-open', this.onHotspot);
    this.#tools.slot = 'tools';
    this.#tools.className = 'tools';
    this.#hear.slot = 'page-tools';
    host.element.addEventListener('e-article-change', this.#update);
    const { elementStyles } = host.element.constructor as typeof ReactiveElement;
    const own = [homeStyles, panelViewStyles, composerStyles];
    // Adopting replaces the list; older browsers get more <style> elements instead.
    adoptStyles(
      host.element.renderRoot as ShadowRoot,
      supportsAdoptingStyleSheets ? [...elementStyles, ...own] : own,
    );
  }

  get view(): ViewName | undefined {
    return this.#trail[this.#trail.length - 1];
  }

  /** Where "back" leads from the view shown. */
  get before(): ViewName | undefined {
    return this.#trail[this.#trail.length - 2];
  }

  get backWord(): string {
    return backWord(this.before);
  }

  /** Takes an issue and begins with `view`. */
  open(opened: Opened, view: ViewName): void {
    this.close();
    this.#opened = opened;
    this.#pictures = new Pictures(opened.carrier, this.#update);
    this.#poll = opened.issue.polls[0]?.href;
    this.#trail = [view];
    this.#listening.open(opened.issue, opened.carrier);
    const first = opened.issue.polls[0];
    if (first) void this.#askPoll(this.#absolute(first.href));
    void this.#bringOffline(opened);
    this.#update();
  }

  close(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
    this.#pictures?.close();
    this.#offline?.close();
    this.#offline = undefined;
    this.#pictures = undefined;
    this.#opened = undefined;
    this.#trail = [];
    this.#left.clear();
    this.#children.clear();
    this.#listening.close();
    this.#tools.remove();
    this.#hear.remove();
  }

  /** Goes to a view, or back to it. */
  readonly go = async (view: ViewName): Promise<void> => {
    const from = this.view;
    if (from === undefined || from === view) return;
    const slot = SLOTS[view];
    try {
      if (slot) await this.#children.bring(slot);
      if (view === 'pages' && !this.#host.pages.shown) await this.#opened?.show();
      if (view === 'listen') this.#listening.prepare();
    } catch {
      return this.#host.say(partMissing());
    }
    const { element } = this.#host;
    const returns = this.#trail.includes(view);
    const focus = (element.renderRoot as ShadowRoot).activeElement;
    if (!returns && focus instanceof HTMLElement) this.#left.set(from, focus);
    this.#trail = went(this.#trail, view);
    if (view === 'share') this.#sharing.begin(from);
    this.#update();
    await element.updateComplete;
    // What was under the fold of one view would be in the middle of the next.
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
    const back = returns ? this.#left.get(view) : undefined;
    this.#left.delete(view);
    const heading = element.renderRoot.querySelector<HTMLElement>('.panel-title');
    (back ?? (returns ? undefined : heading))?.focus({ preventScroll: true });
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

  /**
   * Puts our tools into the reader's bar, and again when there is another reader. On a phone that bar is full: they stand
   * beside the way back.
   */
  dress(): void {
    const { reader } = this.#host.pages;
    if (!reader || !this.#opened) return;
    const { element } = this.#host;
    const header = element.renderRoot.querySelector('.header');
    const narrow = element.offsetWidth < HOME_BELOW && this.before !== undefined && header;
    const place = narrow || reader;
    if (this.#tools.parentNode !== place) place.append(this.#tools);
    const reading = this.#host.pages.element?.article !== undefined;
    renderTools(this.#tools, {
      canListen: this.#opened.issue.articles.length > 0,
      canAnswer: this.#opened.issue.polls.length > 0,
      // From an open article "Nghe" is that article.
      go: (view) => void (view === 'listen' && reading ? this.#hearPage() : this.go(view)),
      // The article's own bar has its "Chia sẻ"; two of them over one text are one too many.
      canShare: !(narrow && reading),
    });
    if (this.#hear.parentNode !== reader) reader.append(this.#hear);
    renderHear(this.#hear, () => void this.#hearPage());
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

  /** Reads the article of the page that is shown. */
  async #hearPage(): Promise<void> {
    const { issue } = this.#opened as Opened;
    const { element } = this.#host.pages;
    const article = element?.article ?? articleOn(issue, element?.page ?? 0)?.id;
    if (article === undefined) return this.go('listen');
    try {
      await this.#children.bring('audio');
      await this.#listening.hear(article);
    } catch {
      this.#host.say(partMissing());
    }
  }

  render(): TemplateResult | typeof nothing {
    const context = this.#context();
    const { view } = this;
    if (!context || !view) return nothing;
    this.#passDown(view);
    const panel = { listen: renderListen, answer: renderAnswer, share: renderShare }[
      view as 'listen'
    ];
    return html`${
      this.#trail.includes('home')
        ? html`<div ?hidden=${view !== 'home'}>${renderHome(context)}</div>`
        : nothing
    }
      ${panel ? panel(context) : nothing} ${this.#listening.render(view)}`;
  }

  #passDown(view: ViewName): void {
    if (view === 'answer' && this.#poll !== undefined) {
      this.#children.give('poll', { src: this.#absolute(this.#poll) });
    }
    if (view === 'share') {
      const { url, title } = this.#sharing.chosen((this.#opened as Opened).issue, this.#pollLink);
      this.#children.give('share', { url, label: title });
    }
  }

  #context(): ViewContext | undefined {
    const opened = this.#opened;
    if (!opened) return undefined;
    const { issue, carrier, subtitle, cover } = opened;
    return {
      issue,
      subtitle,
      cover: cover ?? (issue.cover && this.#pictures?.get(issue.cover.href)),
      polls: issue.polls,
      poll: this.#poll,
      choosePoll: (href) => {
        this.#poll = href;
        this.#update();
      },
      daysLeft: this.#daysLeft,
      lastPlace: lastPlace(issue, carrier.base),
      canListen: issue.articles.length > 0,
      targets: this.#sharing.targets(issue, this.#pollLink),
      target: this.#sharing.chosen(issue, this.#pollLink),
      chooseTarget: (kind) => {
        this.#sharing.choose(kind);
        this.#update();
      },
      go: (to) => void this.go(to),
      goBack: this.back,
      backTo: this.backWord,
      read: (wish) => void this.read(wish),
      find: () => void this.#find(),
      offline: () => this.#offline?.render() ?? nothing,
      pictureOf: (href) => this.#pictures?.get(href),
      child: (slot) => this.#children.render(slot),
    };
  }

  /** The poll as others can open it. */
  get #pollLink(): { url: string; title: string | undefined } | undefined {
    const href = this.#poll;
    if (href === undefined) return undefined;
    const poll = this.#opened?.issue.polls.find((one) => one.href === href);
    return { url: this.#absolute(href), title: poll?.title };
  }

  #absolute(href: string): string {
    const { base } = (this.#opened as Opened).carrier;
    try {
      return new URL(href, base || document.baseURI).href;
    } catch {
      return href;
    }
  }

  async #askPoll(url: string): Promise<void> {
    const { signal } = this.#closing;
    this.#daysLeft = undefined;
    const days = await daysLeftOf(url, signal);
    if (signal.aborted) return;
    this.#daysLeft = days;
    this.#update();
  }

  async #bringOffline({ issue, carrier }: Opened): Promise<void> {
    const { signal } = this.#closing;
    try {
      const { Offline } = await import('../offline/offline.js');
      if (signal.aborted) return;
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
