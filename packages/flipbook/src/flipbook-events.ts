/** Events of `<e-flipbook>`: typed CustomEvents that bubble and cross shadow roots. */
import type { Issue } from '@e-bulletin/issue';
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

export interface FlipbookEventMap {
  'e-page-change': CustomEvent<PageChangeDetail>;
  'e-issue-ready': CustomEvent<IssueReadyDetail>;
  'e-issue-error': CustomEvent<IssueErrorDetail>;
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
  }
}
