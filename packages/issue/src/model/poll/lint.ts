/** What an editor should hear about the wording and shape of a poll before residents see it. */
import type { Problem } from '../../problems.js';
import { NO_OPINION } from './limits.js';
import type { Poll, Question } from './types.js';

/** Words that only elections and resolutions may use; this is a consultation. */
const BALLOT_WORDS = whole('bỏ phiếu|biểu quyết|bầu cử|bầu chọn|trưng cầu');
/** The question already says what to answer. */
const LEADING = whole(
  'có đồng ý rằng|phải không|đúng không|chẳng phải|chắc hẳn|hiển nhiên|rõ ràng là|ai cũng|tuyệt vời|tốt đẹp',
);
/** Two things in one question cannot be answered with one yes. */
const TWO = whole('và|cũng như|đồng thời');
const NO_VIEW = whole('không có ý kiến|không biết|không rõ|chưa rõ|ý kiến khác');

/** Warnings about a poll, with the place in its definition. */
export function lintPoll(poll: Poll): readonly Problem[] {
  const problems: Problem[] = [];
  const warn = (at: string, code: Problem['code'], detail = ''): void => {
    problems.push({ at, code, severity: 'warning', detail: detail.slice(0, 80) });
  };
  const words = (at: string, text: string | undefined): void => {
    const found = BALLOT_WORDS.exec(text ?? '');
    if (found) warn(at, 'not-a-vote', found[1]);
  };
  words('/title', poll.title);
  words('/introduction', poll.introduction);
  poll.questions.forEach((question, i) => {
    const at = `/questions/${i}`;
    words(`${at}/title`, question.title);
    words(`${at}/help`, question.help);
    const leading = LEADING.exec(question.title);
    if (leading) warn(`${at}/title`, 'leading-question', leading[1]);
    if (question.type === 'yesno' && TWO.test(question.title)) warn(`${at}/title`, 'two-questions');
    if (!offersNoOpinion(question)) warn(at, 'no-way-out');
    const same = (part: string, choices: readonly { readonly label: string }[]): void => {
      const first = new Map<string, string>();
      choices.forEach(({ label }, j) => {
        const known = first.get(plain(label));
        if (known !== undefined) warn(`${at}/${part}/${j}/label`, 'same-words', known);
        else first.set(plain(label), label);
      });
    };
    if ('options' in question) same('options', question.options);
    if (question.type === 'likert') {
      same('statements', question.statements);
      question.statements.forEach(({ label }, j) => words(`${at}/statements/${j}/label`, label));
    }
  });
  return problems;
}

/** Who must answer needs an answer that is true of everybody. */
function offersNoOpinion(question: Question): boolean {
  const { type, required } = question;
  if (type === 'text' || type === 'ranking') return true;
  if ((type === 'rating' || type === 'likert') && !required) return true;
  return question.options.some(({ id, label }) => id === NO_OPINION || NO_VIEW.test(label));
}

/** What remains of a label for who reads it: no case, no second space. */
const plain = (label: string): string =>
  label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Any of the words as whole ones. `\b` knows no Vietnamese letter, and Safari before 16.4 no lookbehind. */
function whole(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(${words})(?![\\p{L}])`, 'iu');
}
