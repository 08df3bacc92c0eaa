/** A poll from a form, with a preview and with what the lint says about its words. */
import { call, DeskError, type Definition } from './api.js';
import {
  definitionOf,
  fieldsOf,
  slug,
  WITH_OPTIONS,
  type Fields,
  type QuestionFields,
} from './definition.js';
import { button, check, field, h, select } from './dom.js';

const TYPES = [
  ['single', 'Chọn một'],
  ['multiple', 'Chọn nhiều'],
  ['yesno', 'Có hay không'],
  ['rating', 'Chấm điểm 1 đến 5'],
  ['likert', 'Mức độ đồng ý, nhiều dòng'],
  ['ranking', 'Xếp thứ tự'],
  ['text', 'Viết ngắn'],
] as const;

const LEVELS = [
  ['device', 'Mỗi thiết bị một lần'],
  ['code', 'Mỗi thẻ giấy một lần'],
  ['subject', 'Mỗi tài khoản của cổng một lần'],
  ['open', 'Ai cũng gửi được nhiều lần'],
] as const;

const RESULTS = [
  ['after-close', 'Khi đã chốt số liệu'],
  ['after-vote', 'Khi người xem đã trả lời'],
  ['always', 'Ngay từ đầu, theo từng đợt'],
  ['editors', 'Không công bố'],
] as const;

const NEW_QUESTION: QuestionFields = {
  type: 'single',
  title: '',
  required: true,
  noOpinion: true,
  options: '',
  statements: '',
  max: '',
};

const NEW: Fields = {
  id: '',
  title: '',
  publisher: '',
  introduction: '',
  opens: '',
  closes: '',
  level: 'device',
  results: 'after-close',
  population: '',
  symmetric: false,
  change: true,
  questions: [NEW_QUESTION],
};

export interface EditorOptions {
  readonly definition?: Definition;
  readonly done: (id: string) => void;
  readonly back: () => void;
}

export function editor({ definition, done, back }: EditorOptions): HTMLElement {
  const start = definition ? fieldsOf(definition) : NEW;
  const form = formOf(start ?? NEW);
  const json = h('textarea', { rows: 16, spellcheck: 'false' });
  json.value = JSON.stringify(definition ?? definitionOf(NEW), null, 2);
  const byHand = h('input', { type: 'checkbox', onchange: () => toggle() });
  // What the form cannot say (conditions, pictures, breakdowns) must not be lost by opening it.
  byHand.checked = start === undefined;
  const said = h('div', { 'aria-live': 'polite' });
  const seen = h('div', {});

  const toggle = (): void => {
    if (byHand.checked && start) json.value = JSON.stringify(definitionOf(form.read()), null, 2);
    form.node.hidden = byHand.checked;
    jsonField.hidden = !byHand.checked;
  };
  const jsonField = field(
    'Bản khai (JSON)',
    json,
    'Mọi điều mẫu trên không có: câu hỏi theo điều kiện, hình ở phương án, kết quả theo nhóm.',
  );

  const read = (): Definition => {
    if (!byHand.checked) return definitionOf(form.read());
    try {
      return JSON.parse(json.value) as Definition;
    } catch {
      throw new DeskError('json', 'Bản khai chưa đúng cách viết JSON. Xem lại dấu phẩy và ngoặc.');
    }
  };
  const attempt = async (work: (value: Definition) => Promise<void>): Promise<void> => {
    said.replaceChildren();
    try {
      await work(read());
    } catch (error) {
      said.replaceChildren(faultOf(error));
    }
  };
  const preview = (): Promise<void> =>
    attempt(async (value) => {
      const { problems, page } = await call<{ problems: Problem[]; page: string }>(
        'POST',
        '/admin/check',
        value,
      );
      said.replaceChildren(problemList(problems));
      const frame = h('iframe', {
        title: 'Xem trước, như người dân thấy',
        sandbox: 'allow-same-origin',
      });
      frame.srcdoc = page;
      seen.replaceChildren(h('h2', {}, 'Xem trước'), frame);
    });
  const save = (): Promise<void> =>
    attempt(async (value) => {
      if (definition) await call('PUT', `/admin/polls/${definition.id}`, value);
      else await call('POST', '/admin/polls', value);
      done(value.id);
    });

  toggle();
  return h(
    'div',
    {},
    h('p', {}, button('‹ Quay lại danh sách', back)),
    h('h1', { tabindex: '-1' }, definition ? 'Sửa câu hỏi' : 'Soạn cuộc lấy ý kiến'),
    form.node,
    check('Viết bằng bản khai JSON', byHand),
    jsonField,
    said,
    h('div', { class: 'row' }, button('Lưu bản nháp', save, ''), button('Xem trước', preview)),
    h('p', {}, 'Bản nháp chưa ai thấy. Bấm “Công bố” ở trang sau thì người dân mới trả lời được.'),
    seen,
  );
}

export interface Problem {
  readonly message: string;
  readonly at: string;
}

export function problemList(problems: readonly Problem[]): HTMLElement {
  if (!problems.length) return h('p', { class: 'note' }, 'Câu chữ không có gì phải nhắc.');
  return h(
    'div',
    { class: 'note problems' },
    h('p', {}, 'Nên xem lại:'),
    h('ul', {}, ...problems.map(({ message, at }) => h('li', {}, `${message} (${at})`))),
  );
}

