/**
 * Faults of a document that do not stop it from being read. The reader's page collects them without words, so that no
 * sentence travels on the first-page path; `check.ts` adds the words for editors.
 */

export interface Problem {
  /** JSON pointer (RFC 6901) to the value at fault. */
  readonly at: string;
  readonly code: ProblemCode;
  /** `error`: something of the issue is lost to readers. `warning`: repaired, or only untidy. */
  readonly severity: 'error' | 'warning';
  /** The variable part, shortened: the value, the expected type, the missing key; empty where there is none. */
  readonly detail: string;
}

/** More faults than this are counted as one: a broken generator must not fill the memory. */
export const MAX_PROBLEMS = 1000;

export type ProblemCode =
  | 'wrong-type'
  | 'not-a-list'
  | 'missing'
  | 'bad-value'
  | 'bad-number'
  | 'bad-date'
  | 'bad-language'
  | 'bad-address'
  | 'unsafe-address'
  | 'foreign-picture'
  | 'templated'
  | 'not-a-picture'
  | 'no-media-type'
  | 'no-size'
  | 'other-shape'
  | 'duplicate-page'
  | 'duplicate-label'
  | 'duplicate-id'
  | 'bad-id'
  | 'no-such-page'
  | 'label-mismatch'
  | 'many-covers'
  | 'too-deep'
  | 'too-many'
  | 'more-problems'
  // Guided Navigation documents.
  | 'no-text'
  | 'bad-region'
  | 'bad-clip'
  | 'sentence-mismatch'
  | 'stale-narration'
  | 'unknown-kind'
  // Poll definitions.
  | 'no-question'
  | 'few-options'
  | 'no-such-question'
  | 'no-such-option'
  | 'not-one-choice'
  | 'not-countable'
  | 'closes-circle'
  | 'bad-count'
  | 'out-of-range'
  | 'bad-zone'
  | 'bad-moment'
  | 'closes-early'
  // Wording of polls, found by lintPoll.
  | 'not-a-vote'
  | 'leading-question'
  | 'two-questions'
  | 'no-way-out'
  | 'same-words'
  // Feeds.
  | 'no-issue'
  // Found by check.ts alone: the reader does not mind.
  | 'bare-key'
  | 'no-profile'
  | 'side-order';
