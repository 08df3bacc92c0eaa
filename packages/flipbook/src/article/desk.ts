/**
 * The article view: opens an article over the book, which stays as it lies underneath, and goes back to the same place. A chunk
 * of its own. Owns what is open; `view.ts` draws it.
 */
import { render } from 'lit';
import { storage } from '@e-bulletin/core/storage.js';
import { safeHref, type Article } from '@e-bulletin/issue';
import type { PlaceDoor } from '../controllers/place-door.js';
import type { Reader } from '../controllers/reader.js';
import { flipbookEvent } from '../flipbook-events.js';
import { unreachable } from '../hotspots/sentences.js';
import type { Pressed } from '../hotspots/press.js';
import { neighbours, settingsOf, type Settings, type Spot } from '../model/article.js';
import { articleTextStyles } from './article-text.styles.js';
import { articleStyles } from './article.styles.js';
import { Cover } from './cover.js';
import { loadArticle } from './load.js';
import { Pictures } from './pictures.js';
import { ArticlePlace } from './place.js';
import type * as SettingsModule from './settings-view.js';
import { renderArticleView, type ArticleActions, type Opened } from './view.js';
import * as words from './words.js';

const KEY = 'flipbook:article';

/** The last one has paper, which changes both. */
const STYLES = [articleTextStyles, articleStyles] as const;

// For paper (`adapters/print.ts`): out of this chunk, or an article would have to ask for one more.
export { renderBlocks } from './blocks.js';
export { STYLES as styles };

export class ArticleDesk {
  readonly #reader: Reader;
  readonly #address: ArticlePlace;
  readonly #cover: Cover;
  readonly #place: HTMLElement;
  #book: Reader['book'] | undefined;
  #opened: Opened | undefined;
  #left = new AbortController();
  #pictures: Pictures | undefined;
  #settings: Settings = settingsOf(storage.get(KEY));
  #settingsView: typeof SettingsModule | undefined;
  #pressed: Pressed | undefined;
  readonly #players = new Map<Spot['hotspot'], HTMLElement>();

  constructor(reader: Reader, place: PlaceDoor) {
    this.#reader = reader;
    this.#address = new ArticlePlace(place);
    this.#cover = new Cover(reader);
    this.#place = this.#cover.element;
    STYLES.forEach(reader.adopt);
  }

