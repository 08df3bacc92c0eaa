/** Where the focus goes when one view gives way to another: it is never lost with what had it. */
import type { ReactiveElement } from 'lit';
import type { PagesController } from '../controllers/pages.js';
import type { ViewName } from '../model/views.js';

export class Focus {
  readonly #element: ReactiveElement;
  readonly #pages: PagesController;
  /** What had the focus when a view was left. */
  readonly #left = new Map<ViewName, HTMLElement>();

  constructor(element: ReactiveElement, pages: PagesController) {
    this.#element = element;
    this.#pages = pages;
  }

  /** A view is left for one that leads back to it. */
  leave(view: ViewName): void {
    const focus = (this.#element.renderRoot as ShadowRoot).activeElement;
    if (focus instanceof HTMLElement) this.#left.set(view, focus);
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
    ((returns && this.#left.get(view)) || beginning)?.focus({ preventScroll: true });
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
