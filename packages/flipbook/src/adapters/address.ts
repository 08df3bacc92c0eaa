/**
 * The element's part of the page's address. Made only where the `hash` attribute asks for it; without it
 * neither address nor history is read or written.
 */
import { formatPlace, parsePlace, type Place } from '../model/deep-link.js';

export class Address {
  readonly #name: string;
  readonly #onPlace: (place: Place) => void;

  constructor(name: string, onPlace: (place: Place) => void) {
    this.#name = name;
    this.#onPlace = onPlace;
    // Back and Forward fire popstate, a typed or clicked fragment fires hashchange; both may come.
    addEventListener('popstate', this.#onChange);
    addEventListener('hashchange', this.#onChange);
  }

  read(): Place {
    return parsePlace(location.hash, this.#name);
  }

  /** The reader turned to `place`. */
  replace(place: Place): void {
    this.#write(place, (hash) => history.replaceState(history.state, '', hash));
  }

  /** The reader jumped from `left` to `place`; Back returns. */
  push(place: Place, left: Place, state: unknown = null): void {
    // An entry without a page of ours would leave Back nothing to return to.
    if (this.read().page === undefined) this.replace(left);
    this.#write(place, (hash) => history.pushState(state, '', hash));
  }

  #write(place: Place, write: (hash: string) => void): void {
    const hash = formatPlace(location.hash, place, this.#name);
    if (hash === location.hash) return;
    try {
      write(hash);
    } catch {
      // Browsers limit how often; about:srcdoc and sandboxed frames refuse. Reading goes on.
    }
  }

  destroy(): void {
    removeEventListener('popstate', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
  }

  readonly #onChange = (): void => this.#onPlace(this.read());
}
