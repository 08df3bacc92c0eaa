/**
 * One polite voice per element for what a sighted reader notices by looking: "Trang 12 trong 64". The same
 * sentence said twice is heard twice; several in one frame become the last.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LiveRegion implements ReactiveController {
  /** Written by hand: nothing else of the host changes with what is said, and to draw all of it would double the cost of a turn. */
  #region: HTMLElement | undefined;
  #text = '';
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Says `text` once the current frame is over. */
  say(text: string): void {
    // A changed text node is announced, an equal one is not: a trailing no-break space makes it differ.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.render().textContent = this.#text;
    });
  }

  /** Put this once into the host's template; needs the `hidden-text` class of the reset styles. */
  render(): HTMLElement {
    if (!this.#region) {
      this.#region = document.createElement('div');
      this.#region.className = 'hidden-text';
      this.#region.setAttribute('role', 'status');
    }
    return this.#region;
  }
}
