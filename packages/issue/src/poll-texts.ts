/** What is said of a poll where no `<e-poll>` is: `{}` is the detail. Outside the model, because `<e-poll>` has messages. */
import { fill } from './errors.js';
import type { AnswerFault, AnswerProblem } from './model/poll/answers.js';
import { dayOf, sayMoment } from './model/poll/time.js';

const TEXTS: Readonly<Record<AnswerFault, string>> = {
  'not-answers': 'Không đọc được câu trả lời. Tải lại trang rồi trả lời lần nữa.',
  required: 'Hãy trả lời câu này.',
  'no-such-question': 'Câu hỏi đã thay đổi. Tải lại trang rồi trả lời lần nữa.',
  'no-such-option': 'Phương án đã thay đổi. Tải lại trang rồi chọn lần nữa.',
  'wrong-type': 'Không đọc được câu trả lời này. Tải lại trang rồi trả lời lần nữa.',
  repeated: 'Mỗi phương án chỉ được một vị trí. Chọn lại thứ tự.',
  'too-few': 'Hãy chọn ít nhất {} phương án.',
  'too-many': 'Chỉ chọn nhiều nhất {} phương án.',
  'too-long': 'Viết không quá {} ký tự.',
  'not-together': 'Phương án này không đi cùng phương án khác. Bỏ chọn một bên.',
};

const ENGLISH: Readonly<Record<AnswerFault, string>> = {
  'not-answers': 'The answers could not be read. Load the page again and answer once more.',
  required: 'Answer this question.',
  'no-such-question': 'The questions have changed. Load the page again and answer once more.',
  'no-such-option': 'The options have changed. Load the page again and choose once more.',
  'wrong-type': 'This answer could not be read. Load the page again and answer once more.',
  repeated: 'Each option has one place only. Choose the order again.',
  'too-few': 'Choose at least {}.',
  'too-many': 'Choose at most {}.',
  'too-long': 'Write at most {} characters.',
  'not-together': 'This option does not go with another one. Clear one of them.',
};

/** `en`, `en-GB` → `en`; everything else is spoken to in Vietnamese. */
export function languageOf(tag: string): 'vi' | 'en' {
  return /^en(-|$)/i.test(tag) ? 'en' : 'vi';
}

/** The sentence of a problem, for a poll in this language. */
export function sayAnswerProblem({ code, detail }: AnswerProblem, language = 'vi'): string {
  const texts = languageOf(language) === 'en' ? ENGLISH : TEXTS;
  return fill(texts[code], detail ?? '');
}

/** `17:00 on 30 November 2026`. */
export function sayMomentInEnglish(at: number, zone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${sayMoment(at, zone).slice(0, 5)} on ${day.format(new Date(dayOf(at, zone)))}`;
}
