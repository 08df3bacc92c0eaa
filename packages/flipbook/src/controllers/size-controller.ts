/** The element's own width decides how its controls lie; the window's never does. */
import type { ReactiveController, ReactiveElement } from 'lit';
import { sizeOf, type Size } from '../model/layout.js';

export class SizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #ruler: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #size: Size = 'small';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get size(): Size {
    return this.#size;
  }

  /** Whether the element is laid out at all, and not in a hidden tab. */
  get visible(): boolean {
    return !!this.#ruler?.offsetWidth;
  }

  hostConnected(): void {
    if (this.#ruler) this.mount(this.#ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** @param ruler an empty block as wide as the reader: what follows from its width never changes its size in the same frame */
  mount(ruler: HTMLElement): void {
    this.#ruler = ruler;
    // The first frame has the right layout: an observer alone would show the small one before.
    this.#measure();
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(ruler);
  }

  #measure(): void {
    const ruler = this.#ruler;
    if (!ruler?.offsetWidth) return;
    // As letters come out: web views of Android enlarge them alone, without a word in `--e-scale`.
    const size = sizeOf(ruler.offsetWidth, parseFloat(getComputedStyle(ruler).fontSize) / 20);
    if (size === this.#size) return;
    this.#size = size;
    this.#host.requestUpdate();
  }
}
