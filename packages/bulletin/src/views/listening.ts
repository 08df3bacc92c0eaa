/**
 * Joins the audio reader to the pages: gives it the articles as a playlist, and the text of the one that is open over them to mark
 * its sentences in; follows the sentence it reads and turns to the page where that is printed. The player stands in a dock, so it goes on playing while pages are turned.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { absolute } from '../adapters/absolute.js';
import type { PagesController } from '../controllers/pages.js';
import { tracksOf } from '../model/tracks.js';
import type { ViewName } from '../model/views.js';
import type { Children } from './children.js';
import type { playlistOf } from './playlist.js';
import type { Tapped } from './tapped.js';
import { listenWord } from './words.js';

export interface ListeningOptions {
  readonly element: HTMLElement;
  readonly children: Children;
  readonly pages: PagesController;
  readonly update: () => void;
  /** Draws the bulletin anew; resolves when that is done. */
  readonly drawn: () => Promise<unknown>;
  readonly back: () => void;
}

/** What the audio reader offers beyond the properties it is given. */
interface Player extends HTMLElement {
  play?: () => void;
  pause?: () => void;
  goToTrack?: (index: number) => void;
  findText?: () => void;
  readonly updateComplete?: Promise<unknown>;
}

export class Listening {
  readonly #options: ListeningOptions;
  #issue: Issue | undefined;
  #carrier: Carrier | undefined;
  #playlist: ReturnType<typeof playlistOf> = [];
  #player: Player | undefined;
  #track: string | undefined;
  #view: ViewName | undefined;
  /** Where its sentences are marked. */
  #text: HTMLElement | undefined;
  /** It has been played since it was opened, so it stays at hand while pages are looked at. */
  #heard = false;
  /** Where the sentences of the track are printed. */
  #pages: ReadonlyMap<string, number> = new Map();
  #shown = 0;
  #listening = new AbortController();

  /** The place on a page that was tapped last. */
  #tapped: Tapped | undefined;

  constructor(options: ListeningOptions) {
    this.#options = options;
    options.element.addEventListener('e-article-tap', ({ detail }) => {
      import('../adapters/printed-sentences.js')
        .then(({ Tapped }) => {
          this.#tapped = new Tapped(options, detail);
          options.update();
        })
        .catch(() => undefined);
    });
  }

  open(issue: Issue, carrier: Carrier): void {
    this.#issue = issue;
    this.#carrier = carrier;
  }

  close(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#player?.pause?.();
    this.#player = this.#track = this.#text = this.#issue = this.#carrier = undefined;
    this.#playlist = [];
    this.#heard = false;
  }

