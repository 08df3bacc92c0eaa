/** What is wrong, in a box with a list; what is wrong with a definition, in the words of the form that made it. */
import type { DeskError, Detail } from './api.js';
import { h } from './dom.js';

/** Labels of the form by key of the definition. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Tiêu đề',
  id: 'Tên ngắn trong địa chỉ',
  publisher: 'Cơ quan hỏi',
  introduction: 'Giới thiệu',
  opens: 'Mở lúc',
  closes: 'Đóng lúc',
  population: 'Trên tổng số',
  breakdowns: 'Kết quả theo nhóm',
  questions: 'Câu hỏi',
};
/** The same within a question. */
const PARTS: Readonly<Record<string, string>> = {
  title: 'câu hỏi',
  options: 'các phương án',
  statements: 'các dòng',
  max: 'chọn nhiều nhất',
  when: 'hỏi ai',
};
/** By code: what to do where the service speaks of keys that the form does not show. */
const WORDS: Readonly<Record<string, string>> = {
  missing: 'Chưa điền.',
  'bad-id': 'Điền chữ không dấu, số và gạch nối.',
  'no-question': 'Thêm ít nhất một câu hỏi đã điền đủ.',
  'few-options': 'Cần ít nhất hai phương án.',
  'no-way-out':
    'Người chưa rõ không có gì để chọn. Đánh dấu ô Thêm “Không có ý kiến”, hoặc bỏ dấu ở ô Phải trả lời.',
  'bad-count': 'Ghi bằng chữ số, ví dụ 2.',
  'closes-early': 'Giờ đóng phải sau giờ mở.',
};

/** `/questions/1/options/0/label`: "Câu 2, các phương án"; '' for what the form does not name. */
export function placeOf(at: string): string {
  const [field = '', n, part = '', option, key] = at.split('/').slice(1);
  if (field !== 'questions' || n === undefined) return FIELDS[field] ?? '';
  const place = `Câu ${Number(n) + 1}`;
  if (key === 'image') return `${place}, hình vẽ gì ở phương án ${Number(option) + 1}`;
  return PARTS[part] ? `${place}, ${PARTS[part]}` : place;
}

/** For who fills in the form. */
export function sayInForm({ at = '', code = '', message = '' }: Detail): string {
  const place = placeOf(at);
  const words = WORDS[code] ?? message;
  return place ? `${place}: ${words}` : words;
}

/** For who writes the definition by hand. */
export function sayAsWritten({ at, message = '' }: Detail): string {
  return at ? `${message} (${at})` : message;
}

export interface Telling {
  readonly say?: (detail: Detail) => string;
  /** The field that is meant, where it is on the page: what is said then leads to it. */
  readonly fieldOf?: (detail: Detail) => HTMLElement | undefined;
}

export function faultOf(error: unknown, telling?: Telling): HTMLElement {
  const { message, details = [] } = error as DeskError;
  return h(
    'div',
    { class: 'summary', role: 'alert' },
    h('p', {}, message),
    details.length > 0 && listOf(details, telling),
  );
}

/** What should be looked at again, though nothing is wrong. */
export function adviceOf(details: readonly Detail[], telling: Telling): HTMLElement {
  if (!details.length) return h('p', { class: 'note' }, 'Câu chữ không có gì phải nhắc.');
  return h('div', { class: 'note problems' }, h('p', {}, 'Nên xem lại:'), listOf(details, telling));
}

function listOf(
  details: readonly Detail[],
  { say = sayAsWritten, fieldOf }: Telling = {},
): HTMLElement {
  return h(
    'ul',
    {},
    ...details.map((one) => {
      const field = fieldOf?.(one);
      if (!field) return h('li', {}, say(one));
      const go = (event: Event): void => {
        event.preventDefault();
        field.focus();
        field.scrollIntoView({ block: 'center' });
      };
      return h('li', {}, h('a', { href: `#${field.id}`, onclick: go }, say(one)));
    }),
  );
}
