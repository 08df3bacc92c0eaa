/** Something the doctor says about a PDF or an issue: what is the matter, where, and what to do. */
import type { Say } from './say.js';

export interface Finding {
  /** Stable name, `text.none`, `font.not-embedded`, `legacy.tcvn3`… */
  readonly code: string;
  /** An error stops a strict build; a warning is worth a person's look; an info is told only in the report. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Say;
  /** What to do about it. */
  readonly remedy?: Say;
  /** Ordinals of the pages it is about. */
  readonly pages?: readonly number[];
  /** JSON pointer or file name inside an issue folder. */
  readonly place?: string;
}
