/**
 * One polite voice per element for what a sighted reader notices by looking: "Trang 12 trong 64". The same
 * sentence said twice is heard twice; several in one frame become the last.
 */
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
      this.#host.requestUpdate();
    });
  }

  /** Put this once into the host's template; needs the `hidden-text` class of the reset styles. */
  render(): TemplateResult {
    return html`<div class="hidden-text" role="status">${this.#text}</div>`;
  }
}
