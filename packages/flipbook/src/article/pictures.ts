/**
 * Addresses of an article's pictures: at once from a folder, whose pictures the browser fetches when they come near or are
 * printed; out of a ZIP each is read when it comes near, when printing begins, and on a desk when there is time: what prints
 * waits for no ZIP. Given back when the article goes.
 */
import { idle } from '../adapters/idle.js';
import type { Carrier } from '@e-bulletin/issue/carrier.js';

export class Pictures {
  readonly #carrier: Carrier;
  readonly #onChange: () => void;
  readonly #urls = new Map<string, string | undefined | null>();
  readonly #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) this.ask((target as HTMLElement).dataset['href']);
    },
    { rootMargin: '50%' },
  );
  readonly #drawn = new Set<string>();
  #released = false;

  constructor(carrier: Carrier, onChange: () => void) {
    this.#carrier = carrier;
    this.#onChange = onChange;
    addEventListener('beforeprint', this.#all);
  }

  /** `undefined` while it is not here, `null` where it cannot be had. */
  url(href: string): string | undefined | null {
    this.#drawn.add(href);
    if (this.#carrier.kind === 'folder') this.ask(href);
    return this.of(href);
  }

  /** The same, and nothing is asked for. */
  of(href: string): string | undefined | null {
    return this.#urls.get(href);
  }

  /** Pictures without an address have been drawn in `place`: `<img data-href>`. */
  watch(place: ParentNode): void {
    for (const image of place.querySelectorAll('[data-href]:not([src])')) this.#near.observe(image);
  }

  /** The text is there. Where readers print (phones share) the pictures far below come too, one by one. */
  async rest(): Promise<void> {
    if (!matchMedia('(hover)').matches) return;
    for (const href of this.#drawn) {
      await idle(1000);
      this.ask(href);
    }
  }

  /** The picture could not be shown. */
  gone(href: string): void {
    const url = this.#urls.get(href);
    if (url === null) return;
    if (url) this.#carrier.release(url);
    this.#urls.set(href, null);
    this.#onChange();
  }

  release(): void {
    this.#released = true;
    this.#near.disconnect();
    removeEventListener('beforeprint', this.#all);
    for (const url of this.#urls.values()) if (url) this.#carrier.release(url);
  }

  readonly #all = (): void => this.#drawn.forEach((href) => this.ask(href));

  ask(href: string | undefined): void {
    if (href === undefined || this.#released || this.#urls.has(href)) return;
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