  /** Gives the player its articles. Its class must be here. @param articles came with the views */
  prepare(articles: typeof playlistOf): void {
    const { children } = this.#options;
    const issue = this.#issue;
    const carrier = this.#carrier;
    if (this.#player || !issue || !carrier) return;
    this.#player = children.get('audio') as Player;
    const { signal } = this.#listening;
    const { base } = carrier;
    this.#playlist = articles({
      issue,
      carrier,
      tracks: tracksOf(issue),
      at: (href) => absolute(href, base),
      textOf: (id) => this.#textOf(id),
      signal,
    });
    this.#player.addEventListener('e-track-change', this.#onTrack, { signal });
    this.#player.addEventListener('e-sentence-change', this.#onSentence, { signal });
    this.#player.addEventListener('e-audio-state', this.#onState, { signal });
    // What cannot be heard here is on another device: what draws its code comes now.
    this.#player.addEventListener(
      'e-audio-error',
      (event) => {
        const { code } = (event as CustomEvent<{ readonly code: string }>).detail;
        if (/^no-/.test(code)) children.bring('share').catch(() => undefined);
      },
      { signal },
    );
    children.give('audio', { playlist: this.#playlist, office: issue.publisher ?? '' });
  }

  /** Reads an article aloud. */
  async hear(id: string, articles: typeof playlistOf): Promise<void> {
    this.prepare(articles);
    const index = this.#playlist.findIndex((one) => one.id === id);
    if (index < 0) return;
    this.#heard = true;
    // A player takes its playlist when it is drawn, and it is drawn in its dock.
    await this.#options.drawn();
    await this.#player?.updateComplete;
    this.#player?.goToTrack?.(index);
    this.#player?.play?.();
  }

  /** Ends listening; the dock goes. */
  readonly stop = (): void => {
    this.#player?.pause?.();
    this.#heard = false;
    this.#options.update();
  };

  /** The player stays in one place of the document, or it would fall silent: a view of its own, or a dock. */
  render(view: ViewName): TemplateResult | typeof nothing {
    if (!this.#player) return nothing;
    const whole = view === 'listen';
    this.#player.toggleAttribute('compact', !whole);
    this.#view = view;
    const text = this.#textOf(this.#track);
    if (text !== this.#text) this.#player.findText?.();
    this.#text = text;
    const shown = whole || (this.#heard && (view === 'pages' || view === 'home'));
    return html`<section
      class=${whole ? 'player-view' : 'dock'}
      aria-label=${listenWord()}
      ?hidden=${!shown}
      @keydown=${this.#onKeydown}
    >
      ${this.#tapped?.render()}
      <button type="button" class="button quiet stop" ?hidden=${whole} @click=${this.stop}>
        ${msg('Đóng', { id: 'bulletin.close' })}
      </button>
      ${this.#options.children.render('audio')}
    </section>`;
  }

  /** Escape leads back, as from the other views; from the dock it would end what is heard. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || this.#view !== 'listen') return;
    this.#options.back();
  };

  readonly #onState = (event: Event): void => {
    const { state } = (event as CustomEvent<{ readonly state: string }>).detail;
    if (state !== 'playing' || this.#heard) return;
    this.#heard = true;
    this.#options.update();
  };

  /** The text of an article while it is read over the pages. */
  #textOf(id: string | undefined): HTMLElement | undefined {
    const { element } = this.#options.pages;
    return this.#view === 'pages' && id && element?.article === id
      ? element.articleElement
      : undefined;
  }

  readonly #onTrack = (event: Event): void => {
    const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
    if (id === this.#track) return;
    const { element } = this.#options.pages;
    if (this.#textOf(this.#track) && element) {
      // Who reads along goes on to the next article with the voice, and the focus stays at the button it is on.
      const at = this.#player?.shadowRoot?.activeElement as HTMLElement | null | undefined;
      const options = { once: true, signal: this.#listening.signal };
      element.addEventListener(
        'e-article-change',
        () => at?.focus({ preventScroll: true }),
        options,
      );
      element.article = id;
    }
    this.#track = id;
    this.#text = undefined;
    this.#pages = new Map();
    this.#shown = 0;
    void this.#locate(id);
  };

  /** Turns to the page where the sentence is printed; within it the reader's own turns are left alone. */
  readonly #onSentence = (event: Event): void => {
    const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
    const page = this.#pages.get(id);
    if (page === undefined || page === this.#shown || !this.#heard) return;
    this.#shown = page;
    this.#options.pages.element?.goToPage?.(page, 'audio');
  };

  async #locate(id: string): Promise<void> {
    const issue = this.#issue;
    const article = issue?.articles.find((one) => one.id === id);
    if (!issue || !article?.guided || !this.#carrier) return;
    try {
      const [document, { parseArticle, sentencePages }] = await Promise.all([
        this.#carrier.json(article.guided.href, this.#listening.signal),
        import('../adapters/printed-sentences.js'),
      ]);
      const { blocks } = parseArticle(document, this.#carrier.base);
      if (this.#track === id) this.#pages = sentencePages(blocks, issue);
    } catch {
      // Heard all the same; the pages stay where they are.
    }
  }
}
