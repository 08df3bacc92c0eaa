/**
 * What `<e-bulletin>` is where its `src` is a feed: a shelf of issues. An issue that is chosen opens in place, in an
 * `<e-bulletin>` of its own, so that it is the same as alone; "Tất cả các số" leads back. A chunk of its own.
 */
import {
  html,
  nothing,
  supportsAdoptingStyleSheets,
  adoptStyles,
  type CSSResult,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, back } from '@e-bulletin/core/icons.js';
import { parseFeed, type Feed, type FeedIssue } from '@e-bulletin/issue/feed.js';
import { ShelfAddress } from '../adapters/shelf-address.js';
import type { ElementLoader } from '../controllers/pages.js';
import { readerName } from '../model/shelf-place.js';
import { ShelfSearch } from './search.js';
import { renderShelf, type ShelfContext } from './shelf-view.js';
import { shelfStyles } from './shelf.styles.js';
import { allIssues, coverOf, nameOf } from './words.js';

export interface ShelfHost {
  readonly element: ReactiveElement & { readonly hash: string | undefined };
  readonly loader: () => ElementLoader | undefined;
  readonly say: (text: string) => void;
}

type Bulletin = HTMLElement & { page: number | undefined; loader: ElementLoader | undefined };

/** Attributes of the shelf that its issues need too. */
const PASSED_ON = ['lang', 'theme', 'start', 'share-url'];

export class Shelf {
  readonly feed: Feed;
  readonly #host: ShelfHost;
  readonly #search: ShelfSearch;
  readonly #address: ShelfAddress | undefined;
  #chosen: FeedIssue | undefined;
  #bulletin: Bulletin | undefined;
  /** What had the focus when an issue was opened. */
  #left: HTMLElement | undefined;

  /** @throws IssueError `not-manifest` where the value is no feed either */
  constructor(host: ShelfHost, value: unknown, base: string) {
    this.feed = parseFeed(value, base).feed;
    this.#host = host;
    const { element } = host;
    this.#search = new ShelfSearch(this.feed.issues, () => languageOf(element), this.#update);
    adopt(element.renderRoot as ShadowRoot, shelfStyles);
    const { hash } = element;
    if (typeof hash === 'string') {
      this.#address = new ShelfAddress(hash, this.#onAddress);
      this.#show(this.#issueOf(this.#address.id));
    }
  }

  close(): void {
    this.#address?.close();
    this.#search.close();
  }

  render(): TemplateResult {
    return html`<div class="shelf" part="shelf" ?hidden=${this.#chosen !== undefined}>
        ${renderShelf(this.#context())}
      </div>
      ${
        this.#chosen
          ? html`<div class="shelf-bar">
                <button type="button" class="button quiet to-shelf" @click=${this.#back}>
                  ${icon(back)}<span>${allIssues()}</span>
                </button>
              </div>
              ${this.#bulletin}`
          : nothing
      }`;
  }

  #context(): ShelfContext {
    return {
      feed: this.feed,
      search: this.#search,
      open: (issue, page) => void this.#open(issue, page),
    };
  }

  async #open(issue: FeedIssue, page?: number): Promise<void> {
    const { element, say } = this.#host;
    const focus = (element.renderRoot as ShadowRoot).activeElement;
    this.#left = focus instanceof HTMLElement ? focus : undefined;
    this.#address?.push(issue.id, undefined);
    this.#show(issue, page);
    say(msg(str`Đã mở ${nameOf(issue, this.feed)}`, { id: 'bulletin.shelfOpened' }));
    await element.updateComplete;
    // What was under the fold of the shelf would be in the middle of the issue.
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
    element.renderRoot.querySelector<HTMLElement>('.to-shelf')?.focus({ preventScroll: true });
  }

  readonly #back = (): void => {
    this.#address?.push(undefined, this.#chosen?.id);
    void this.#toShelf();
  };

  async #toShelf(): Promise<void> {
    const { element, say } = this.#host;
    this.#show(undefined);
    say(allIssues());
    await element.updateComplete;
    // A deep link or Forward opened it: then nothing here was left.
    (this.#left ?? element.renderRoot.querySelector<HTMLElement>('.shelf-title'))?.focus();
    this.#left = undefined;
  }

  /** Back, Forward or a link leads elsewhere. */
  readonly #onAddress = (id: string | undefined): void => {
    const issue = this.#issueOf(id);
    if (issue === this.#chosen) return;
    if (issue) this.#show(issue);
    else void this.#toShelf();
  };

  #issueOf(id: string | undefined): FeedIssue | undefined {
    return this.feed.issues.find((issue) => issue.id === id);
  }

  #show(issue: FeedIssue | undefined, page?: number): void {
    this.#chosen = issue;
    this.#bulletin = issue && this.#make(issue, page);
    this.#update();
  }

  #make(issue: FeedIssue, page: number | undefined): Bulletin {
    const { element, loader } = this.#host;
    // The name under which our class is registered here: it may have been stepped around.
    const bulletin = document.createElement(element.localName) as Bulletin;
    for (const name of PASSED_ON) {
      const value = element.getAttribute(name);
      if (value !== null) bulletin.setAttribute(name, value);
    }
    const { hash } = element;
    if (typeof hash === 'string') bulletin.setAttribute('hash', readerName(hash, issue.id));
    bulletin.loader = loader();
    if (page !== undefined) bulletin.page = page;
    bulletin.append(fallbackOf(issue, this.feed));
    bulletin.setAttribute('src', issue.href);
    return bulletin;
  }

  readonly #update = (): void => this.#host.element.requestUpdate();
}

/** The cover, which the browser has already, stands until the first page does. */
function fallbackOf(issue: FeedIssue, feed: Feed): HTMLElement {
  const link = document.createElement('a');
  link.href = issue.page ?? issue.href;
  const cover = coverOf(issue);
  if (!cover) {
    link.textContent = nameOf(issue, feed);
    return link;
  }
  const image = document.createElement('img');
  image.src = cover.href;
  image.alt = nameOf(issue, feed);
  image.width = cover.width;
  image.height = cover.height;
  link.append(image);
  return link;
}

const languageOf = ({ renderRoot }: ReactiveElement): 'vi' | 'en' =>
  renderRoot.querySelector<HTMLElement>('.root')?.lang as 'vi' | 'en';

/** Beside the sheets that are there: other parts of the element have theirs. */
function adopt(root: ShadowRoot, styles: CSSResult): void {
  const { styleSheet } = styles;
  if (!supportsAdoptingStyleSheets || !styleSheet) return adoptStyles(root, [styles]);
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(styleSheet)) root.adoptedStyleSheets = [...sheets, styleSheet];
}
