/**
 * Enlarges the book and moves it under the stage. While fingers or the wheel are at work (`lens-fingers.ts`,
 * `lens-wheel.ts`) the area is transformed; then the book gets its real size, and with it the raster of that size:
 * no picture stays scaled. At scale 1 fingers and wheel belong to the portal and to the browser's own pinch zoom
 * (docs/adr/0019).
 */
import type { BookLayout, Box, LayoutLens } from '../model/layout.js';
import {
  atTop,
  carry,
  clampLens,
  enlarge,
  FLAT,
  groundOf,
  panBy,
  placeOf,
  settled,
  stepZoom,
  zoomAt,
  type Ground,
  type Lens,
  type Place,
  type Point,
} from '../model/lens.js';
import { clampZoom, ZOOM } from '../model/zoom.js';
import { shownSpread } from '../model/book.js';
import type { Spread } from '../model/spreads.js';
import type { BookController } from './book-controller.js';
import { LensFingers } from './lens-fingers.js';
import { LensWheel } from './lens-wheel.js';
import { ScreenPixels } from './screen-pixels.js';
import type { Surface } from './turning.js';

/** Where the paper goes for an arrow key, in parts of the stage. */
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [0.2, 0],
  ArrowRight: [-0.2, 0],
  ArrowUp: [0, 0.2],
  ArrowDown: [0, -0.2],
};

export class Zoom implements LayoutLens {
  readonly #book: BookController;
  readonly #surface: Surface;
  readonly #fingers: LensFingers;
  readonly #wheel: LensWheel;
  readonly #pixels: ScreenPixels;
  /** Height of what lies over the stage at its bottom while the book is enlarged. */
  foot = 0;
  /** What is seen now; `#laid` is what the layout has. They differ while a finger is down. */
  #lens: Lens = FLAT;
  #laid: Lens = FLAT;
  #stage: Box = { width: 0, height: 0 };
  #ground: Ground = { left: 0, top: 0, width: 0, height: 0 };
  #spread!: Spread;

  constructor(book: BookController, surface: Surface) {
    this.#book = book;
    this.#surface = surface;
    this.#fingers = new LensFingers(this, surface.stage);
    this.#wheel = new LensWheel(this, surface.stage);
    this.#pixels = new ScreenPixels(() => book.arrange());
    surface.stage.addEventListener('pointerdown', this.#pixels.watch);
  }

  /** There is a book to enlarge. */
  get ready(): boolean {
    return this.#book.state.status === 'ready';
  }

  get active(): boolean {
    return this.#book.state.zoom > 1;
  }

  /** Whether the touch that ends now moved the paper and was no tap. */
  get dragged(): boolean {
    return this.#fingers.dragged;
  }

  // -- the book asks -----------------------------------------------------------------------------------------------

  lay(layout: BookLayout, stage: Box, pixelRatio: number): BookLayout {
    const { zoom } = this.#book.state;
    this.#pixels.follow(pixelRatio);
    const before = this.#laid.scale > 1 && this.#place;
    this.#stage = stage;
    this.#spread = shownSpread(this.#book.state) as Spread;
    this.#ground = groundOf(layout, this.#spread);
    // A turned phone, one page in place of two: what is read stays in the middle.
    if (before) this.#lens = carry(this.#lens, before, this.#place);
    if (zoom !== this.#lens.scale) this.#lens = zoomAt(this.#lens, zoom, this.#middle);
    this.#lens = this.#laid = clampLens(this.#lens, stage, this.#ground, this.foot);
    this.#surface.stage.classList.toggle('zoomed', zoom > 1);
    this.#show();
    return enlarge(layout, this.#laid, pixelRatio);
  }

  /** Another spread lies open: it is read from its top. */
  turned(): void {
    if (!this.active) return;
    this.#fingers.hold();
    this.#lens = atTop(this.#lens, this.#book.state.progression === 'rtl');
    this.#book.arrange();
  }

  get #place(): Place {
    const { page } = this.#book.state;
    return placeOf(page, this.#spread, this.#ground, this.#stage, this.#lens.scale);
  }

  /** The element left the page; its own nodes keep their listeners. */
  leave(): void {
    this.#fingers.leave();
    this.#wheel.leave();
    this.#pixels.leave();
    this.#lens = this.#laid;
    this.#show();
  }

  // -- the reader asks ---------------------------------------------------------------------------------------------

  /** Enlarges to `zoom` about a point of the area; its middle where none is given. */
  to(zoom: number, focus: Point = this.#middle): void {
    this.#lens = zoomAt(this.#lens, clampZoom(zoom), focus);
    this.#commit();
  }

  /** "Phóng to": closer, from the top; the whole page where it was enlarged (`now`). */
  press(now: number): void {
    this.to(now > 1 ? ZOOM.least : 2, { x: this.#middle.x, y: 0 });
  }

  step(step: 1 | -1): void {
    this.to(stepZoom(this.#book.state.zoom, step));
  }

  /** Double tap: closer to that point, or back to the whole page. */
  toggle(clientX: number, clientY: number): void {
    this.to(this.active ? ZOOM.least : ZOOM.tap, this.pointAt(clientX, clientY));
  }

  /** What lies in `box` of the window comes to the middle of an enlarged book, unless it is seen and no bar lies over it. */
  center({ left, top, width, height }: DOMRectReadOnly): void {
    if (!this.active) return;
    const { x, y } = this.pointAt(left + width / 2, top + height / 2);
    const { foot } = this;
    const room = this.#stage;
    const dx = room.width / 2 - x;
    const dy = (room.height - foot) / 2 - y;
    // Beside the bar of the lens there is one above it or at the head of the stage.
    const seen =
      Math.abs(dx) * 2 <= room.width - width && Math.abs(dy) * 2 <= room.height - foot * 3 - height;
    if (seen) return;
    this.#lens = panBy(this.#lens, dx, dy);
    this.#commit();
  }

  /** The reader pressed a key; true when it was one of these. */
  key(key: string): boolean {
    const arrow = ARROWS[key];
    if (key === '+' || key === '=') this.step(1);
    else if (key === '-' || key === '_') this.step(-1);
    else if (key === '0') this.to(ZOOM.least);
    else if (this.active && arrow) {
      const { width, height } = this.#stage;
      this.#lens = panBy(this.#lens, arrow[0] * width, arrow[1] * height);
      this.#commit();
    } else return false;
    return true;
  }

  // -- fingers and wheel ask ----------------------------------------------------------------------------------------

  get #middle(): Point {
    return { x: this.#stage.width / 2, y: this.#stage.height / 2 };
  }

  /** A point of the window in pixels of the area, whatever the portal's transform and ours. */
  pointAt(clientX: number, clientY: number): Point {
    const { stage, area } = this.#surface;
    const { left, top, width } = stage.getBoundingClientRect();
    const ratio = width > 0 ? stage.offsetWidth / width : 1;
    return {
      x: (clientX - left) * ratio - area.offsetLeft,
      y: (clientY - top) * ratio - area.offsetTop,
    };
  }

  /** What is seen now. */
  get lens(): Lens {
    return this.#lens;
  }

  /** Shows `lens` at once, without laying the book out. */
  look(lens: Lens): void {
    this.#lens = lens.scale > 1 ? clampLens(lens, this.#stage, this.#ground, this.foot) : lens;
    this.#show();
  }

  /** Fingers and wheel rest. */
  settle(): void {
    this.#lens = zoomAt(this.#lens, settled(this.#lens.scale), this.#middle);
    this.#commit();
  }

  /** The book gets the size and place that the lens shows. */
  #commit(): void {
    this.#wheel.leave();
    this.#fingers.hold();
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
