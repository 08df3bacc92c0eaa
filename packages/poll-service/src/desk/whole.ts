/** Whole numbers as people here write them. */
import { h } from './dom.js';

/** Of type "number" it would read "2.000" as 2, and turn with the wheel of a mouse. */
export function wholeField(): HTMLInputElement {
  return h('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 });
}

/** `1204`, `1.204` or `1 204`; nothing is 0. `undefined` for what is no whole number. */
export function wholeOf(text: string): number | undefined {
  const written = text.normalize('NFKC').trim();
  if (!/^(\d*|\d{1,3}([.,\s]\d{3})+)$/.test(written)) return undefined;
  return Number(written.replace(/\D/g, ''));
}
