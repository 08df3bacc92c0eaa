/** A shared tablet: the screen clears for the next person, after an answer or when nobody is there any more. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
  left: number | undefined;
  readonly #host: KioskHost;
  #timer = 0;

  constructor(host: KioskHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.touched);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.left = undefined;
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.touched);
  }

  /** Somebody is there. */
  readonly touched = (): void => {
    clearTimeout(this.#timer);
    if (!this.#host.kiosk) return;
    if (this.left !== undefined) {
      this.left = undefined;
      this.#host.requestUpdate();
    }
    this.#timer = window.setTimeout(this.#ask, this.#host.idle * 1000);
  };

  /** An answer was given: half the time to read the receipt. */
  done(): void {
    clearTimeout(this.#timer);
    if (this.#host.kiosk) {
      this.#timer = window.setTimeout(this.#clear, this.#host.idle * 500);
    }
  }

  readonly #ask = (): void => {
    if (!this.#host.inUse) return;
    this.left = Math.ceil(this.#host.idle / 2);
    this.#host.requestUpdate();
    this.#timer = window.setTimeout(this.#clear, this.#host.idle * 500);
  };

  readonly #clear = (): void => {
    this.left = undefined;
    this.#host.clear();
  };
}
