/** Events of `<e-flipbook>`: typed CustomEvents that bubble and cross shadow roots. */
import type { HotspotKind, Issue } from '@e-bulletin/issue';
import type { Cause } from './model/book.js';

export interface PageChangeDetail {
  /** Ordinal of the page, from 1. */
  readonly page: number;
  /** Pages of the issue. */
  readonly pages: number;
  /** What is printed on the pages shown: "10" or "10–11". */
  readonly label: string;
  readonly by: Cause;
}

export interface IssueReadyDetail {
  readonly issue: Issue;
  readonly pages: number;
}

export interface IssueErrorDetail {
  /** Stable name of the error, for programs. */
  readonly code: string;
  /** What happened, in the reader's language. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  /** Whether trying again may help. */
  readonly retryable: boolean;
}

export interface HotspotOpenDetail {
  readonly kind: HotspotKind;
  /** As written in the issue; empty where it has none. */
  readonly href: string;
  /** Ordinal of the page; 0 for a film or recording of an article's own text. */
  readonly page: number;
}

export interface ArticleChangeDetail {
  /** Id of the article that is open; absent when the pages are shown again. */
  readonly article: string | undefined;
  readonly title: string | undefined;
}

export interface ArticleTapDetail {
  /** Id of the article whose text or picture was tapped; it opens. */
  readonly article: string;
  /** Ordinal of the page. */
  readonly page: number;
  /** Where on the page, in ten-thousandths of its width and height. */
  readonly x: number;
  readonly y: number;
}

export interface FullChangeDetail {
  /** The bulletin is alone on the screen now. */
  readonly full: boolean;
}

export interface ElementWantedDetail {
  /** The name that its authors gave it: `e-poll`. */
  readonly name: string;
}

export interface FlipbookEventMap {
  'e-page-change': CustomEvent<PageChangeDetail>;
  'e-issue-ready': CustomEvent<IssueReadyDetail>;
  'e-issue-error': CustomEvent<IssueErrorDetail>;
  'e-hotspot-open': CustomEvent<HotspotOpenDetail>;
  'e-article-change': CustomEvent<ArticleChangeDetail>;
  'e-article-tap': CustomEvent<ArticleTapDetail>;
  'e-full-change': CustomEvent<FullChangeDetail>;
  'e-element-wanted': CustomEvent<ElementWantedDetail>;
}

export function flipbookEvent<K extends keyof FlipbookEventMap>(
  type: K,
  detail: FlipbookEventMap[K]['detail'],
): CustomEvent<FlipbookEventMap[K]['detail']> {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

declare global {
  interface HTMLElementEventMap {
    'e-page-change': FlipbookEventMap['e-page-change'];
    'e-issue-ready': FlipbookEventMap['e-issue-ready'];
    'e-issue-error': FlipbookEventMap['e-issue-error'];
    'e-hotspot-open': FlipbookEventMap['e-hotspot-open'];
    'e-article-change': FlipbookEventMap['e-article-change'];
    'e-article-tap': FlipbookEventMap['e-article-tap'];
    'e-full-change': FlipbookEventMap['e-full-change'];
    'e-element-wanted': FlipbookEventMap['e-element-wanted'];
  }
}
