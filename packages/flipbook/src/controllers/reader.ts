/**
 * What a lazily loaded part (a panel, a layer over the pages, a tool) is given. It knows nothing else of the
 * element, so each can be read, tested and loaded alone.
 */
import type { CSSResult, ReactiveElement, TemplateResult } from 'lit';
import type { Book } from '../adapters/source.js';
import type { BookState, Cause, Panel } from '../model/book.js';
import type { Hands } from './hands.js';
import type { LayerName } from '../view/sheet-layers.js';

export interface Reader {
  readonly host: ReactiveElement;
  readonly root: ShadowRoot;
  readonly state: BookState;
  readonly language: 'vi' | 'en';
  /** The issue and where its files come from. */
  readonly book: Book;
  /** Turns to a page; `user` where nothing is said. */
  readonly go: (page: number, by?: Cause) => void;
  /** Says a sentence through the element's one live region. */
  readonly say: (text: string) => void;
  /** Says a sentence to everybody: through the live region, and for a while in the upper part of the window. */
  readonly tell: (text: string) => void;
  /** Draws the element anew: something that `render()` shows has changed. */
  readonly update: () => void;
  /** What hands do with the book: full view, presentation, the lens. */
  readonly hands: () => Promise<Hands>;
  readonly open: (panel: Panel) => Promise<void>;
  /** Closes the panel and gives the focus back. */
  readonly close: () => void;
  /** Closes the panel; the focus goes to the pages, to read on there. */
  readonly toPages: () => void;
  /** Shows a bar at the foot of the stage under a name, or takes it away. */
  readonly bar: (name: string, render?: () => TemplateResult) => void;
  /** Tells `layer` about pages that come to rest, those of this moment first, until it is closed with the book. */
  readonly watch: (layer: PageLayer) => void;
  /** The text layer of a page as it was fetched, unchecked; `undefined` where there is none. */
  readonly textOf: (page: number, signal?: AbortSignal) => Promise<unknown>;
  /** Opens an article as text over the book; `undefined` goes back to the pages. */
  readonly read: (article: string | undefined) => void;
  /** Adds the styles of a part, once. */
  readonly adopt: (styles: CSSResult) => void;
  /**
   * Puts `element` over the picture of a page, in place of what the layer held there. It goes when the page's sheet goes;
   * a page that has no sheet then takes nothing. Resolves when it is there, with what else comes at about the same time.
   */
  readonly attach: (page: number, layer: LayerName, element: HTMLElement) => Promise<void>;
  /** What `attach` put there and what has not gone since. */
  readonly held: (page: number, layer: LayerName) => Element | undefined;
}

/** A module of `panels/`. */
export interface PanelModule {
  readonly styles: CSSResult;
  /** @param typed what a reader wrote while the panel was on its way */
  readonly create: (reader: Reader, typed?: string) => PanelView;
}

/** One opening of a panel; `create` makes a new one each time. */
export interface PanelView {
  /** Heading and accessible name, in the language of the moment. */
  readonly title: () => string;
  readonly render: () => TemplateResult;
  /** Selector of what takes the focus; else what is `aria-current`, else "Đóng". */
  readonly focus?: string;
  /** The panel goes. */
  readonly closed?: () => void;
}

/** A module of `layers/`. */
export interface LayerModule {
  readonly styles: CSSResult;
  readonly create: (reader: Reader) => PageLayer;
}

/** Something drawn over pages that lie open. One for each book. */
export interface PageLayer {
  /** These pages lie open and still; `signal` is aborted when a leaf lifts or another book comes. */
  readonly rest: (pages: readonly number[], signal: AbortSignal) => void;
  /** Another book comes, or the element leaves: lets go of everything. */
  readonly close?: () => void;
}
