/** The form of a poll: what it asks the editor, and what it makes of the answers. */
import { chooser } from './chooser.js';
import {
  answersOf,
  GROUPING,
  linesOf,
  slug,
  WITH_OPTIONS,
  type Fields,
  type QuestionFields,
} from './definition.js';
import { button, check, field, h, select } from './dom.js';
import { pictures as picturesOf } from './pictures.js';

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

export const NEW: Fields = {
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

export interface Form {
  readonly node: HTMLElement;
  readonly read: () => Fields;
  /** The field of a place in the definition: `/questions/1/options/0/label`. */
  readonly fieldOf: (at: string) => HTMLElement | undefined;
}

/** One question of the form. */
interface Entry {
  readonly node: HTMLElement;
  readonly fields: Readonly<Record<string, HTMLElement>>;
  readonly describing: (option: number) => HTMLElement | undefined;
  readonly type: () => string;
  /** What another question may hang on. */
  readonly answers: () => readonly string[];
  /** Offers these questions, which stand above it, to hang on. */
  readonly follow: (before: readonly Entry[]) => void;
  readonly read: () => QuestionFields;
}

/** The form with these values in it; the name of a poll that is kept already stays what it is. */
export function formOf(start: Fields, isKept: boolean): Form {
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
  /** A day alone is shown with the `time` that it means, and kept as it was written unless somebody changes it. */
  const moment = (value: string, time: string): { input: HTMLInputElement; read(): string } => {
    const shown = /^[\d-]{10}$/.test(value) ? `${value}T${time}` : value;
    const input = text(shown, { type: 'datetime-local' });
    const first = input.value;
    return { input, read: () => (input.value === first ? value : input.value) };
  };
  const title = text(start.title, { maxlength: 500 });
  const id = text(start.id, { maxlength: 64, spellcheck: 'false' });
  if (isKept) id.readOnly = true;
  else title.addEventListener('input', () => (id.value = slug(title.value)));
  const publisher = text(start.publisher);
  const introduction = long(start.introduction, 3);
  const opens = moment(start.opens, '00:00');
  const closes = moment(start.closes, '23:59');
  const level = chosen(LEVELS, start.level);
  const results = chosen(RESULTS, start.results);
  const population = text(start.population);
  const symmetric = ticked(start.symmetric);
  const change = ticked(start.change);

  const questions: Entry[] = [];
  const list = h('div', {});
  const add = (fields: QuestionFields): HTMLElement => {
    const kind = chosen(TYPES, fields.type);
    const asked = text(fields.title, { maxlength: 500 });
    const options = long(fields.options, 4);
    const statements = long(fields.statements, 3);
    const max = text(fields.max, { inputmode: 'numeric', maxlength: 12 });
    const required = ticked(fields.required);
    const noOpinion = ticked(fields.noOpinion);
    const optionField = field('Các phương án', options, 'Mỗi dòng một phương án.');
    const pictures = picturesOf(fields.pictures);
    const drawPictures = (): void => {
      const lines = linesOf(options.value);
      pictures.follow(lines.map(({ label }) => label));
      pictures.node.hidden = optionField.hidden || !lines.length;
    };
    options.addEventListener('input', drawPictures);
    const rowField = field('Các dòng', statements, 'Mỗi dòng một câu để người dân cho mức độ.');
    const maxField = field('Chọn nhiều nhất', max, 'Để trống là bao nhiêu cũng được.');
    const from = fields.when && questions[fields.when.question];
    const whom = chooser<{ entry: Entry; option: number }>(
      'Mọi người',
      (a, b) => a.entry === b.entry && a.option === b.option,
      from && { entry: from, option: fields.when!.option },
    );
    const whomField = field('Hỏi ai', whom.list);
    const wayOut = check('Thêm “Không có ý kiến”', noOpinion);
    const show = (): void => {
      optionField.hidden = !WITH_OPTIONS.includes(kind.value);
      rowField.hidden = kind.value !== 'likert';
      maxField.hidden = kind.value !== 'multiple';
      wayOut.hidden = kind.value === 'text' || kind.value === 'ranking';
      drawPictures();
    };
    kind.addEventListener('change', () => {
      const hadWayOut = !wayOut.hidden;
      show();
      // Who has nothing to write, or no order, could send nothing else either.
      if (hadWayOut === wayOut.hidden) required.checked = !wayOut.hidden;
    });
    show();
    const legend = h('legend', {});
    const node = h(
      'fieldset',
      { class: 'question' },
      legend,
      field('Câu hỏi', asked),
      field('Cách trả lời', kind),
      optionField,
      pictures.node,
      rowField,
      maxField,
      whomField,
      check('Phải trả lời', required),
      wayOut,
      button('Bỏ câu này', () => {
        questions.splice(questions.indexOf(entry), 1);
        node.remove();
        number();
        more.focus();
      }),
    );
    const entry: Entry = {
      node,
      fields: { title: asked, options, statements, max, when: whom.list },
      describing: pictures.describing,
      type: () => kind.value,
      answers: () => answersOf(kind.value, linesOf(options.value)).map(({ label }) => label),
      follow: (before) => {
        const choices = before.flatMap((one, i) =>
          one.answers().map((label, option) => ({
            value: { entry: one, option },
            label: `Câu ${i + 1}: ai chọn “${label}”`,
          })),
        );
        whom.offer(choices);
        whomField.hidden = !choices.length;
      },
      read: () => ({
        type: kind.value,
        title: asked.value,
        required: required.checked,
        noOpinion: noOpinion.checked,
        options: options.value,
        pictures: pictures.read(),
        statements: statements.value,
        max: max.value,
        when: whenOf(whom.read()),
      }),
    };
    questions.push(entry);
    list.append(node);
    return asked;
  };
  const whenOf = (chosen: { entry: Entry; option: number } | undefined): QuestionFields['when'] =>
    chosen && { question: questions.indexOf(chosen.entry), option: chosen.option };
  for (const question of start.questions) add(question);
  const groups = chooser<Entry>('Không chia', Object.is, questions[start.groupedBy ?? -1]);
  const groupsField = field(
    'Kết quả theo nhóm',
    groups.list,
    'Số liệu các câu khác được chia theo câu này, ví dụ theo khu phố. Ra công chúng khi đã chốt; ô ít người được giấu.',
  );
  /** What the questions say of each other. */
  const follow = (): void => {
    questions.forEach((one, i) => one.follow(questions.slice(0, i)));
    const choices = questions.flatMap((one, i) =>
      questions.length > 1 && GROUPING.includes(one.type()) && one.answers().length > 1
        ? [{ value: one, label: `Theo câu ${i + 1}: ${one.read().title}` }]
        : [],
    );
    groups.offer(choices);
    groupsField.hidden = !choices.length;
  };
  list.addEventListener('input', follow);
  const number = (): void => {
    questions.forEach(({ node }, i) => {
      node.querySelector('legend')!.textContent = `Câu ${i + 1}`;
    });
    follow();
  };
  number();
  const more = button('Thêm câu hỏi', () => {
    const asked = add({ ...NEW_QUESTION });
    number();
    asked.focus();
  });

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
      field('Mở lúc', opens.input, 'Để trống: ngay khi công bố.'),
      field('Đóng lúc', closes.input, 'Để trống: đóng bằng tay.'),
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
    groupsField,
  );
  return {
    node,
    fieldOf: (at) => {
      const [name = '', n, part = '', option, key] = at.split('/').slice(1);
      if (name === 'questions') {
        const { fields, describing } = questions[Number(n)] ?? {};
        const described = key === 'image' ? describing?.(Number(option)) : undefined;
        return described ?? fields?.[part] ?? fields?.title;
      }
      return {
        ...{ title, id, publisher, introduction, breakdowns: groups.list },
        ...{ opens: opens.input, closes: closes.input },
      }[name];
    },
    read: () => ({
      id: id.value,
      title: title.value,
      publisher: publisher.value,
      introduction: introduction.value,
      opens: opens.read(),
      closes: closes.read(),
      level: level.value,
      results: results.value,
      population: population.value,
      symmetric: symmetric.checked,
      change: change.checked,
      groupedBy: groups.read() && questions.indexOf(groups.read()!),
      questions: questions.map((one) => one.read()),
    }),
  };
}
