/** Ctrl and the wheel, which is also what browsers make of two fingers on a trackpad. The wheel alone is never taken. */
import type { Point } from '../model/lens.js';
import { ZOOM } from '../model/zoom.js';
import type { Zoom } from './zoom.js';

/** The wheel has come to rest. */
const REST_MS = 160;
/** One notch of a wheel is no more than this; a trackpad's pinch comes in small parts. */
const NOTCH = 25;
/** A pointer that went farther, in CSS pixels, means another place. */
const SAME_PX = 8;

export class LensWheel {
  readonly #zoom: Zoom;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Where the wheel works, and the point of the flat book that is to stay there. */
  #anchor: { readonly at: Point; readonly of: Point } | undefined;

  constructor(zoom: Zoom, stage: HTMLElement) {
    this.#zoom = zoom;
    // That only ctrl+wheel is taken cannot be said without listening to all of it.
    stage.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  leave(): void {
    clearTimeout(this.#rest);
    this.#anchor = undefined;
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || !this.#zoom.ready) return;
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    const factor = Math.exp(-Math.min(NOTCH, Math.max(-NOTCH, pixels)) * 0.01);
    const scale = Math.min(ZOOM.most, Math.max(ZOOM.least, this.#zoom.lens.scale * factor));
    const { at, of } = this.#anchored(this.#zoom.pointAt(event.clientX, event.clientY));
    this.#zoom.look({ scale, x: at.x - of.x * scale, y: at.y - of.y * scale });
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.leave();
      this.#zoom.settle();
    }, REST_MS);
  };

  /**
   * While the whole page is smaller than the stage it lies in its middle, and the point under the pointer drifts; what
   * the wheel began at comes back under it.
   */
  #anchored(at: Point): { readonly at: Point; readonly of: Point } {
    const before = this.#anchor?.at;
    if (this.#anchor && before && Math.hypot(before.x - at.x, before.y - at.y) <= SAME_PX) {
      return this.#anchor;
    }
    const { scale, x, y } = this.#zoom.lens;
    this.#anchor = { at, of: { x: (at.x - x) / scale, y: (at.y - y) / scale } };
    return this.#anchor;
  }
}
