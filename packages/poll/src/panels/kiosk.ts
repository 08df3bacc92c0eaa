/**
 * A shared tablet: the screen clears for the next person, after an answer or when nobody is there any more.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { kioskMessages as messages } from './kiosk-messages.js';

export interface KioskHost extends ReactiveControllerHost, EventTarget {
  readonly kiosk: boolean;
  /** Seconds without a touch before the question "is anybody there?"; half of it after that, or after an answer, it clears. */
  readonly idle: number;
  /** Something of a person is on the screen. */
  readonly inUse: boolean;
  clear(): void;
}

const SIGNS = ['pointerdown', 'keydown', 'input'];

export class KioskController implements ReactiveController {
  /** Seconds until the screen clears; `undefined` while somebody is there. */
  #left: number | undefined;
  /** For the states of an answer. */
  readonly words = messages;
  readonly #host: KioskHost;
  #timer = 0;

  constructor(host: KioskHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#touched);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#left = undefined;
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.#touched);
  }

  /** An answer was given: half the time to read the receipt. */
  done(): void {
    clearTimeout(this.#timer);
    if (this.#host.kiosk) {
      this.#timer = window.setTimeout(this.#clear, this.#host.idle * 500);
    }
  }

  /** Asks whether anybody is there. */
  render(): TemplateResult | typeof nothing {
    const left = this.#left;
    if (left === undefined) return nothing;
    return html`<div class="still" role="alertdialog" aria-labelledby="still">
      <h2 class="title" id="still">${messages.stillThere()}</h2>
      <p>${messages.stillNote(left)}</p>
      <button type="button" class="button filled main-action" @click=${this.#touched}>
        ${messages.still()}
      </button>
    </div>`;
  }

  /** Somebody is there. */
  readonly #touched = (): void => {
    clearTimeout(this.#timer);
    if (!this.#host.kiosk) return;
    if (this.#left !== undefined) {
      this.#left = undefined;
      this.#host.requestUpdate();
    }
    this.#timer = window.setTimeout(this.#ask, this.#host.idle * 1000);
  };

  readonly #ask = (): void => {
    if (!this.#host.inUse) return;
    this.#left = Math.ceil(this.#host.idle / 2);
    this.#host.requestUpdate();
    this.#timer = window.setTimeout(this.#clear, this.#host.idle * 500);
  };

  readonly #clear = (): void => {
    this.#left = undefined;
    this.#host.clear();
  };
}
