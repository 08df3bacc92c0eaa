/** A poll from a form, with a preview and with what the lint says about its words. */
import { call, DeskError, type Definition, type Detail } from './api.js';
import { definitionOf, fieldsOf } from './definition.js';
import { button, check, field, h } from './dom.js';
import { adviceOf, faultOf, sayAsWritten, sayInForm } from './faults.js';
import { formOf, NEW } from './form.js';
import { guard, letGo } from './unsaved.js';

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
  const say = (): typeof sayInForm => (byHand.checked ? sayAsWritten : sayInForm);
  const attempt = async (work: (value: Definition) => Promise<void>): Promise<void> => {
    said.replaceChildren();
    try {
      await work(read());
    } catch (error) {
      said.replaceChildren(faultOf(error, say()));
    }
  };
  const preview = (): Promise<void> =>
    attempt(async (value) => {
      const { problems, page } = await call<{ problems: Detail[]; page: string }>(
        'POST',
        '/admin/check',
        value,
      );
      said.replaceChildren(adviceOf(problems, say()));
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
      letGo();
      done(value.id);
    });

  toggle();
  const view = h(
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
  guard(view);
  return view;
}
