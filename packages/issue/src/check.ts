/**
 * Checks a manifest for editors and publishers: what the reader's parser noticed, what it does not mind, and the words for
 * both. Not on any reader's path.
 */
import { IssueError, fill, type IssueErrorCode } from './errors.js';
import { inEnglish } from './errors.en.js';
import { isFields, own } from './model/cursor.js';
import { DIVINA, NS, PROFILE } from './names.js';
import { parseManifest } from './parse.js';
import type { Problem, ProblemCode } from './problems.js';
import { PROBLEM_TEXTS } from './problem-texts.js';
import type { Issue, Page } from './types.js';

/** A problem with its sentence: what is wrong there, and what to do. */
export interface ExplainedProblem extends Omit<Problem, 'code'> {
  /** Of a problem, or of the error for which nothing can be shown. */
  readonly code: ProblemCode | IssueErrorCode;
  readonly message: string;
  readonly messageEn: string;
}

export interface ManifestCheck {
  /** Absent where nothing can be shown. */
  readonly issue?: Issue;
  /** Errors first, each group in the order of the document. */
  readonly problems: readonly ExplainedProblem[];
}

/** Everything that is wrong with a manifest. Never throws. */
export function checkManifest(value: unknown, base: string): ManifestCheck {
  try {
    const { issue, problems } = parseManifest(value, base);
    const all = [...problems, ...lint(issue)].map(explain);
    const errors = all.filter(({ severity }) => severity === 'error');
    return { issue, problems: [...errors, ...all.filter((p) => p.severity !== 'error')] };
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const { code, detail, message, hint } = error;
    const english = inEnglish(error);
    return {
      problems: [
        {
          at: '',
          code: code as IssueErrorCode,
          severity: 'error',
          detail,
          message: `${message} ${hint}`,
          messageEn: `${english.message} ${english.hint}`,
        },
      ],
    };
  }
}

/** The sentence of a problem, in both languages. */
export function explain(problem: Problem): ExplainedProblem {
  const [vi, en] = PROBLEM_TEXTS[problem.code];
  return {
    ...problem,
    message: fill(vi, problem.detail),
    messageEn: fill(en, problem.detail),
  };
}

/** What readers do not mind but publishers should. */
function lint({ source, pages }: Issue): Problem[] {
  const problems: Problem[] = [];
  const warn = (at: string, code: ProblemCode, detail = ''): void => {
    problems.push({ at, code, severity: 'warning', detail });
  };
  for (const key of ['articles', 'polls']) {
    if (own(source, key) !== undefined) warn(`/${key}`, 'bare-key', NS + key);
  }
  const conformsTo = own(own(source, 'metadata'), 'conformsTo');
  const profiles = Array.isArray(conformsTo) ? (conformsTo as unknown[]) : [conformsTo];
  for (const profile of [DIVINA, PROFILE]) {
    if (!profiles.includes(profile)) warn('/metadata/conformsTo', 'no-profile', profile);
  }
  const at = placesOf(source, pages);
  pages.forEach((page, i) => {
    const before = pages[i - 1];
    if (page.side && page.side !== 'center' && before?.side === page.side) {
      warn(at(i), 'side-order', page.side);
    }
  });
  return problems;
}

/** Pointers of pages: their places differ from their ordinals where items of the reading order are no pages. */
function placesOf(source: Issue['source'], pages: readonly Page[]): (index: number) => string {
  const order = own(source, 'readingOrder');
  const list = Array.isArray(order) ? (order as unknown[]) : [];
  return (index) => {
    const href = pages[index]?.images[0]?.href;
    const place = list.findIndex((item) => isFields(item) && own(item, 'href') === href);
    return `/readingOrder/${place < 0 ? index : place}`;
  };
}
