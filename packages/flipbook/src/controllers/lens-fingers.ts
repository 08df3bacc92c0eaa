/** Fingers on an enlarged book: one moves the paper, two enlarge it. At scale 1 they belong to others. */
import { heldBy } from '../model/gesture.js';
import { panBy, zoomAt, type Point } from '../model/lens.js';
import { ZOOM } from '../model/zoom.js';
import { LensGlide } from './lens-glide.js';
import type { Zoom } from './zoom.js';

/** A finger moves the paper from here on, in CSS pixels; less is a tap. */
const SLOP = 8;
/** How far below the whole page two fingers may press it before it springs back. */
const LEAST = ZOOM.least * 0.8;

export class LensFingers {
  readonly #zoom: Zoom;
  readonly #stage: HTMLElement;
  readonly #fingers = new Map<number, Point>();
  readonly #glide: LensGlide;
  #grabbed = false;
  #dragged = false;
  /** The first finger is on something of its own: alone it moves nothing. */
  #held = false;

  constructor(zoom: Zoom, stage: HTMLElement) {
    this.#zoom = zoom;
    this.#stage = stage;
    this.#glide = new LensGlide(zoom);
    stage.addEventListener('pointerdown', this.#onPointerDown);
  }

  /** Whether the touch that ends now moved the paper and was no tap. */
  get dragged(): boolean {
    return this.#dragged;
  }

  /** Paper that glides stays where it is. True when it was gliding. */
  hold(): boolean {
    return this.#glide.stop();
  }

  /** Whatever is down is forgotten. */
  leave(): void {
    this.#glide.stop();
    this.#release();
  }

  #release(): void {
    removeEventListener('pointermove', this.#onPointerMove);
    removeEventListener('pointerup', this.#onPointerUp);
    removeEventListener('pointercancel', this.#onPointerUp);
    this.#glide.forget();
    this.#fingers.clear();
    this.#grabbed = false;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    const first = this.#fingers.size === 0;
    if (first) {
      this.#dragged = this.hold();
      // A finger that stops the paper is no tap.
      if (this.#dragged) this.#zoom.settle();
    }
    if (!this.#zoom.active || event.button !== 0) return;
    const target = event.composedPath()[0] as Element;
    // A mouse marks text; blank paper is what it holds on to.
    if (first) {
      this.#held = !!target.closest(heldBy(event));
      addEventListener('pointermove', this.#onPointerMove);
      addEventListener('pointerup', this.#onPointerUp);
      addEventListener('pointercancel', this.#onPointerUp);
    }
    this.#fingers.set(event.pointerId, this.#zoom.pointAt(event.clientX, event.clientY));
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#zoom.pointAt(event.clientX, event.clientY);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    const alone = !other && !this.#grabbed;
    if (alone && !this.#held && distance(before, now) < SLOP) return;
    this.#fingers.set(event.pointerId, now);
    if (alone && this.#held) return;
    if (!this.#grabbed) this.#grab(event);
    const { lens } = this.#zoom;
    if (!other) {
      this.#glide.follow(now, event.timeStamp);
      return this.#zoom.look(panBy(lens, now.x - before.x, now.y - before.y));
    }
    this.#glide.forget();
    const spread = distance(now, other) / Math.max(1, distance(before, other));
    const scale = Math.min(ZOOM.most, Math.max(LEAST, lens.scale * spread));
    const [from, to] = [between(before, other), between(now, other)];
    this.#zoom.look(panBy(zoomAt(lens, scale, from), to.x - from.x, to.y - from.y));
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size > 0) return;
    const glides =
      this.#grabbed && event.type === 'pointerup' && this.#glide.begin(event.timeStamp);
    const settles = this.#grabbed && !glides;
    this.#release();
    if (settles) this.#zoom.settle();
  };

  #grab(event: PointerEvent): void {
    this.#grabbed = this.#dragged = true;
    try {
      this.#stage.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already; its end arrives all the same.
    }
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
