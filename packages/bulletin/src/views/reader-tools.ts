/**
 * What the bulletin puts into the reader: its own tools in the bar, and "Nghe bài" under the pages. On a phone that bar is
 * full, and over an open article it is covered: the tools stand above it then, beside the way back, in full view too.
 */
import type { ReactiveElement } from 'lit';
import type { Issue } from '@e-bulletin/issue';
import type { PagesController } from '../controllers/pages.js';
import { articleOn } from '../model/home.js';
import { HOME_BELOW, type ViewName } from '../model/views.js';
import { renderHear, renderTools, type ToolView } from './tools.js';

export interface ReaderToolsHost {
  readonly element: ReactiveElement;
  readonly pages: PagesController;
}

export interface ReaderToolsActions {
  readonly go: (view: ViewName) => unknown;
  /** Reads an article aloud; `undefined` where the page belongs to none. */
  readonly hear: (article: string | undefined) => unknown;
}

export class ReaderTools {
  readonly #host: ReaderToolsHost;
  readonly #actions: ReaderToolsActions;
  readonly #tools = document.createElement('div');
  readonly #hear = document.createElement('div');
  #narrow: boolean | undefined;

  constructor(host: ReaderToolsHost, actions: ReaderToolsActions) {
    this.#host = host;
    this.#actions = actions;
    this.#tools.className = 'tools';
    this.#hear.slot = 'page-tools';
    const { element } = host;
    // Asked where the browser has just laid out; in the middle of a turn it would cost a layout of its own.
    new ResizeObserver(() => {
      const narrow = element.offsetWidth < HOME_BELOW;
      if (narrow !== this.#narrow) element.requestUpdate();
      this.#narrow = narrow;
    }).observe(element);
  }

  /** @param returns there is a way back beside which tools may stand */
  draw(issue: Issue, returns: boolean): void {
    const { element, pages } = this.#host;
    const { reader } = pages;
    if (!reader) return;
    const full = reader.hasAttribute('full');
    const reading = pages.element?.article !== undefined;
    // Measured by the first drawing itself where the observer has not spoken yet: in the bar of a phone they would move the pages.
    this.#narrow ??= element.offsetWidth < HOME_BELOW;
    const above = !full && (reading || (returns && this.#narrow));
    const header = element.renderRoot.querySelector('.header');
    // Not `:has()`: Safari (26) does not look again when the tools come, and older browsers do not know it.
    header?.classList.toggle('equipped', above);
    const place = (above && header) || reader;
    this.#tools.slot = full && (reading || innerWidth < HOME_BELOW) ? 'full-tools' : 'tools';
    if (this.#tools.parentNode !== place) place.append(this.#tools);
    const hear = (): unknown =>
      this.#actions.hear(pages.element?.article ?? articleOn(issue, pages.element?.page ?? 0)?.id);
    const views: ToolView[] = [];
    if (issue.articles.length > 0) views.push('listen');
    // The article's own bar has its "Chia sẻ", and the text comes before everything else.
    if (!reading && issue.polls.length > 0) views.push('answer');
    if (!reading) views.push('share');
    // Everything but the pages lies outside full view. What is open is looked at when it is pressed: it may be newer than the words.
    const out = (act: () => unknown) => async (): Promise<void> => {
      if (reader.hasAttribute('full')) await pages.element?.collapse?.();
      act();
    };
    // From an open article "Nghe" is that article.
    renderTools(this.#tools, views, (view) =>
      out(
        view === 'listen' && pages.element?.article !== undefined
          ? hear
          : () => this.#actions.go(view),
      )(),
    );
    if (this.#hear.parentNode !== reader) reader.append(this.#hear);
    renderHear(this.#hear, out(hear));
  }

  remove(): void {
    this.#tools.remove();
    this.#hear.remove();
  }
}
