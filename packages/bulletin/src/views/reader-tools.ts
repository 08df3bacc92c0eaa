/**
 * What the bulletin puts into the reader: its own tools in the bar, and "Nghe bài" under the pages. On a phone that bar is
 * full: the tools stand beside the way back.
 */
import type { Issue } from '@e-bulletin/issue';
import type { PagesController } from '../controllers/pages.js';
import { articleOn } from '../model/home.js';
import { HOME_BELOW, type ViewName } from '../model/views.js';
import { renderHear, renderTools } from './tools.js';

export interface ReaderToolsHost {
  readonly element: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly pages: PagesController;
}

export interface ReaderToolsActions {
  readonly go: (view: ViewName) => void;
  /** Reads an article aloud; `undefined` where the page belongs to none. */
  readonly hear: (article: string | undefined) => void;
}

export class ReaderTools {
  readonly #host: ReaderToolsHost;
  readonly #actions: ReaderToolsActions;
  readonly #tools = document.createElement('div');
  readonly #hear = document.createElement('div');

  constructor(host: ReaderToolsHost, actions: ReaderToolsActions) {
    this.#host = host;
    this.#actions = actions;
    this.#tools.slot = 'tools';
    this.#tools.className = 'tools';
    this.#hear.slot = 'page-tools';
  }

  /** @param returns there is a way back beside which tools may stand */
  draw(issue: Issue, returns: boolean): void {
    const { element, pages } = this.#host;
    const { reader } = pages;
    if (!reader) return;
    const header = element.renderRoot.querySelector('.header');
    // The width is asked last: that costs a layout, and every turn of a page comes here.
    const narrow = returns && header && element.offsetWidth < HOME_BELOW && header;
    const place = narrow || reader;
    if (this.#tools.parentNode !== place) place.append(this.#tools);
    const reading = pages.element?.article !== undefined;
    // Over an open article on a phone stands its own bar, which has its "Chia sẻ"; the text comes before everything else.
    const room = !(narrow && reading);
    const hear = (): void => {
      const article = pages.element?.article ?? articleOn(issue, pages.element?.page ?? 0)?.id;
      this.#actions.hear(article);
    };
    renderTools(this.#tools, {
      canListen: issue.articles.length > 0,
      canAnswer: room && issue.polls.length > 0,
      // From an open article "Nghe" is that article.
      go: (view) => (view === 'listen' && reading ? hear() : this.#actions.go(view)),
      canShare: room,
    });
    if (this.#hear.parentNode !== reader) reader.append(this.#hear);
    renderHear(this.#hear, hear);
  }

  remove(): void {
    this.#tools.remove();
    this.#hear.remove();
  }
}
