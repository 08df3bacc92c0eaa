/** Enlarged paper that was pushed glides on, frame by frame, until it rests or something else moves it. */
import { prefersReducedMotion } from '@e-bulletin/core/environment.js';
import { isSpent, pushOf, recent, wayOf, type Trace } from '../model/glide.js';
import { panBy, type Point } from '../model/lens.js';
import type { Zoom } from './zoom.js';

export class LensGlide {
  readonly #zoom: Zoom;
  #traces: readonly Trace[] = [];
  #frame = 0;

  constructor(zoom: Zoom) {
    this.#zoom = zoom;
  }

  /** The finger is here now. */
  follow({ x, y }: Point, at: number): void {
    this.#traces = [...recent(this.#traces, at), { x, y, at }];
  }

  /** What the finger did so far is no push. */
  forget(): void {
    this.#traces = [];
  }

  /** The finger left at `now`; true where the paper goes on, and settles by itself. */
  begin(now: number): boolean {
    const speed = pushOf(this.#traces, now);
    this.forget();
    if (!speed || prefersReducedMotion()) return false;
    const start = performance.now();
    let before = 0;
    const step = (): void => {
      const time = performance.now() - start;
      const { x, y } = wayOf(speed, before, time);
      before = time;
      const { lens } = this.#zoom;
      this.#zoom.look(panBy(lens, x, y));
      const held = this.#zoom.lens.x === lens.x && this.#zoom.lens.y === lens.y;
      if (held || isSpent(speed, time)) {
        this.#frame = 0;
        this.#zoom.settle();
      } else this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
    return true;
  }

  /** Where the paper is now it stays. True when it was gliding. */
  stop(): boolean {
    const glided = this.#frame !== 0;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    return glided;
  }
}
