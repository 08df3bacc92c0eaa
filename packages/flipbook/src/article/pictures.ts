/** Addresses of an article's pictures: at once from a folder, after a while from a ZIP, given back when the article goes. */
import type { Carrier } from '@e-bulletin/issue/carrier.js';

export class Pictures {
  readonly #carrier: Carrier;
  readonly #onChange: () => void;
  readonly #urls = new Map<string, string | undefined | null>();
  #released = false;

  constructor(carrier: Carrier, onChange: () => void) {
    this.#carrier = carrier;
    this.#onChange = onChange;
  }

  /** `undefined` while it is on its way, `null` where it cannot be had. */
  url(href: string): string | undefined | null {
    if (!this.#urls.has(href)) this.#ask(href);
    return this.#urls.get(href);
  }

  /** The picture could not be shown. */
  gone(href: string): void {
    if (this.#urls.get(href) === null) return;
    this.#urls.set(href, null);
    this.#onChange();
  }

  release(): void {
    this.#released = true;
    for (const url of this.#urls.values()) if (url) this.#carrier.release(url);
  }

  #ask(href: string): void {
    this.#urls.set(href, undefined);
    try {
      const url = this.#carrier.url(href);
      if (typeof url === 'string') {
        this.#urls.set(href, url);
        return;
      }
      url.then(
        (made) => {
          if (this.#released) return this.#carrier.release(made);
          this.#urls.set(href, made);
          this.#onChange();
        },
        () => this.#released || this.gone(href),
      );
    } catch {
      this.#urls.set(href, null);
    }
  }
}
