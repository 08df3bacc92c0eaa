/** Tells when a page has other pixels on the screen, though no size has changed. */

/** The browser's own pinch has come to rest. */
const REST_MS = 200;

export class ScreenPixels {
  readonly #onChange: () => void;
  #query: MediaQueryList | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Waits for another ratio than `ratio`: a window dragged to the projector, the browser's own zoom. */
  follow(ratio: number): void {
    this.#forget();
    // A query knows only when its own ratio is left.
    this.#query = matchMedia(`(resolution:${ratio}dppx)`);
    this.#query.addEventListener('change', this.#later);
  }

  /** A touch may become the browser's own pinch; what that enlarges gets its raster too. */
  readonly watch = (): void => visualViewport?.addEventListener('resize', this.#later);

  /** The element left the page. */
  leave(): void {
    clearTimeout(this.#rest);
    visualViewport?.removeEventListener('resize', this.#later);
    this.#forget();
  }

  #forget(): void {
    this.#query?.removeEventListener('change', this.#later);
  }

  readonly #later = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#onChange, REST_MS);
  };
}
