/**
 * The door to the address (`place-controller.ts`): most portals do not lend theirs, and the first page of the others waits
 * for that chunk beside the manifest.
 */
import type { PlaceController, PlaceHooks, PlaceHost } from './place-controller.js';

export class PlaceDoor {
  readonly #host: PlaceHost;
  readonly #hooks: PlaceHooks;
  #name: string | null = null;
  #coming: Promise<void> | undefined;
  #here: PlaceController | undefined;

  constructor(host: PlaceHost, hooks: PlaceHooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** What keeps page and address together, once it is asked for and here. */
  get here(): PlaceController | undefined {
    return this.#here;
  }

  /** Resolves when the address can be read; at once where nobody asked for it. */
  get ready(): Promise<void> | undefined {
    return this.#coming;
  }

  /** The `hash` attribute has this value; `null` where it is absent. */
  link(name: string | null): void {
    this.#name = name;
    if (this.#here) this.#here.link(name);
    else if (name !== null) this.#coming ??= this.#come();
  }

  async #come(): Promise<void> {
    try {
      const { PlaceController } = await import('./place-controller.js');
      this.#here = new PlaceController(this.#host, this.#hooks);
      this.#here.link(this.#name);
    } catch {
      // The book opens at its `page`, and the address stays as it is.
    }
    this.#coming = undefined;
  }
}
