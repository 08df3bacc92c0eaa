/**
 * The stop-watch that runs inside a measured page, in every animation frame
 * from before its first script. It is given to the browser as source text, so
 * it may use nothing from outside its own function.
 */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture that a page ends up showing: path of its address, and where it lies in the page. */
export interface Picture {
  readonly path: string;
  readonly rect: Rect;
  /** Pixels of the file shown. */
  readonly naturalWidth: number;
}

/** Times in milliseconds since navigation start; undefined while not reached. */
export interface Stopwatch {
  /** The frame after the first one in which the kept picture is complete, decoded and in its final place. */
  picture?: number;
  /** The frame after the first one in which that holds and the button "Sau" was clicked, if that click was answered. */
  complete?: number;
  /** The click of `complete` made the issue turn. */
  answered?: boolean;
  /** Sum of layout shifts so far. */
  layoutShift: number;
}

export interface Probe {
  /** What is shown now: the largest visible picture inside the element (or the page, where there is none). */
  look(): Picture | undefined;
  readonly watch: Stopwatch;
}

/** What the probe has to wait for; without it, the probe only looks. */
export interface ProbeTarget {
  readonly path: string;
  readonly rect: Rect;
  /** Also click "Sau" and wait for the turn. */
  readonly button: boolean;
}

/** Registers the probe under `Symbol.for('bench')`. */
export function installProbe(target: ProbeTarget | null): void {
  const watch: Stopwatch = { layoutShift: 0 };
  const decoded = new WeakSet<HTMLImageElement>();
  const decoding = new WeakSet<HTMLImageElement>();
  const probe: Probe = { look, watch };
  Object.defineProperty(window, Symbol.for('bench'), { value: probe });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.layoutShift += (entry as LayoutShift).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('e-page-change', (event) => {
    const { page, by } = (event as CustomEvent<{ page: number; by: string }>).detail;
    if (watch.complete !== undefined && page > 1 && by === 'user') watch.answered = true;
  });
  if (target) requestAnimationFrame(frame);

  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
  }

  function frame(): void {
    if (!target) return;
    const shown = pictures().some((image) => isFinal(image, target));
    if (shown && watch.picture === undefined) watch.picture = -1;
    const button = shown && target.button ? nextButton() : undefined;
    if (shown && (button || !target.button)) {
      watch.complete = -1;
      button?.click();
    }
    // What this frame found is on the screen when the next one starts.
    requestAnimationFrame(() => {
      const now = performance.now();
      if (watch.picture === -1) watch.picture = now;
      if (watch.complete === -1) watch.complete = now;
      else frame();
    });
  }

  function isFinal(image: HTMLImageElement, { path, rect }: ProbeTarget): boolean {
    if (!decoded.has(image) || pathOf(image) !== path || !isVisible(image)) return false;
    const now = rectOf(image);
    return (['x', 'y', 'width', 'height'] as const).every(
      (key) => Math.abs(now[key] - rect[key]) <= 1,
    );
  }

  /** Every loaded picture of the element, through its shadow roots, each decoded once. */
  function pictures(): HTMLImageElement[] {
    const found = all<HTMLImageElement>('img').filter(
      (image) => image.complete && image.naturalWidth > 1,
    );
    for (const image of found) {
      if (decoding.has(image)) continue;
      decoding.add(image);
      image.decode().then(
        () => decoded.add(image),
        () => decoding.delete(image),
      );
    }
    return found;
  }

  function look(): Picture | undefined {
    const [best] = pictures()
      .filter((image) => isVisible(image) && inView(image) > 0)
      .sort((one, other) => inView(other) - inView(one));
    return best && { path: pathOf(best), rect: rectOf(best), naturalWidth: best.naturalWidth };
  }

  function nextButton(): HTMLButtonElement | undefined {
    return all<HTMLButtonElement>('button').find(
      (button) =>
        /^\W*Sau\W*$/.test(button.textContent ?? '') &&
        !button.disabled &&
        button.getAttribute('aria-disabled') !== 'true' &&
        isVisible(button),
    );
  }

  /** Elements inside the bulletin (inside the document where there is none), shadow roots included. */
  function all<T extends Element>(selector: string): T[] {
    const found: T[] = [];
    const visit = (root: ParentNode): void => {
      found.push(...root.querySelectorAll<T>(selector));
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    const bulletin = document.querySelector('e-bulletin');
    if (bulletin?.shadowRoot) visit(bulletin.shadowRoot);
    visit(bulletin ?? document);
    return found;
  }

  function isVisible(element: Element): boolean {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function rectOf(element: Element): Rect {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  }

  function inView(element: Element): number {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return Math.max(0, width) * Math.max(0, height);
  }

  function pathOf(image: HTMLImageElement): string {
    return new URL(image.currentSrc || image.src, location.href).pathname;
  }
}
