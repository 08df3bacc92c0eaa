/** Asks for the token once more, over a page that stays as it is: another one was made while somebody was writing. */
import { button, field, h } from './dom.js';

let asking: Promise<string> | undefined;

/** Resolves to what was typed, '' where nothing was; however many ask meanwhile, one question. */
export function askToken(): Promise<string> {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

function ask(): Promise<string> {
  const token = h('input', { type: 'password', autocomplete: 'current-password', required: true });
  const title = h('h2', { id: 'token-title', class: 'plain' }, 'Mã quản trị đã đổi');
  const form: HTMLFormElement = h(
    'form',
    { method: 'dialog' },
    title,
    h('p', {}, 'Nhập mã mới để làm tiếp. Những gì đang viết vẫn còn nguyên.'),
    field('Mã quản trị mới', token),
    h(
      'div',
      { class: 'row' },
      h('button', {}, 'Làm tiếp'),
      button('Để sau', (): void => dialog.close()),
    ),
  );
  const dialog: HTMLDialogElement = h('dialog', { 'aria-labelledby': 'token-title' }, form);
  let said = '';
  form.addEventListener('submit', () => (said = token.value.trim()));
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(said);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
