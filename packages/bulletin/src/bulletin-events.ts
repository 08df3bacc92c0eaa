/** Typed events of `<e-bulletin>`. Those of its children pass through it. */
import type { Issue } from '@e-bulletin/issue';
import type { Failure } from './model/bulletin-state.js';

export interface IssueReadyDetail {
  readonly issue: Issue;
}

/** What happened, in the element's language, and whether trying again may help. */
export type IssueErrorDetail = Pick<Failure, 'code' | 'message' | 'hint' | 'retryable'>;

/** The fields of the flipbook's `e-page-change` that the bulletin reads. */
export interface PageChangeDetail {
  readonly page: number;
  readonly pages: number;
  readonly label: string;
  readonly by: 'user' | 'api' | 'audio' | 'history' | 'search';
}

/** A bubbling, composed CustomEvent; old libraries break `new Event` and its subclasses. */
export function bulletinEvent<D>(type: string, detail: D): CustomEvent<D> {
  return new CustomEvent(type, { bubbles: true, composed: true, detail });
}
