/** A list whose choices are what other fields say, and follow these as they change. */
import { h } from './dom.js';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

export interface Chooser<T> {
  readonly list: HTMLSelectElement;
  /** Draws these choices in place of the last; what was chosen stays, as far as it is among them. */
  offer(choices: readonly Choice<T>[]): void;
  read(): T | undefined;
}

/** `none`: the choice that is always there. */
export function chooser<T>(
  none: string,
  same: (a: T, b: T) => boolean,
  start: T | undefined,
): Chooser<T> {
  const list = h('select', {});
  let shown: readonly Choice<T>[] = [];
  // Kept while it is not offered: a line that is written anew is away for a moment.
  let wanted = start;
  const at = (): number =>
    shown.findIndex(({ value }) => wanted !== undefined && same(value, wanted));
  // Before anybody above hears of it and draws the list anew.
  list.addEventListener('input', () => {
    wanted = list.value === '' ? undefined : shown[Number(list.value)]?.value;
  });
  return {
    list,
    offer(choices) {
      shown = choices;
      list.replaceChildren(
        h('option', { value: '' }, none),
        ...choices.map(({ label }, i) => h('option', { value: i }, label)),
      );
      const found = at();
      list.value = found < 0 ? '' : String(found);
    },
    read: () => shown[at()]?.value,
  };
}
