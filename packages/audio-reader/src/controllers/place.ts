/** Where the player stands: whether it is in view, so that it may fetch; and whether it must come to the foot of the window. */

/** What lies open under the controls: what "Thêm" reveals, or the articles. */
export type Opened = '' | 'more' | 'list';

export interface PlaceHost {
  /** Holds the player's room in the page. */
  frame(): HTMLElement | null;
  /** Begun, and not yet at its end. */
  begun(): boolean;
  onSeen(): void;
  /** Draws the player where it is now, and tells when that is done. */
  onDock(): Promise<unknown>;
}

/** Fetching begins a little before the player is seen. */
const AHEAD = '200px';
/** With less than this in view, in pixels, the button that stops is not. */
const FACE = 300;
/** With less than this in view nobody reads what was opened. */
const PANEL = 140;

export class Place {
  readonly #host: PlaceHost;
  #looking: IntersectionObserver | undefined;
  #edge: IntersectionObserver | undefined;
  #inside = true;
  docked = false;
  /** Closed when the player comes to another place. */
  opened: Opened = '';
  /** Another player of the page was heard since: it may be at the foot of the window, and not this one. */
  aside = false;
  /** It was in view once. */
  seen = false;

  constructor(host: PlaceHost) {
    this.#host = host;
  }

  watch(): void {
    const frame = this.#host.frame();
    if (!frame || this.#edge) return;
    this.#looking = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#looking?.disconnect();
        this.seen = true;
        this.#host.onSeen();
      },
      { rootMargin: AHEAD },
    );
    this.#edge = new IntersectionObserver(
      (entries) => {
        for (const { intersectionRatio, intersectionRect } of entries)
          this.#inside =
            intersectionRatio > 0.6 || intersectionRect.height > (this.opened ? PANEL : FACE);
        this.update();
      },
      { threshold: [0, 0.2, 0.4, 0.6] },
    );
    this.#looking.observe(frame);
    this.#edge.observe(frame);
    addEventListener('resize', this.update);
  }

  /** Looks again: listening began, went on or ended, or the window was turned. */
  readonly update = (): void => {
    // Small windows, as at 400 %, keep their room for the text; a phone held across has some at its foot.
    const room = innerHeight > 519 || innerWidth > 559;
    const docked = !this.#inside && room && !this.aside && this.#host.begun();
    if (docked === this.docked) return;
    const frame = this.#host.frame();
    // The page must not jump when the player leaves its place.
    if (frame) frame.style.minHeight = docked ? `${frame.offsetHeight}px` : '';
    this.docked = docked;
    this.opened = '';
    void this.#draw(frame?.querySelector<HTMLElement>(':focus'));
  };

  /** Short, the player hides some of its buttons: the one that somebody is at it shows, with all the others. */
  async #draw(at: HTMLElement | null | undefined): Promise<void> {
    await this.#host.onDock();
    if (!at || at.getClientRects().length) return;
    this.opened = 'more';
    await this.#host.onDock();
    // Nothing was painted meanwhile, and so it still has the focus.
    at.scrollIntoView(false);
  }

  stop(): void {
    this.#looking?.disconnect();
    this.#edge?.disconnect();
    removeEventListener('resize', this.update);
    this.#looking = this.#edge = undefined;
    this.#inside = true;
    this.docked = this.seen = false;
  }
}
