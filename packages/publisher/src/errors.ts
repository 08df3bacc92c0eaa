/** The one error of this package: a code, an exit code, what happened and what to do, in both languages. */
import type { Say } from './model/say.js';

/** Exit codes of the command, documented in `--help` and docs/publishing.md. */
export const EXIT = {
  ok: 0,
  /** The work was done, but a page failed or the check found errors. */
  findings: 1,
  /** Wrong command line. */
  usage: 2,
  /** The input cannot be used: missing, no PDF, broken, locked. */
  input: 3,
  /** The output cannot be written: no right, no space, other files there. */
  output: 4,
  /** A part that is not installed was asked for. */
  missing: 5,
  /** An error of our own. */
  internal: 70,
  /** Stopped by Ctrl+C; the next run resumes. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface PublisherErrorInit {
  readonly code: string;
  readonly exit: ExitCode;
  readonly message: Say;
  /** What to do next. */
  readonly hint?: Say;
  readonly page?: number;
  readonly cause?: unknown;
}

export class PublisherError extends Error {
  /** Stable name: `input.not-found`, `pdf.password`, `output.full`… */
  readonly code: string;
  readonly exit: ExitCode;
  readonly say: Say;
  readonly hint: Say | undefined;
  readonly page: number | undefined;

  constructor(init: PublisherErrorInit) {
    super(init.message.vi, { cause: init.cause });
    this.name = 'PublisherError';
    this.code = init.code;
    this.exit = init.exit;
    this.say = init.message;
    this.hint = init.hint;
    this.page = init.page;
  }
}
