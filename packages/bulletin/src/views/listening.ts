/**
 * Joins the audio reader to the pages: gives it the articles as a playlist, follows the sentence it reads and turns to
 * the page where that sentence is printed. The player stands in a dock, so it goes on playing while pages are turned.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { close as closeIcon, icon } from '@e-bulletin/core/icons.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { PagesController } from '../controllers/pages.js';
import { sentencePages } from '../model/sentence-pages.js';
import type { Track } from '../model/tracks.js';
import type { ViewName } from '../model/views.js';
import type { Children } from './children.js';
import { listenWord } from './words.js';

export interface ListeningOptions {
  readonly children: Children;
  readonly pages: PagesController;
  readonly update: () => void;
}

/** What the audio reader offers beyond the properties it is given. */
interface Player extends HTMLElement {
  play?: () => Promise<void> | void;
  pause?: () => void;
  track?: string;
}

export class Listening {
  readonly #options: ListeningOptions;
  #issue: Issue | undefined;
  #carrier: Carrier | undefined;
  #tracks: readonly Track[] = [];
  #track: string | undefined;
  /** Where each sentence of the track is printed. */
  #pages: ReadonlyMap<string, number> = new Map();
  #listening = new AbortController();

  constructor(options: ListeningOptions) {
    this.#options = options;
  }

  /** Id of the article that is heard. */
  get track(): string | undefined {
    return this.#track;
  }

  open(issue: Issue, carrier: Carrier, tracks: readonly Track[]): void {
    this.#issue = issue;
    this.#carrier = carrier;
    this.#tracks = tracks;
  }

  close(): void {
    this.stop();
    this.#issue = this.#carrier = undefined;
  }

  /** Reads an article aloud, the player in its dock. @throws when the player does not arrive. */
  async hear(id: string): Promise<void> {
    const { children, update } = this.#options;
    await children.bring('audio');
    const player = children.get('audio') as Player;
    if (this.#track === undefined) this.#listen(player);
    children.give('audio', { playlist: this.#playlist() });
    this.#begin(id);
    update();
    player.track = id;
    await player.play?.();
  }

  /** Ends listening; the dock goes. */
  readonly stop = (): void => {
    if (this.#track === undefined) return;
    this.#listening.abort();
    this.#listening = new AbortController();
    (this.#options.children.get('audio') as Player).pause?.();
    this.#track = undefined;
    this.#options.update();
  };

  render(view: ViewName): TemplateResult | typeof nothing {
    if (this.#track === undefined || view === 'answer' || view === 'share') return nothing;
    const title = this.#tracks.find(({ id }) => id === this.#track)?.title ?? '';
    return html`<section class="dock" aria-label=${listenWord()}>
      <div class="dock-head">
        <span>${title}</span>
        <button type="button" class="button quiet" @click=${this.stop}>
          ${icon(closeIcon)}<span>${msg('Đóng', { id: 'bulletin.close' })}</span>
        </button>
      </div>
      ${this.#options.children.render('audio')}
    </section>`;
  }

  #listen(player: Player): void {
    const { signal } = this.#listening;
    player.addEventListener('e-track-change', this.#onTrack, { signal });
    player.addEventListener('e-sentence-change', this.#onSentence, { signal });
  }

  readonly #onTrack = (event: Event): void => {
    const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
    if (id !== this.#track) this.#begin(id);
    this.#options.update();
  };

  /** The page where the sentence is printed is turned to, and the reader's own turns are left alone within it. */
  readonly #onSentence = (event: Event): void => {
    const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
    const page = this.#pages.get(id);
    if (page !== undefined && page !== this.#shown) this.#turn(page);
  };

  #shown = 0;

  #turn(page: number): void {
    this.#shown = page;
    this.#options.pages.element?.goToPage?.(page, 'audio');
  }

  #begin(id: string): void {
    this.#track = id;
    this.#pages = new Map();
    this.#shown = 0;
    void this.#locate(id);
  }

  async #locate(id: string): Promise<void> {
    const issue = this.#issue;
    const article = issue?.articles.find((one) => one.id === id);
    const first = article?.pages[0];
    if (first !== undefined) this.#turn(first);
    if (!issue || !article?.guided || !this.#carrier) return;
    try {
      const [document, { parseArticle }] = await Promise.all([
        this.#carrier.json(article.guided.href, this.#listening.signal),
        import('@e-bulletin/issue/guided.js'),
      ]);
      const { blocks } = parseArticle(document, this.#carrier.base);
      if (this.#track === id) this.#pages = sentencePages(blocks, issue);
    } catch {
      // Heard all the same; the pages stay where they are.
    }
  }

  #playlist(): readonly object[] {
    const { articles } = this.#issue as Issue;
    return this.#tracks.flatMap(({ id, title, section }) => {
      const article = articles.find((one) => one.id === id);
      if (!article) return [];
      const [recording] = article.audio;
      return {
        id,
        title,
        section,
        ...(recording && { src: this.#absolute(recording.href), size: recording.size }),
        ...(article.duration !== undefined && { duration: article.duration }),
        ...(article.guided && { timing: this.#absolute(article.guided.href) }),
      };
    });
  }

  #absolute(href: string): string {
    try {
      return new URL(href, this.#carrier?.base || document.baseURI).href;
    } catch {
      return href;
    }
  }
}
