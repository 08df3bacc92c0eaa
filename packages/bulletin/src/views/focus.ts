/** Where the focus goes when one view gives way to another: it is never lost with what had it. */
import type { ReactiveElement } from 'lit';
import type { PagesController } from '../controllers/pages.js';
import type { ViewName } from '../model/views.js';

export class Focus {
  readonly #element: ReactiveElement;
  readonly #pages: PagesController;
  /** What had the focus when a view was left, and how far it had been scrolled. */
  readonly #left = new Map<ViewName, readonly [HTMLElement | null, number]>();

  constructor(element: ReactiveElement, pages: PagesController) {
    this.#element = element;
    this.#pages = pages;
  }

  /** A view is left for one that leads back to it. */
  leave(view: ViewName): void {
    const focus = (this.#element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#left.set(view, [focus, this.#element.getBoundingClientRect().top]);
  }

  /** A view is drawn: back to what was left in it, or to where it begins. */
  arrive(view: ViewName, returns: boolean, title = ''): void {
    const isPages = view === 'pages';
    const beginning = this.#element.renderRoot.querySelector<HTMLElement>(
      isPages ? '.stage' : view === 'home' ? '.name' : '.panel-title',
    );
    if (beginning && isPages) {
      beginning.tabIndex = -1;
      beginning.setAttribute('role', 'group');
      beginning.setAttribute('aria-label', title);
      beginning.addEventListener('keydown', this.#onKeydown);
    }
    const [left, top] = (returns && this.#left.get(view)) || [];
    const isHome = view === 'home';
    // Thirty articles are many to look through again; a tap gives no focus on iPhones.
    if (isHome && top !== undefined) scrollBy(0, this.#element.getBoundingClientRect().top - top);
    // On the home what has the focus may lie under the dock now.
    (left ?? beginning)?.focus({ preventScroll: !isHome });
  }

  /** Arrows turn pages where the focus begins too, outside the pages themselves, which know keys of their own. */
  readonly #onKeydown = ({ key, target, currentTarget }: KeyboardEvent): void => {
    if (target !== currentTarget || !/^Arrow[LR]/.test(key)) return;
    const { element } = this.#pages;
    const forward = element?.issue?.progression === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    element?.[key === forward ? 'next' : 'previous']?.();
  };

  clear(): void {
    this.#left.clear();
  }
}
