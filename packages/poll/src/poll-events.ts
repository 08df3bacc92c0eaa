/** What `<e-poll>` tells the page. */
import type { Answers } from '@e-bulletin/issue/poll/types.js';

export interface VoteSubmitDetail {
  readonly answers: Answers;
}

/** Before an answer leaves. Cancelable: a page may ask first, or send it in its own way. */
export type VoteSubmitEvent = CustomEvent<VoteSubmitDetail>;

export interface VoteSentDetail {
  /** Ten characters, five and five with a hyphen between: the service has the answer. */
  readonly receipt: string;
}

export interface VoteErrorDetail {
  readonly code: string;
  readonly message: string;
  /** True: the answer is kept and sent again by itself, or the poll can be asked for again. */
  readonly retryable: boolean;
}

/** What any of the element's events tells. */
export type VoteDetail = VoteSubmitDetail | VoteSentDetail | VoteErrorDetail;

declare global {
  interface HTMLElementEventMap {
    'e-vote-submit': VoteSubmitEvent;
    'e-vote-sent': CustomEvent<VoteSentDetail>;
    'e-vote-error': CustomEvent<VoteErrorDetail>;
  }
}
