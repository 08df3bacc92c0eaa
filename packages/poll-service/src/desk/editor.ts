/** A poll from a form, with a preview and with what the lint says about its words. */
import { alone } from './alone.js';
import { call, DeskError, type Definition, type Described, type Detail } from './api.js';
import { conflict, newest } from './conflict.js';
import { definitionOf, fieldsIn } from './definition.js';
import { button, check, field, h } from './dom.js';
import { adviceOf, faultOf, sayInForm, type Telling } from './faults.js';
import { formOf, NEW } from './form.js';
import { previewOf } from './preview.js';
import { guard, letGo, mayLeave } from './unsaved.js';

const BEYOND_FORM =
  'Bản khai này có điều mẫu không nói được (nhiều điều kiện cho một câu, bảng nhóm chọn riêng, giờ có múi giờ), hoặc còn thiếu chỗ. Viết tiếp ở đây để không mất gì.';

export interface EditorOptions {
  /** What is changed; a new one otherwise. */
  readonly described?: Described;
  readonly done: (id: string) => Promise<void>;
  /** Shows a newer one instead. */
  readonly reopen: (newer: Described) => void;
  readonly back: () => void;
}

export function editor({ described, done, reopen, back }: EditorOptions): HTMLElement {
  const definition = described?.definition;
  const isShown = described !== undefined && described.state !== 'draft';
  const start = definition ? fieldsIn(definition) : NEW;
  let form = formOf(start ?? NEW, definition !== undefined);
  const json = h('textarea', { rows: 16, spellcheck: 'false' });
  json.value = JSON.stringify(definition ?? definitionOf(NEW), null, 2);
  const byHand = h('input', { type: 'checkbox', onchange: () => change() });
  // What the form cannot say (several conditions, tables alone) must not be lost by opening it.
  byHand.checked = start === undefined;
  const said = h('div', { 'aria-live': 'polite' });
  const seen = h('div', {});

  /** What was written in one way is there in the other. */
  const change = (): void => {
    said.replaceChildren();
    if (byHand.checked) json.value = JSON.stringify(definitionOf(form.read()), null, 2);
    else {
      try {
        const fields = fieldsIn(parse());
        if (!fields) throw new DeskError('form', BEYOND_FORM);
        const next = formOf(fields, definition !== undefined);
        form.node.replaceWith(next.node);
        form = next;
      } catch (error) {
        byHand.checked = true;
        said.replaceChildren(faultOf(error));
      }
    }
    toggle();
  };
  const toggle = (): void => {
    form.node.hidden = byHand.checked;
    jsonField.hidden = !byHand.checked;
  };
  const jsonField = field(
    'Bản khai (JSON)',
    json,
    'Mọi điều mẫu trên không có: nhiều điều kiện cho một câu, bảng nhóm chọn riêng.',
  );

  const parse = (): Definition => {
    try {
      return JSON.parse(json.value) as Definition;
    } catch {
      throw new DeskError('json', 'Bản khai chưa đúng cách viết JSON. Xem lại dấu phẩy và ngoặc.');
    }
  };
  const read = (): Definition => (byHand.checked ? parse() : definitionOf(form.read()));
  const telling = (): Telling =>
    byHand.checked
      ? {}
      : { say: sayInForm, fieldOf: ({ at }) => (at === undefined ? undefined : form.fieldOf(at)) };
  /** Says what comes of it; a word that were typed meanwhile would be neither saved nor asked about. */
  const attempt = async (
    work: (value: Definition) => Promise<HTMLElement | undefined>,
  ): Promise<void> => {
    said.replaceChildren();
    try {
      const told = await alone(async () => work(read()));
      if (told) said.replaceChildren(told);
    } catch (error) {
      said.replaceChildren(faultOf(error, telling()));
    }
    // A long list would begin or end outside of the window.
    if (said.isConnected) said.scrollIntoView({ block: 'nearest' });
  };
  /** Shows a definition as residents will see it; gives what should be looked at again. */
  const show = async (value: Definition, title: string): Promise<readonly Detail[]> => {
    const { problems, frame } = await previewOf(value, title);
    seen.replaceChildren(h('h2', { tabindex: '-1' }, title), frame);
    return problems;
  };
  const preview = (): Promise<void> =>
    attempt(async (value) => adviceOf(await show(value, 'Xem trước'), telling()));
  const write = async (value: Definition, version?: string): Promise<HTMLElement | undefined> => {
    try {
      if (definition) {
        await call('PUT', `/admin/polls/${definition.id}`, value, { seen: version });
      } else await call('POST', '/admin/polls', value);
    } catch (error) {
      if (!definition || !(error instanceof DeskError) || error.code !== 'changed') throw error;
      const newer = await newest(definition.id);
      return conflict({
        before: definition,
        newer,
        overwrite: () => attempt((mine) => write(mine, newer.version)),
        reopen: () => mayLeave() && reopen(newer),
        look: async () => {
          await show(newer.definition, 'Bản kia');
          seen.querySelector('h2')!.focus();
        },
      });
    }
    letGo();
    await done(value.id);
    return undefined;
  };
  const save = (): Promise<void> => attempt((value) => write(value, described?.version));

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
    h(
      'div',
      { class: 'row' },
      button(isShown ? 'Lưu' : 'Lưu bản nháp', save, ''),
      button('Xem trước', preview),
    ),
    h(
      'p',
      {},
      isShown
        ? 'Cuộc này đã công bố: lưu là người dân thấy ngay. Sau câu trả lời đầu tiên thì không sửa được nữa.'
        : 'Bản nháp chưa ai thấy. Bấm “Công bố” ở trang sau thì người dân mới trả lời được.',
    ),
    seen,
  );
  guard(view);
  return view;
}
