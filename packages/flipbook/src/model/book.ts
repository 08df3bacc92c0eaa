/**
 * The state of a book and everything that can happen to it. `reduce` is the only place where state changes;
 * it knows no DOM, no clock and no network, so every rule of turning is a line in a table of tests.
 */
import { modeFor, type Box, type View } from './layout.js';
import { clampZoom } from './zoom.js';
import {
  ratioOf,
  spreadIndexOf,
  spreadsOf,
  type Mode,
  type PageShape,
  type Progression,
  type Spread,
} from './spreads.js';

/** Who turned the page; part of the public `e-page-change` event. */
export type Cause = 'user' | 'api' | 'audio' | 'history' | 'search';

/** Panels that can lie over the book. */
export type Panel = 'contents' | 'search' | 'thumbnails' | 'bookmarks' | 'print' | 'more' | 'keys';

export type Status = 'empty' | 'loading' | 'ready' | 'error';

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
  /** The file itself, which the browser may show although we cannot. */
  readonly pdf?: string;
}

/** What `book.ts` needs of a page. `Page` of @e-bulletin/issue fits. */
export interface BookPage extends PageShape {
  readonly label: string;
}

export interface BookState {
  readonly status: Status;
  /** Why the status is `error`. */
  readonly failure: Failure | undefined;
  readonly pages: readonly BookPage[];
  readonly progression: Progression;
  /** Width divided by height of the ordinary page. */
  readonly ratio: number;
  readonly view: View;
  /** 1 shows the whole page. */
  readonly zoom: number;
  readonly stage: Box;
  readonly mode: Mode;
  readonly spreads: readonly Spread[];
  /** Ordinal of the page the reader is at; 0 while there is none. */
  readonly page: number;
  /** Index of the spread that shows it. */
  readonly spread: number;
  readonly panel: Panel | undefined;
  /** Pages whose picture could not be had. */
  readonly failed: ReadonlySet<number>;
  /** The last change of page, for those who announce it; counts up. */
  readonly turn: Turn;
}

export interface Turn {
  readonly count: number;
  readonly by: Cause;
  /** More than one spread away: the leaf is bridged and the address is pushed. */
  readonly far: boolean;
  /** The page that the reader left. */
  readonly from: number;
}

export type Command =
  | { readonly type: 'load' }
  | {
      readonly type: 'loaded';
      readonly pages: readonly BookPage[];
      readonly progression: Progression;
      /** The page to begin with. */
      readonly page: number;
    }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'clear' }
  | { readonly type: 'resize'; readonly stage: Box }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'zoom'; readonly zoom: number }
  | { readonly type: 'go'; readonly page: number; readonly by: Cause }
  | { readonly type: 'spread'; readonly index: number; readonly by: Cause }
  | { readonly type: 'step'; readonly by: Cause; readonly step: 1 | -1 }
  | { readonly type: 'panel'; readonly panel: Panel | undefined }
  | { readonly type: 'page-failed' | 'page-shown'; readonly page: number };

export const emptyBook: BookState = {
  status: 'empty',
  failure: undefined,
  pages: [],
  progression: 'ltr',
  ratio: Math.SQRT1_2,
  view: 'auto',
  zoom: 1,
  stage: { width: 0, height: 0 },
  mode: 'single',
  spreads: [],
  page: 0,
  spread: 0,
  panel: undefined,
  failed: new Set(),
  turn: { count: 0, by: 'api', far: false, from: 0 },
};

export function reduce(state: BookState, command: Command): BookState {
  switch (command.type) {
    case 'load':
      return { ...emptied(state), status: 'loading' };
    case 'clear':
      return emptied(state);
    case 'failed':
      return { ...state, status: 'error', failure: command.failure, panel: undefined };
    case 'loaded':
      return loaded(state, command.pages, command.progression, command.page);
    case 'resize':
      return laidOut({ ...state, stage: command.stage });
    case 'view':
      return laidOut({ ...state, view: command.view });
    case 'zoom':
      return state.zoom === clampZoom(command.zoom)
        ? state
        : { ...state, zoom: clampZoom(command.zoom) };
    case 'go':
      return turned(state, clampPage(state, command.page), command.by);
    case 'spread':
      return toSpread(state, command.index, command.by);
    case 'step':
      return toSpread(state, state.spread + command.step, command.by);
    case 'panel':
      return state.status === 'ready' && state.panel !== command.panel
        ? { ...state, panel: command.panel }
        : state;
    case 'page-failed':
      return state.failed.has(command.page)
        ? state
        : { ...state, failed: new Set([...state.failed, command.page]) };
    case 'page-shown':
      return state.failed.has(command.page)
        ? { ...state, failed: new Set([...state.failed].filter((page) => page !== command.page)) }
        : state;
  }
}

/** The spread the reader sees; `undefined` in an empty book. */
export const shownSpread = (state: BookState): Spread | undefined => state.spreads[state.spread];

/** The pages the reader sees, in reading order. */
export function shownPages(state: BookState): readonly BookPage[] {
  const numbers: readonly number[] = shownSpread(state)?.pages ?? [];
  return state.pages.filter(({ number }) => numbers.includes(number));
}

export const canStep = (state: BookState, step: 1 | -1): boolean =>
  state.status === 'ready' && state.spreads[state.spread + step] !== undefined;

/** Without a book; how it is looked at stays. */
function emptied({ view, zoom, stage, turn }: BookState): BookState {
  return { ...emptyBook, view, zoom, stage, turn };
}

function loaded(
  state: BookState,
  pages: readonly BookPage[],
  progression: Progression,
  page: number,
): BookState {
  const next = laidOut({
    ...emptied(state),
    status: 'ready',
    pages,
    progression,
    ratio: ratioOf(pages),
  });
  const start = clampPage(next, page);
  return { ...next, page: start, spread: spreadIndexOf(next.spreads, start) };
}

/** The same page, wherever it lies after a change of size or view. Nobody turned, so nothing is announced. */
function laidOut(state: BookState): BookState {
  const { width, height } = state.stage;
  // A hidden tab has no size: what was decided before stays.
  const mode = width > 0 && height > 0 ? modeFor(state.stage, state.ratio, state.view) : state.mode;
  const known = state.spreads.length > 0 && mode === state.mode;
  const spreads = known ? state.spreads : spreadsOf(state.pages, mode, state.progression);
  return { ...state, mode, spreads, spread: spreadIndexOf(spreads, state.page) };
}

function clampPage({ pages }: BookState, page: number): number {
  const wanted = Number.isFinite(page) ? Math.round(page) : 1;
  return pages.length === 0 ? 0 : Math.min(pages.length, Math.max(1, wanted));
}

function toSpread(state: BookState, index: number, by: Cause): BookState {
  const page = state.spreads[index]?.pages[0];
  return page === undefined ? state : turned(state, page, by);
}

function turned(state: BookState, page: number, by: Cause): BookState {
  if (state.status !== 'ready' || page === state.page) return state;
  const spread = spreadIndexOf(state.spreads, page);
  return {
    ...state,
    page,
    spread,
    turn: {
      count: state.turn.count + 1,
      by,
      far: Math.abs(spread - state.spread) > 1,
      from: state.page,
    },
  };
}
