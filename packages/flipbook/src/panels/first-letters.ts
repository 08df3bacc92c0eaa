/**
 * A field for what is typed while "Tìm" is on its way; a phone brings up its letters only for one that is there at the press. Not in
 * the one file, where "Tìm" is here at once.
 */
import { create } from '../view/page-face.js';
import { searchWord } from './search-word.js';

export class FirstLetters {
  /** There while they are waited for. */
  field: HTMLInputElement | undefined;
  #came = false;

  take(root: ParentNode): void {
    if (this.#came) return;
    const field = (this.field ??= create('input', '') as HTMLInputElement);
    field.type = 'search';
    field.setAttribute('aria-label', searchWord());
    // Not seen; with smaller letters an iPhone would enlarge the portal.
    field.style.cssText = 'position:fixed;font-size:16px;opacity:0;pointer-events:none';
    // Portals on ASP.NET post their one form on any Enter.
    field.onkeydown = ({ key }) => key !== 'Enter';
    root.querySelector('.reader')?.append(field);
    field.focus({ preventScroll: true });
  }

  /**
   * @param back takes the focus where nobody has taken it
   * @param came "Tìm" is here, and will be at once the next time
   */
  end(back: HTMLElement | undefined, came: boolean): void {
    const { field } = this;
    this.field = undefined;
    this.#came ||= came;
    if (field?.matches(':focus')) back?.focus({ preventScroll: true });
    field?.remove();
  }
}
