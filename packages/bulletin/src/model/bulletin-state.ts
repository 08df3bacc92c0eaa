/**
 * What a bulletin is doing, and every way it may change. Pure: the element asks, draws and fetches.
 */

/** What the reader or editor can be told about a failure. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  readonly retryable: boolean;
}

export type Phase =
  /** No `src`: children only. */
  | 'empty'
  | 'loading'
  /** The issue is known; its first page is not painted yet, so the fallback content stays. */
  | 'opening'
  | 'ready'
  | 'failed';

/** The part of an issue that the state needs. `Issue` of @e-bulletin/issue fits. */
export interface IssueOutline {
  readonly title: string;
  readonly language: string;
  readonly series?: string;
  readonly number?: string;
  readonly subtitle?: string;
  readonly pages: readonly unknown[];
  readonly contents: readonly Entry[];
}

interface Entry {
  readonly title: string;
  readonly page?: number;
  readonly children: readonly Entry[];
}

export interface BulletinState<I extends IssueOutline = IssueOutline> {
  readonly phase: Phase;
  readonly issue?: I | undefined;
  readonly failure?: Failure;
  /** Ordinal of the page shown, from 1; 0 before there is one. */
  readonly page: number;
}

export type BulletinAction<I extends IssueOutline = IssueOutline> =
  | { readonly type: 'open' }
  | { readonly type: 'clear' }
  /** Without an issue: a shelf of them. */
  | { readonly type: 'loaded'; readonly issue?: I | undefined }
  | { readonly type: 'painted' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'page'; readonly page: number };

export const initialState: BulletinState<never> = { phase: 'empty', page: 0 };

export function reduce<I extends IssueOutline>(
  state: BulletinState<I>,
  action: BulletinAction<I>,
): BulletinState<I> {
  switch (action.type) {
    case 'clear':
      return initialState;
    case 'open':
      return { phase: 'loading', page: 0 };
    case 'loaded':
      return state.phase === 'loading'
        ? { ...state, phase: 'opening', issue: action.issue }
        : state;
    case 'painted':
      return state.phase === 'opening' ? { ...state, phase: 'ready' } : state;
    case 'failed':
      // A reader that already shows pages reports its own errors in place.
      return state.phase === 'ready'
        ? state
        : { phase: 'failed', failure: action.failure, page: 0 };
    case 'page':
      return { ...state, page: action.page };
  }
}

/** "Số 8": what is printed after the title; the publisher's own words where there are some. */
export function subtitleOf(issue: IssueOutline, numbered: (number: string) => string): string {
  return issue.subtitle ?? (issue.number === undefined ? '' : numbered(issue.number));
}

/** Title of the section that holds `page`: the last top-level entry that begins at or before it. */
export function sectionOf(contents: readonly Entry[], page: number): string | undefined {
  let found: Entry | undefined;
  let from = 0;
  for (const entry of contents) {
    const first = firstPage(entry);
    if (entry.children.length === 0 || first === undefined || first > page || first < from)
      continue;
    found = entry;
    from = first;
  }
  return found?.title;
}

function firstPage(entry: Entry): number | undefined {
  if (entry.page !== undefined) return entry.page;
  for (const child of entry.children) {
    const page = firstPage(child);
    if (page !== undefined) return page;
  }
  return undefined;
}