  /** The element with the text of the article that is open, once that is here. */
  get element(): HTMLElement | undefined {
    return (
      (this.#opened?.status === 'ready' && this.#place.querySelector<HTMLElement>('article')) ||
      undefined
    );
  }

  /** Shows the article `id`; nothing, the pages again. */
  async show(id: string | undefined): Promise<void> {
    const { book } = this.#reader;
    if (this.#opened && this.#book !== book) this.#close(false);
    this.#book = book;
    if (id === this.#opened?.article.id) return;
    if (id === undefined) {
      if (this.#opened) return this.#close();
      return this.#address.read(this.#reader.state.page, undefined);
    }
    const article = this.#reader.book.issue.articles.find((one) => one.id === id);
    if (!article?.guided) {
      if (article?.pages[0]) this.#reader.go(article.pages[0]);
      else this.#reader.tell(words.unknownText());
      return this.#reader.read(undefined);
    }
    this.#leave();
    // A panel that was left open would lie over the pages that "back" leads to, and keep the focus from them.
    this.#reader.close();
    this.#cover.lay();
    this.#address.read(this.#reader.state.page, id);
    await this.#begin(article);
  }

  /** The language of the moment, or the pages, have changed. */
  update(): void {
    if (this.#opened) this.#draw();
  }

  /** The element left the page, or another book came. */
  leave(): void {
    this.#close(false);
  }

  async #begin(article: Article): Promise<void> {
    const { issue, carrier } = this.#reader.book;
    this.#pictures = new Pictures(carrier, () => this.#draw());
    this.#opened = {
      article,
      status: 'loading',
      blocks: [],
      abbreviations: [],
      spots: new Map(),
      ...neighbours(issue, article.id),
    };
    this.#draw();
    this.#place.querySelector<HTMLElement>('#article-title')?.focus({ preventScroll: true });
    this.#scrollToTop();
    const { signal } = this.#left;
    try {
      const content = await loadArticle(this.#reader.book, article, signal);
      if (signal.aborted || !this.#opened) return;
      this.#opened = { ...this.#opened, ...content, status: 'ready' };
    } catch {
      if (signal.aborted || !this.#opened) return;
      this.#opened = { ...this.#opened, status: 'failed' };
    }
    this.#draw();
    void this.#pictures?.rest();
    this.#tell();
  }

  #draw(): void {
    if (!this.#opened || !this.#pictures) return;
    const theme = this.#settings.theme ?? this.#ownTheme();
    const { size, spacing } = this.#settings;
    Object.assign(this.#place.dataset, { theme: this.#settings.theme ?? '', spacing });
    this.#place.style.setProperty('--_reading', `${size}px`);
    render(
      renderArticleView({
        reader: this.#reader,
        opened: this.#opened,
        settings: { size, spacing, theme },
        settingsView: this.#settingsView,
        pictures: this.#pictures,
        backPage: this.#backPage(),
        players: this.#players,
        actions: this.#actions,
      }),
      this.#place,
    );
    this.#pictures.watch(this.#place);
  }

  #ownTheme(): 'paper' | 'dark' {
    const theme = this.#reader.host.getAttribute('theme');
    const dark = theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches;
    return theme === 'dark' || dark ? 'dark' : 'paper';
  }

  /** The page that "back" leads to: the one the reader came from, unless another article was opened since. */
  #backPage(): number {
    const { page } = this.#reader.state;
    const pages = this.#opened?.article.pages ?? [];
    const shown = this.#reader.state.spreads[this.#reader.state.spread]?.pages ?? [page];
    const stays = pages.length === 0 || shown.some((one) => pages.includes(one));
    return stays ? page : (pages[0] ?? page);
  }

  readonly #actions: ArticleActions = {
    back: () => {
      const page = this.#backPage();
      if (page !== this.#reader.state.page) this.#reader.go(page, 'api');
      this.#reader.read(undefined);
    },
    open: (id) => this.#reader.read(id),
    retry: () => {
      const { article } = this.#opened ?? {};
      if (!article) return;
      this.#leave();
      void this.#begin(article);
    },
    toggleSettings: () => void this.#toggleSettings().catch(() => this.#lost()),
    set: (change) => {
      this.#settings = { ...this.#settings, ...change };
      storage.set(KEY, this.#settings);
      this.#draw();
    },
    share: () => void this.#share().catch(() => this.#lost()),
    press: (spot, event) => void this.#press(spot, event).catch(() => this.#lost()),
    link: (href) => {
      const { issue, carrier } = this.#reader.book;
      const address = safeHref(href, carrier.base, 'link');
      const inner = issue.articles.find(
        ({ page }) => page && safeHref(page.href, carrier.base) === address,
      );
      return {
        href: address ?? '',
        outside: /^https?:/.test(address ?? ''),
        ...(inner && { open: () => this.#reader.read(inner.id) }),
      };
    },
  };

  async #toggleSettings(): Promise<void> {
    const { signal } = this.#left;
    const view = this.#settingsView ? undefined : await import('./settings-view.js');
    if (signal.aborted) return;
    if (view) this.#reader.adopt(view.styles);
    this.#settingsView = view;
    this.#draw();
  }

  async #share(): Promise<void> {
    const { shareArticle } = await import('./share.js');
    if (this.#opened) await shareArticle(this.#reader, this.#opened.article);
  }

  /** A part of the view could not be fetched. */
  #lost(): void {
    this.#reader.tell(unreachable());
  }

  async #press(spot: Spot, event: Event): Promise<void> {
    const { hotspot, page } = spot;
    const { signal } = this.#left;
    const [{ mayOpen, press }, { createPlayer }] = await Promise.all([
      import('../hotspots/press.js'),
      import('../hotspots/player.js'),
    ]);
    const film = hotspot.kind === 'video';
    if (!film && hotspot.kind !== 'audio') {
      this.#pressed?.close();
      this.#pressed = press({ reader: this.#reader, hotspot, page, event, button: true });
      return;
    }
    const asked = { kind: hotspot.kind, href: hotspot.href ?? '', page };
    // Pressed again while the player was on its way.
    if (this.#players.has(hotspot) || !mayOpen(this.#reader, asked)) return;
    const { carrier, issue } = this.#reader.book;
    const player = createPlayer({ carrier, language: issue.language, film, item: hotspot, signal });
    this.#players.set(hotspot, player);
    this.#draw();
    player.querySelector<HTMLElement>('video,audio')?.focus({ preventScroll: true });
  }

  #close(goBack = true): void {
    if (!this.#opened) return;
    this.#leave();
    this.#opened = this.#settingsView = undefined;
    render('', this.#place);
    const origin = this.#cover.lift();
    if (!goBack) return;
    this.#address.read(this.#reader.state.page, undefined);
    this.#cover.goBack(origin);
    this.#tell();
  }

  /** What belongs to the article that was open ends. */
  #leave(): void {
    this.#left.abort();
    this.#left = new AbortController();
    this.#pressed?.close();
    this.#pressed = undefined;
    this.#players.clear();
    this.#pictures?.release();
    this.#pictures = undefined;
  }

  #scrollToTop(): void {
    this.#place.scrollTop = 0;
    const top = this.#reader.host.getBoundingClientRect().top;
    if (top < 0) this.#reader.host.scrollIntoView({ block: 'start' });
  }

  #tell(): void {
    const article = this.#opened?.article;
    const detail = { article: article?.id, title: article?.title };
    this.#reader.host.dispatchEvent(flipbookEvent('e-article-change', detail));
  }
}
