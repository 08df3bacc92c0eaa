/**
 * Enlarges the book by buttons, keys, two fingers, double tap and ctrl+wheel, and moves it under the stage. While a
 * finger or the wheel is at work the area is transformed; then the book gets its real size, and with it the raster
 * of that size: no picture stays scaled.
 *
 * At scale 1 fingers and wheel belong to the portal and to the browser's own pinch zoom (docs/adr/0019).
 */
import type { BookLayout, Box } from '../model/layout.js';
import { CONTROLS, TEXT } from '../model/gesture.js';
import {
  atTop,
  clampLens,
  enlarge,
  FLAT,
  groundOf,
  lensOn,
  panBy,
  settled,
  stepZoom,
  zoomAt,
  type Ground,
  type Lens,
  type Point,
} from '../model/lens.js';
import { clampZoom, ZOOM } from '../model/zoom.js';
import { shownSpread } from '../model/book.js';
import type { BookController, LayoutLens } from './book-controller.js';
import type { Surface } from './turning.js';

/** A finger moves the paper from here on, in CSS pixels; less is a tap. */
const SLOP = 8;
/** The wheel has come to rest. */
const WHEEL_REST_MS = 160;
/** One notch of a wheel is no more than this; a trackpad's pinch comes in small parts. */
const NOTCH = 25;
/** What an arrow key moves, of the stage. */
const ARROW_PART = 0.2;

export class Zoom implements LayoutLens {
  readonly #book: BookController;
  readonly #surface: Surface;
  readonly #fingers = new Map<number, Point>();
  /** What is seen now; `#laid` is what the layout has. They differ while a finger is down. */
  #lens: Lens = FLAT;
  #laid: Lens = FLAT;
  #flat: BookLayout | undefined;
  #stage: Box = { width: 0, height: 0 };
  #ground: Ground = { left: 0, top: 0, width: 0, height: 0 };
  #grabbed = false;
  #dragged = false;
  #wheel: ReturnType<typeof setTimeout> | undefined;
  /** Where the wheel works, and the point of the flat book that is to stay there. */
  #anchor: { readonly at: Point; readonly of: Point } | undefined;

