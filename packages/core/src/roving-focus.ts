/**
 * One Tab stop for a group of controls, arrows within it (ARIA Authoring Practices, "Keyboard navigation
 * inside components").
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface RovingFocusOptions {
  /** Selects the members inside the host's render root. */
  readonly selector: string;
  /** Which arrows move; default `both`. */
  readonly orientation?: 'horizontal' | 'vertical' | 'both';
}

type Host = ReactiveControllerHost & HTMLElement;

export class RovingFocus implements ReactiveController {
  readonly #host: Host;
  readonly #options: RovingFocusOptions;
  #current: HTMLElement | undefined;

  constructor(host: Host, options: RovingFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Members in document order. */
  get items(): HTMLElement[] {
    const root = this.#host.shadowRoot ?? this.#host;
    return [...root.querySelectorAll<HTMLElement>(this.#options.selector)];
  }

  hostUpdated(): void {
    const items = this.items;
    if (!this.#current || !items.includes(this.#current)) this.#current = items[0];
    for (const item of items) item.tabIndex = item === this.#current ? 0 : -1;
  }

  /** Makes `item` the Tab stop; `focus` moves there too. */
  select(item: HTMLElement, focus = true): void {
    this.#current = item;
    this.hostUpdated();
    if (focus) item.focus();
  }

  /** Listen with `@keydown=${roving.onKeydown}`; handled keys go no further. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const items = this.items;
    const from = items.findIndex(
      (item) => item === event.target || item.contains(event.target as Node),
    );
    const to = from < 0 ? -1 : this.#target(event, from, items.length);
    const item = items[to];
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    this.select(item);
  };

  #target(event: KeyboardEvent, from: number, count: number): number {
    const orientation = this.#options.orientation ?? 'both';
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    const forward = orientation !== 'vertical' && event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    const back = orientation !== 'vertical' && event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
    if (forward || (orientation !== 'horizontal' && event.key === 'ArrowDown'))
      return (from + 1) % count;
    if (back || (orientation !== 'horizontal' && event.key === 'ArrowUp'))
      return (from - 1 + count) % count;
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return count - 1;
    return -1;
  }
}
