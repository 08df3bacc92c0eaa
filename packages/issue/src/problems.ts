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
  /** The variable part: the value, the expected type, the missing key. */
  readonly detail?: string;
}

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
  | 'no-title'
  | 'no-text'
  | 'bad-region'
  | 'bad-clip'
  | 'unknown-role'
  | 'unknown-kind'
  | 'too-deep'
  | 'too-many'
  | 'more-problems'
  // Found by check.ts alone: the reader does not mind.
  | 'bare-key'
  | 'no-profile'
  | 'side-order';

/** More faults than this are counted as one: a broken generator must not fill the memory. */
export const MAX_PROBLEMS = 1000;

/** Collects problems while a document is read. */
export class Problems {
  readonly problems: Problem[] = [];

  /** Something of the issue is lost. */
  lost(at: string, code: ProblemCode, detail?: string): void {
    this.#add(at, code, 'error', detail);
  }

  /** Repaired, or only untidy. */
  odd(at: string, code: ProblemCode, detail?: string): void {
    this.#add(at, code, 'warning', detail);
  }

  #add(at: string, code: ProblemCode, severity: Problem['severity'], detail?: string): void {
    if (this.problems.length > MAX_PROBLEMS) return;
    if (this.problems.length === MAX_PROBLEMS)
      this.problems.push({ at: '', code: 'more-problems', severity });
    else this.problems.push({ at, code, severity, ...(detail !== undefined && { detail }) });
  }
}
