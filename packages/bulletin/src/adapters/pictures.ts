/** Addresses of the pictures for `<img>`: at once from a folder, later from a ZIP, given back at the end. */
import type { Carrier } from '@e-bulletin/issue/carrier.js';

export class Pictures {
  readonly #carrier: Carrier;
  readonly #arrived: () => void;
  readonly #urls = new Map<string, string | undefined>();
  #closed = false;

  /** `arrived` is told when an address that was asked for is there. */
  constructor(carrier: Carrier, arrived: () => void) {
    this.#carrier = carrier;
    this.#arrived = arrived;
  }

  get(href: string): string | undefined {
    if (this.#urls.has(href)) return this.#urls.get(href);
    this.#urls.set(href, undefined);
    const url = this.#carrier.url(href);
    if (typeof url === 'string') {
      this.#urls.set(href, url);
      return url;
    }
    url.then(
      (later) => {
        if (this.#closed) return this.#carrier.release(later);
        this.#urls.set(href, later);
        this.#arrived();
      },
      // A list without one of its pictures is still a list.
      () => undefined,
    );
    return undefined;
  }

  close(): void {
    this.#closed = true;
    for (const url of this.#urls.values()) if (url !== undefined) this.#carrier.release(url);
    this.#urls.clear();
  }
}