export function faultOf(error: unknown): HTMLElement {
  const { message, details = [] } = error as DeskError;
  return h(
    'div',
    { class: 'summary', role: 'alert' },
    h('p', {}, message),
    details.length > 0 &&
      h(
        'ul',
        {},
        ...details.map((one) => h('li', {}, `${one.message ?? ''}${one.at ? ` (${one.at})` : ''}`)),
      ),
  );
}

function formOf(start: Fields): { node: HTMLElement; read: () => Fields } {
  const text = (value: string, attributes = {}): HTMLInputElement => {
    const input = h('input', { type: 'text', ...attributes });
    input.value = value;
    return input;
  };
  const chosen = (options: Parameters<typeof select>[0], value: string): HTMLSelectElement => {
    const control = select(options);
    control.value = value;
    return control;
  };
  const ticked = (value: boolean): HTMLInputElement => {
    const box = h('input', { type: 'checkbox' });
    box.checked = value;
    return box;
  };
  const long = (value: string, rows: number): HTMLTextAreaElement => {
    const area = h('textarea', { rows });
    area.value = value;
    return area;
  };
  const title = text(start.title, { maxlength: 500 });
  const id = text(start.id, { maxlength: 64, spellcheck: 'false' });
  if (start.id) id.readOnly = true;
  else title.addEventListener('input', () => (id.value = slug(title.value)));
  const publisher = text(start.publisher);
  const introduction = long(start.introduction, 3);
  const opens = text(start.opens, { type: 'datetime-local' });
  const closes = text(start.closes, { type: 'datetime-local' });
  const level = chosen(LEVELS, start.level);
  const results = chosen(RESULTS, start.results);
  const population = text(start.population);
  const symmetric = ticked(start.symmetric);
  const change = ticked(start.change);

  const questions: { node: HTMLElement; read: () => QuestionFields }[] = [];
  const list = h('div', {});
  const add = (fields: QuestionFields): HTMLElement => {
    const kind = chosen(TYPES, fields.type);
    const asked = text(fields.title, { maxlength: 500 });
    const options = long(fields.options, 4);
    const statements = long(fields.statements, 3);
    const max = text(fields.max, { type: 'number', min: 1, max: 60 });
    const required = ticked(fields.required);
    const noOpinion = ticked(fields.noOpinion);
    const optionField = field('Các phương án', options, 'Mỗi dòng một phương án.');
    const rowField = field('Các dòng', statements, 'Mỗi dòng một câu để người dân cho mức độ.');
    const maxField = field('Chọn nhiều nhất', max, 'Để trống là bao nhiêu cũng được.');
    const wayOut = check('Thêm “Không có ý kiến”', noOpinion);
    const show = (): void => {
      optionField.hidden = !WITH_OPTIONS.includes(kind.value);
      rowField.hidden = kind.value !== 'likert';
      maxField.hidden = kind.value !== 'multiple';
      wayOut.hidden = kind.value === 'text' || kind.value === 'ranking';
    };
    kind.addEventListener('change', show);
    show();
    const legend = h('legend', {});
    const node = h(
      'fieldset',
      { class: 'question' },
      legend,
      field('Câu hỏi', asked),
      field('Cách trả lời', kind),
      optionField,
      rowField,
      maxField,
      check('Phải trả lời', required),
      wayOut,
      button('Bỏ câu này', () => {
        questions.splice(questions.indexOf(entry), 1);
        node.remove();
        number();
        more.focus();
      }),
    );
    const entry = {
      node,
      read: (): QuestionFields => ({
        type: kind.value,
        title: asked.value,
        required: required.checked,
        noOpinion: noOpinion.checked,
        options: options.value,
        statements: statements.value,
        max: max.value,
      }),
    };
    questions.push(entry);
    list.append(node);
    number();
    return asked;
  };
  const number = (): void =>
    questions.forEach(({ node }, i) => {
      node.querySelector('legend')!.textContent = `Câu ${i + 1}`;
    });
  const more = button('Thêm câu hỏi', () => add({ ...NEW_QUESTION }).focus());
  for (const question of start.questions) add(question);

  const node = h(
    'div',
    {},
    field('Tiêu đề', title, 'Dùng “lấy ý kiến”, không dùng “bỏ phiếu” hay “biểu quyết”.'),
    field('Tên ngắn trong địa chỉ', id, 'Chữ không dấu, số và gạch nối.'),
    field('Cơ quan hỏi', publisher),
    field('Giới thiệu', introduction),
    h(
      'div',
      { class: 'two' },
      field('Mở lúc', opens, 'Để trống: ngay khi công bố.'),
      field('Đóng lúc', closes, 'Để trống: đóng bằng tay.'),
    ),
    field(
      'Ai được trả lời',
      level,
      'Thiết bị: chặn gửi trùng do nhầm, không chặn cố ý. Thẻ giấy: in thẻ có mã QR ở trang sau.',
    ),
    field('Khi nào người dân xem được kết quả', results),
    check('Cơ quan cũng không xem số liệu trước công chúng', symmetric),
    check('Cho đổi câu trả lời đến lúc đóng', change),
    field('Trên tổng số (nếu biết)', population, 'Ví dụ: 4.210 hộ.'),
    h('h2', {}, 'Câu hỏi'),
    list,
    more,
  );
  return {
    node,
    read: () => ({
      id: id.value,
      title: title.value,
      publisher: publisher.value,
      introduction: introduction.value,
      opens: opens.value,
      closes: closes.value,
      level: level.value,
      results: results.value,
      population: population.value,
      symmetric: symmetric.checked,
      change: change.checked,
      questions: questions.map((one) => one.read()),
    }),
  };
}
