/** Elements by hand: text only ever becomes text. */

export type Child = Node | string | false | undefined;

export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined | ((event: Event) => void);
}

/** `onclick` and the like are listeners; `true` is an attribute without a value; `false` none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== false && child !== undefined) element.append(child);
  return element;
}

let fields = 0;

/** A control under its label, with a hint that is read together with it. */
export function field<T extends HTMLElement>(label: string, control: T, hint = ''): HTMLElement {
  control.id ||= `f${++fields}`;
  if (hint) control.setAttribute('aria-describedby', `${control.id}-hint`);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: control.id }, label),
    hint && h('small', { id: `${control.id}-hint` }, hint),
    control,
  );
}

export function check(label: string, control: HTMLInputElement): HTMLElement {
  return h('label', { class: 'check' }, control, label);
}

export function select(
  options: readonly (readonly [value: string, label: string])[],
): HTMLSelectElement {
  return h('select', {}, ...options.map(([value, label]) => h('option', { value }, label)));
}

/** An address, kept in one piece between its slashes where there is room. */
export function addressOf(address: string): HTMLElement {
  // A lookbehind would stop this script in Safari before 16.4.
  const parts = address.replace(/^https?:\/\//, '').match(/[^/]+\/?|\//g) ?? [];
  return h('p', { class: 'address' }, ...parts.map((part) => h('span', {}, part)));
}

/** Said where an address leads every phone to itself: the service was not told its own (`--public-url`). */
export function localNote(address: string): HTMLElement | false {
  const isLocal = /^(https?:\/\/)?(localhost|127\.|0\.0\.0\.0|\[::1?\])/i.test(address);
  return (
    isLocal &&
    h(
      'p',
      { class: 'note' },
      'Điện thoại của người dân không mở được địa chỉ này: nó chỉ có trên chính máy này. Trước khi in, nhờ người quản trị máy chạy dịch vụ với ',
      h('code', {}, '--public-url https://…'),
      ', là địa chỉ mà người dân gõ.',
    )
  );
}

/** `act`: while what it began is under way, another press does nothing: cards of a second one would be shown to nobody. */
export function button(label: string, act: () => unknown, kind = 'plain'): HTMLButtonElement {
  let busy = false;
  const onclick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await act();
    } finally {
      busy = false;
    }
  };
  return h('button', { type: 'button', class: kind, onclick: () => void onclick() }, label);
}
