/** Polls: definition, answers, counting, and what may be said of counts. The same code in `<e-poll>` and in the service. */
export type * from './model/poll/types.js';
export { parsePoll, type ParsedPoll } from './model/poll/parse.js';
export {
  checkAnswers,
  visibleQuestions,
  type AnswerFault,
  type AnswerProblem,
  type CheckedAnswers,
} from './model/poll/answers.js';
export { languageOf, sayAnswerProblem, sayMomentInEnglish } from './poll-texts.js';
export {
  counterKey,
  counterOf,
  difference,
  sumTally,
  tallyOf,
  type Tally,
} from './model/poll/tally.js';
export {
  nextPublication,
  unanimous,
  type Publication,
  type Snapshot,
} from './model/poll/publish.js';
export { suppress } from './model/poll/suppress.js';
export {
  disclosureOf,
  percentOf,
  resultOf,
  whole,
  wholeInEnglish,
  withheldResult,
  type ResultOptions,
} from './model/poll/result.js';
export { finalAt, stateAt, withheldAt } from './model/poll/state.js';
export { dayOf, instantOf, isZone, sayMoment } from './model/poll/time.js';
export {
  ALPHABET,
  RECEIPT_LENGTH,
  codeOf,
  hasMarks,
  readCode,
  showCode,
} from './model/poll/receipt.js';
export { lintPoll } from './model/poll/lint.js';
export { LIMITS, NO_OPINION } from './model/poll/limits.js';
export { MOST_BITS, readChallenge } from './model/poll/challenge.js';
export { Solver, isSolved } from './model/poll/pow.js';
