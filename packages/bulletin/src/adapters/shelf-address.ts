/** A shelf's part of the page's address; made only where `hash` asks for it. */
import { issueIn, withIssue } from '../model/shelf-place.js';

export class ShelfAddress {
  readonly #name: string;
  readonly #changed: (id: string | undefined) => void;

  /** `changed` is told which issue Back, Forward or a link leads to. */
  constructor(name: string, changed: (id: string | undefined) => void) {
    this.#name = name;
    this.#changed = changed;
    addEventListener('popstate', this.#onChange);
    addEventListener('hashchange', this.#onChange);
  }

  get id(): string | undefined {
    return issueIn(location.hash, this.#name);
  }

  /** Another issue, or the shelf itself, is shown; Back returns. */
  push(id: string | undefined, left: string | undefined): void {
    const hash = withIssue(location.hash, this.#name, id, left);
    // An empty fragment is written as none: "#" alone would lead to the top of the page.
    const url = hash === '#' ? location.pathname + location.search : hash;
    try {
      history.pushState(null, '', url);
    } catch {
      // Browsers limit how often; sandboxed frames refuse. Reading goes on.
    }
  }

  close(): void {
    removeEventListener('popstate', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
  }

  readonly #onChange = (): void => this.#changed(this.id);
}
