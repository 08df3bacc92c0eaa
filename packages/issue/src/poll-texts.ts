/** What is wrong with an answer, in words that say what to do. `{}` is the detail. Outside the model: `<e-poll>` has messages. */
import { fill } from './errors.js';
import type { AnswerFault, AnswerProblem } from './model/poll/answers.js';

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

/** The sentence of a problem, in Vietnamese. */
export function sayAnswerProblem({ code, detail }: AnswerProblem): string {
  return fill(TEXTS[code], detail ?? '');
}