  constructor(book: BookController, surface: Surface) {
    this.#book = book;
    this.#surface = surface;
    const { stage } = surface;
    stage.addEventListener('pointerdown', this.#onPointerDown);
    // Only ctrl+wheel is ever taken, and that cannot be said without listening to all of it.
    stage.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  get active(): boolean {
    return this.#book.state.zoom > 1;
  }

  /** Whether the touch that ends now moved the paper and was no tap. */
  get dragged(): boolean {
    return this.#dragged;
  }

  // -- the book asks -----------------------------------------------------------------------------------------------

  lay(layout: BookLayout, stage: Box, pixelRatio: number): BookLayout {
    const { zoom } = this.#book.state;
    this.#stage = stage;
    this.#flat = layout;
    this.#ground = groundOf(layout, shownSpread(this.#book.state));
    if (zoom !== this.#lens.scale) this.#lens = zoomAt(this.#lens, zoom, this.#middle);
    this.#lens = this.#laid = clampLens(this.#lens, stage, this.#ground);
    this.#surface.stage.classList.toggle('zoomed', zoom > 1);
    this.#show();
    return enlarge(layout, this.#laid, pixelRatio);
  }

  /** Another spread lies open: it is read from its top. */
  turned(): void {
    if (!this.active || !this.#flat) return;
    const { state } = this.#book;
    // A cover lies elsewhere than two pages.
    this.#ground = groundOf(this.#flat, shownSpread(state));
    this.#lens = atTop(this.#lens, this.#stage, this.#ground, state.progression === 'rtl');
    this.#book.arrange();
  }

  /** The element left the page; its own nodes keep their listeners. */
  leave(): void {
    this.#unlisten();
    this.#fingers.clear();
    clearTimeout(this.#wheel);
    this.#laid = this.#lens;
    this.#show();
  }

  // -- the reader asks ---------------------------------------------------------------------------------------------

  /** Enlarges to `zoom` about a point of the area; its middle where none is given. */
  to(zoom: number, focus: Point = this.#middle): void {
    this.#lens = zoomAt(this.#lens, clampZoom(zoom), focus);
    this.#commit();
  }

  /** "Phóng to": closer, from the top; pressed again the whole page. */
  press(): void {
    this.to(this.active ? ZOOM.least : 2, { x: this.#middle.x, y: 0 });
  }

  step(step: 1 | -1): void {
    this.to(stepZoom(this.#book.state.zoom, step));
  }

  /** Double tap: closer to that point, or back to the whole page. */
  toggle(clientX: number, clientY: number): void {
    this.to(this.active ? ZOOM.least : ZOOM.tap, this.#pointAt(clientX, clientY));
  }

  /** Fills the stage with a rectangle of the screen. */
  toRegion(rect: DOMRectReadOnly): void {
    const { scale, x, y } = this.#lens;
    const start = this.#pointAt(rect.left, rect.top);
    const end = this.#pointAt(rect.right, rect.bottom);
    const left = (start.x - x) / scale;
    const top = (start.y - y) / scale;
    const part = {
      left,
      top,
      width: (end.x - x) / scale - left,
      height: (end.y - y) / scale - top,
    };
    this.#lens = lensOn(part, this.#stage, this.#ground);
    this.#commit();
  }

  /** The reader pressed a key; true when it was one of these. */
  key(key: string): boolean {
    switch (key) {
      case '+':
      case '=':
        this.step(1);
        return true;
      case '-':
      case '_':
        this.step(-1);
        return true;
      case '0':
        this.to(ZOOM.least);
        return true;
    }
    if (!this.active) return false;
    const { width, height } = this.#stage;
    const [dx, dy] = [width * ARROW_PART, height * ARROW_PART];
    switch (key) {
      case 'ArrowLeft':
        return this.#pan(dx, 0);
      case 'ArrowRight':
        return this.#pan(-dx, 0);
      case 'ArrowUp':
        return this.#pan(0, dy);
      case 'ArrowDown':
        return this.#pan(0, -dy);
      default:
        return false;
    }
  }

  #pan(dx: number, dy: number): true {
    this.#lens = panBy(this.#lens, dx, dy);
    this.#commit();
    return true;
  }

  // -- fingers -----------------------------------------------------------------------------------------------------

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!this.active) return;
    const target = event.composedPath()[0] as Element;
    const first = this.#fingers.size === 0;
    if (event.button !== 0 || (first && target.closest(CONTROLS))) return;
    // A mouse marks text; blank paper is what it holds on to.
    if (event.pointerType === 'mouse' && target.closest(TEXT)) return;
    if (first) {
      this.#dragged = this.#grabbed = false;
      addEventListener('pointermove', this.#onPointerMove);
      addEventListener('pointerup', this.#onPointerUp);
      addEventListener('pointercancel', this.#onPointerUp);
    }
    this.#fingers.set(event.pointerId, this.#pointAt(event.clientX, event.clientY));
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#pointAt(event.clientX, event.clientY);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other && !this.#grabbed && distance(before, now) < SLOP) return;
    if (!this.#grabbed) this.#grab(event);
    this.#fingers.set(event.pointerId, now);
    let lens = this.#lens;
    if (other) {
      const spread = distance(now, other) / Math.max(1, distance(before, other));
      const scale = Math.min(ZOOM.most, Math.max(ZOOM.least * 0.8, lens.scale * spread));
      lens = zoomAt(lens, scale, between(before, other));
      const [from, to] = [between(before, other), between(now, other)];
      lens = panBy(lens, to.x - from.x, to.y - from.y);
    } else {
      lens = panBy(lens, now.x - before.x, now.y - before.y);
    }
    this.#lens = lens.scale > 1 ? clampLens(lens, this.#stage, this.#ground) : lens;
    this.#show();
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size > 0) return;
    this.#unlisten();
    if (this.#grabbed) this.#settle();
    this.#grabbed = false;
  };

  #grab(event: PointerEvent): void {
    this.#grabbed = this.#dragged = true;
    try {
      this.#surface.stage.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already; its end arrives all the same.
    }
  }

  #unlisten(): void {
    removeEventListener('pointermove', this.#onPointerMove);
    removeEventListener('pointerup', this.#onPointerUp);
    removeEventListener('pointercancel', this.#onPointerUp);
  }

  // -- the wheel ---------------------------------------------------------------------------------------------------

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || this.#book.state.status !== 'ready') return;
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    const factor = Math.exp(-Math.min(NOTCH, Math.max(-NOTCH, pixels)) * 0.01);
    const scale = Math.min(ZOOM.most, Math.max(ZOOM.least, this.#lens.scale * factor));
    const { at, of } = this.#anchored(this.#pointAt(event.clientX, event.clientY));
    const lens = { scale, x: at.x - of.x * scale, y: at.y - of.y * scale };
    this.#lens = clampLens(lens, this.#stage, this.#ground);
    this.#show();
    clearTimeout(this.#wheel);
    this.#wheel = setTimeout(() => this.#settle(), WHEEL_REST_MS);
  };

  /**
   * While the whole page is smaller than the stage it lies in its middle, and the point under the pointer drifts; what
   * the wheel began at comes back under it.
   */
  #anchored(at: Point): { readonly at: Point; readonly of: Point } {
    if (!this.#anchor || distance(this.#anchor.at, at) > SLOP) {
      const { scale, x, y } = this.#lens;
      this.#anchor = { at, of: { x: (at.x - x) / scale, y: (at.y - y) / scale } };
    }
    return this.#anchor;
  }

  // -- the lens ----------------------------------------------------------------------------------------------------

  get #middle(): Point {
    return { x: this.#stage.width / 2, y: this.#stage.height / 2 };
  }

  /** A point of the window in pixels of the area, whatever the portal's transform and ours. */
  #pointAt(clientX: number, clientY: number): Point {
    const { stage, area } = this.#surface;
    const { left, top, width } = stage.getBoundingClientRect();
    const ratio = width > 0 ? stage.offsetWidth / width : 1;
    return {
      x: (clientX - left) * ratio - area.offsetLeft,
      y: (clientY - top) * ratio - area.offsetTop,
    };
  }

  #settle(): void {
    this.#lens = zoomAt(this.#lens, settled(this.#lens.scale), this.#middle);
    this.#commit();
  }

  /** The book gets the size and place that the lens shows. */
  #commit(): void {
    clearTimeout(this.#wheel);
    this.#anchor = undefined;
    const { scale } = this.#lens;
    if (scale === this.#book.state.zoom) this.#book.arrange();
    else this.#book.dispatch({ type: 'zoom', zoom: scale });
  }

  /** Until then the area is transformed from what is laid to what is seen. */
  #show(): void {
    const { style } = this.#surface.area;
    const scale = this.#lens.scale / this.#laid.scale;
    const x = this.#lens.x - this.#laid.x * scale;
    const y = this.#lens.y - this.#laid.y * scale;
    const still = scale === 1 && x === 0 && y === 0;
    style.transform = still ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
    style.willChange = still ? '' : 'transform';
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
