/**
 * Where the address is ours (`hash`), Back of the browser leads from view to view as the button does: each view that is gone
 * to is an entry of the history. Entries of the pages themselves, of jumps and of full view, may lie between them.
 */
import type { Trail, ViewName } from '../model/views.js';

/** In the state of an entry: how many views the trail has there. */
const KEY = 'e-bulletin-view:';

export class Steps {
  readonly #key: string;
  readonly #go: (view: ViewName) => unknown;
  #trail: Trail;

  /** @param name the value of `hash` */
  constructor(name: string, trail: Trail, go: (view: ViewName) => unknown) {
    this.#key = KEY + name;
    this.#trail = trail;
    this.#go = go;
    addEventListener('popstate', this.#onPop);
  }

  /** The reader goes on to the end of `trail`, or back to it by other means than the browser's. */
  went(trail: Trail): void {
    const from = this.#trail.length;
    const by = trail.length - from;
    this.#trail = trail;
    try {
      if (by > 0) {
        history.replaceState({ ...(history.state as object | null), [this.#key]: from }, '');
        history.pushState({ [this.#key]: trail.length }, '');
      } else if (by < 0 && this.#here === from) history.go(by);
    } catch {
      // Sandboxed frames and about:srcdoc refuse; Back is the browser's then.
    }
  }

  close(): void {
    removeEventListener('popstate', this.#onPop);
  }

  /** Views on the trail at this entry; 0 where it is none of ours. */
  get #here(): number {
    const depth = (history.state as Readonly<Record<string, unknown>> | null)?.[this.#key];
    return typeof depth === 'number' ? depth : 0;
  }

  readonly #onPop = (): void => {
    const trail = this.#trail.slice(0, this.#here);
    const view = trail[trail.length - 1];
    if (view === undefined || trail.length === this.#trail.length) return;
    this.#trail = trail;
    this.#go(view);
  };
}
