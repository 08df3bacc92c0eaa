/** Somebody else saved a poll while it was being written here: what changed there, and what can be done, with nothing lost. */
import { call, type Definition, type Described } from './api.js';
import { button, h } from './dom.js';
import { placeOf } from './faults.js';

export interface ConflictOptions {
  /** As it was when the writing began. */
  readonly before: Definition;
  /** As it is by now. */
  readonly newer: Described;
  /** Saves what was written in place of the newer one. */
  readonly overwrite: () => unknown;
  /** Gives up what was written here. */
  readonly reopen: () => unknown;
  /** Shows the newer one as residents see it. */
  readonly look: () => unknown;
}

export function newest(id: string): Promise<Described> {
  return call<Described>('GET', `/admin/polls/${id}`);
}

export function conflict({ before, newer, overwrite, reopen, look }: ConflictOptions): HTMLElement {
  const changes = changesOf(before, newer.definition);
  const isShown = newer.state !== 'draft';
  return h(
    'div',
    { class: 'summary', role: 'alert' },
    h(
      'p',
      {},
      'Chưa lưu: từ lúc ông bà mở ra, cuộc này đã được sửa ở nơi khác (một thẻ khác, hoặc người khác). Những gì vừa viết vẫn còn nguyên ở đây.',
    ),
    isShown && h('p', {}, 'Bản kia đã được công bố: lưu là người dân thấy ngay.'),
    changes.length > 0 && h('p', {}, 'Bản kia sửa:'),
    changes.length > 0 && h('ul', {}, ...changes.map((one) => h('li', {}, one))),
    h(
      'div',
      { class: 'row' },
      button('Xem bản kia', look),
      button('Lưu bản của tôi, bỏ bản kia', overwrite),
      button('Bỏ bản của tôi, mở bản kia', reopen),
    ),
  );
}

/** Where two definitions differ, in the words of the form. */
function changesOf(before: Definition, now: Definition): readonly string[] {
  const names = new Set<string>();
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (key !== 'questions' && differ(before[key], now[key])) names.add(placeOf(`/${key}`));
  }
  const length = Math.max(before.questions.length, now.questions.length);
  for (let i = 0; i < length; i++) {
    if (differ(before.questions[i], now.questions[i])) names.add(placeOf(`/questions/${i}`));
  }
  return [...names].map((name) => name || 'Các lựa chọn khác');
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
