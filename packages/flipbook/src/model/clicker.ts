/**
 * What the keys of a presentation mean: those of a clicker (Page Up and Page Down, sometimes arrows, "." for a blank
 * screen) and those that people know from slide programs. Pure.
 */
import type { LabelledPage } from './labels.js';
import { pageOfText } from './typed-page.js';

export type ClickerCommand =
  | { readonly type: 'step'; readonly step: 1 | -1 }
  | { readonly type: 'go'; readonly page: number }
  | { readonly type: 'blank'; readonly colour: 'black' | 'white' }
  | { readonly type: 'zoom' | 'wall' | 'leave' | 'typed' | 'no-such-page' };

const NEXT = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'Enter'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'];
/** Arrows lie as the paper does. */
const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};
/** Longer than any number of a page. */
const DIGITS_MOST = 6;

export class Clicker {
  #typed = '';

  /** Digits typed so far, to be shown. */
  get typed(): string {
    return this.#typed;
  }

  /** The command of a key; `undefined` leaves it to the browser. */
  command(key: string, pages: readonly LabelledPage[], rtl: boolean): ClickerCommand | undefined {
    const lower = key.length === 1 ? key.toLowerCase() : key;
    if (/^\d$/.test(key)) {
      this.#typed = `${this.#typed}${key}`.slice(-DIGITS_MOST);
      return { type: 'typed' };
    }
    const typed = this.#typed;
    this.#typed = '';
    if (typed && lower === 'Enter') {
      const page = pageOfText(pages, typed);
      return page === undefined ? { type: 'no-such-page' } : { type: 'go', page };
    }
    if (typed && lower === 'Backspace') {
      this.#typed = typed.slice(0, -1);
      return { type: 'typed' };
    }
    if (typed && lower === 'Escape') return { type: 'typed' };
    const at = (rtl && MIRRORED[lower]) || lower;
    if (NEXT.includes(at)) return { type: 'step', step: 1 };
    if (PREVIOUS.includes(at)) return { type: 'step', step: -1 };
    switch (lower) {
      case 'Home':
        return { type: 'go', page: 1 };
      case 'End':
        return { type: 'go', page: pages.length };
      case 'b':
      case '.':
        return { type: 'blank', colour: 'black' };
      case 'w':
      case ',':
        return { type: 'blank', colour: 'white' };
      case 'z':
        return { type: 'zoom' };
      case 'q':
        return { type: 'wall' };
      case 'Escape':
        return { type: 'leave' };
      default:
        return undefined;
    }
  }
}
