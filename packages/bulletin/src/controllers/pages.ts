/**
 * Whatever shows the pages: elements that the portal put into the `pages` slot, or a reader of our making. Gets the
 * issue by properties; a structural check decides, so a compatible element of anyone's will do.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDefined, tagOf } from '@e-bulletin/core/define.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';

/**
 * Brings the class of a sibling element (`e-flipbook`, `e-poll` …) and registers it; what it resolves to is not looked at, and where it rejects
 * the reader is told with "Thử lại". The script tag has one of its own; from npm there is none until `define-all.js` is imported or one is set.
 */
export type ElementLoader = (tag: string) => Promise<unknown>;

/** What the bulletin writes; an element with these properties can show an issue. */
export interface PagesElement extends HTMLElement {
  issue: Issue | undefined;
  carrier: Carrier | undefined;
  page: number;
  /** Address of a PDF. */
  src?: string | undefined;
  /** Pictures that are in the browser already; the pages need not ask for another size. */
  loadedImages?: readonly string[];
  /** Id of the article that is open for reading. */
  article?: string | undefined;
  /** The element with its text, once that is here. */
  readonly articleElement?: HTMLElement | undefined;
  /** Opens a panel, such as `search`. */
  open?: (panel: string) => Promise<void>;
  /** Out of full view, which the attribute `full` tells of. */
  collapse?: () => Promise<void>;
  goToPage?: (page: number, by: string) => void;
  next?: () => void;
  previous?: () => void;
}

/** What is shown: an issue, or the address of a PDF. */
export type Shown =
  | {
      readonly issue: Issue;
      readonly carrier: Carrier;
      readonly loadedImages: readonly string[];
      readonly src?: never;
    }
  | { readonly src: string; readonly issue?: never };

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly page: number | undefined;
}

const READER = 'e-flipbook';

/** Attributes of the bulletin that its pages need too. */
const PASSED_ON = ['hash', 'lang', 'theme'];

export class PagesController implements ReactiveController {
  readonly #host: Host;
  readonly #loader: () => ElementLoader | undefined;
  #reader: HTMLElement | undefined;
  #shown: Shown | undefined;

  constructor(host: Host, loader: () => ElementLoader | undefined) {
    this.#host = host;
    this.#loader = loader;
    host.addController(this);
  }

  /** The pages have been given the issue. */
  get shown(): boolean {
    return this.#shown !== undefined;
  }

  /** The element that shows the pages. */
  get element(): PagesElement | undefined {
    return this.#targets().find(showsPages);
  }

  /** The element made by us where the page gave none. */
  get reader(): HTMLElement | undefined {
    return this.#reader;
  }

  hostUpdated(): void {
    this.#passDown();
  }

  /** Registers the class of `tag`, where the page has not and somebody knows how. */
  async bring(tag: string = READER): Promise<void> {
    if (!isDefined(tag)) await this.#loader()?.(tag);
  }

  show(shown: Shown): void {
    this.#shown = shown;
    if (this.#given().length === 0) {
      this.#reader = document.createElement(tagOf(READER));
      this.#reader.className = 'reader';
    }
    this.#passDown();
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#shown = undefined;
    this.#reader = undefined;
  }

  /** Listen to the slot's `slotchange`. */
  readonly onSlotChange = (): void => {
    for (const { localName } of this.#given()) {
      if (!localName.includes('-')) continue;
      // What nobody here can bring may still be registered by the page.
      this.bring(localName).catch(() => undefined);
      void customElements.whenDefined(localName).then(() => this.#passDown());
    }
  };

  #given(): Element[] {
    return [...this.#host.children].filter((child) => child.slot === 'pages');
  }

  #targets(): Element[] {
    return this.#reader ? [this.#reader] : this.#given();
  }

  #passDown(): void {
    if (!this.#shown) return;
    for (const child of this.#targets()) {
      if (!showsPages(child)) continue;
      for (const name of PASSED_ON) {
        const value = this.#host.getAttribute(name);
        if (value !== null && !child.hasAttribute(name)) child.setAttribute(name, value);
      }
      const { issue, src } = this.#shown;
      if (child.issue !== issue || (src && child.src !== src)) Object.assign(child, this.#shown);
      const { page } = this.#host;
      if (page !== undefined && child.page !== page) child.page = page;
    }
  }
}

function showsPages(element: Element): element is PagesElement {
  return 'issue' in element && 'carrier' in element && 'page' in element;
}
