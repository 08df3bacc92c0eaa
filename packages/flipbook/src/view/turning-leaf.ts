/**
 * The leaf in motion: posed under the finger, or animated to where it falls, by transform and opacity only. It
 * knows nothing of Swiper; `adapters/leaf-effect.ts` tells it where the turn is.
 *
 * A position is a number of slots: 3 lies flat at slot 3, 3.4 has the leaf between 3 and 4 lifted.
 */
import { EYE, poseAt, type LeafPose } from '../model/leaf.js';
import type { BookView } from './book-view.js';
import type { Half, Side } from './sheet.js';

/**
 * `front` leaves and `back` comes, both on the moving leaf; `uncovered` lies below where the leaf was, `covered`
 * where it falls.
 */
type Role = 'front' | 'back' | 'covered' | 'uncovered';

interface Part {
  readonly half: Half;
  readonly role: Role;
}

const EASING = 'cubic-bezier(0.3, 0.1, 0.25, 1)';
/** A leaf let go near its rest still takes this part of the full time. */
const SHORTEST = 0.45;

export class TurningLeaf {
  readonly #view: BookView;
  #position: number;
  /** Where the leaf lay last. */
  #origin: number;
  #animations: readonly Animation[] = [];
  /** The halves beside the leaf of a slot, found once per turn and not per move. */
  #lifted: { readonly slot: number; readonly parts: readonly Part[] } | undefined;

  constructor(view: BookView, position: number) {
    this.#view = view;
    this.#origin = this.#position = position;
  }

  get flying(): boolean {
    return this.#animations.length > 0;
  }

  /** Lies flat at `slot`, at once. */
  rest(slot: number): void {
    this.stop();
    this.#lifted = undefined;
    this.#origin = this.#position = slot;
    this.#view.rest(slot);
  }

  /** Lifts the leaf to `position`, at once. */
  pose(position: number): void {
    const at = Math.min(Math.max(position, 0), this.#view.end);
    const slot = Math.floor(at);
    if (at === slot) return this.rest(slot);
    this.stop();
    const progress = this.#followed(slot, at - slot);
    this.#position = slot + progress;
    const pose = this.#poseAt(progress);
    for (const { half, role } of this.#lift(slot)) {
      half.element.style.transform = this.#transform(role, pose);
      half.face.shade.style.opacity = String(pose[role]);
    }
    this.#view.shift(this.#shiftAt(slot, this.#position));
  }

  /** Turns the leaf from where it is to lie flat at `to`, the slot beside. Resolves false when interrupted. */
  async fly(to: number, duration: number): Promise<boolean> {
    this.stop();
    const from = this.#position;
    if (from === to || duration <= 0 || Math.abs(from - to) > 1) {
      this.rest(to);
      return true;
    }
    this.#position = to;
    const slot = Math.floor(Math.min(from, to));
    const start = this.#poseAt(from - slot);
    const end = this.#poseAt(to - slot);
    const timing = {
      duration: duration * Math.max(SHORTEST, Math.abs(to - from)),
      easing: EASING,
      fill: 'both',
    } as const;
    const animations: Animation[] = [];
    const run = (element: HTMLElement, property: string, a: string, b: string): void => {
      if (a !== b) animations.push(element.animate([{ [property]: a }, { [property]: b }], timing));
    };
    for (const { half, role } of this.#lift(slot)) {
      run(half.element, 'transform', this.#transform(role, start), this.#transform(role, end));
      run(half.face.shade, 'opacity', String(start[role]), String(end[role]));
    }
    const shift = (position: number): string => `translateX(${this.#shiftAt(slot, position)}px)`;
    run(this.#view.book, 'transform', shift(from), shift(to));
    this.#animations = animations;
    try {
      await Promise.all(animations.map(({ finished }) => finished));
    } catch {
      return false;
    }
    if (animations !== this.#animations) return false;
    this.rest(to);
    return true;
  }

  /** Ends a turn that is on its way, wherever the leaf is: it comes down in no other book. */
  stop(): void {
    const animations = this.#animations;
    this.#animations = [];
    for (const animation of animations) animation.cancel();
  }

  #lift(slot: number): readonly Part[] {
    if (this.#lifted?.slot === slot) return this.#lifted.parts;
    const [leaving, coming] = this.#view.lift(slot);
    const forward: Side = this.#view.progression === 'rtl' ? 'left' : 'right';
    const isForward = ({ side }: Half): boolean => side === 'whole' || side === forward;
    const parts: Part[] = [];
    for (const half of leaving?.halves ?? []) {
      parts.push({ half, role: isForward(half) ? 'front' : 'covered' });
    }
    for (const half of coming?.halves ?? []) {
      parts.push({ half, role: isForward(half) ? 'uncovered' : 'back' });
    }
    for (const { half, role } of parts) {
      half.element.classList.toggle('moving', role === 'front' || role === 'back');
    }
    this.#lifted = { slot, parts };
    return parts;
  }

  /**
   * The book that opens or closes slides sideways while it turns, and its edge with it; the leaf runs ahead by
   * as much, so that the edge stays under the finger.
   */
  #followed(slot: number, progress: number): number {
    const { mode, page } = this.#view.layout ?? {};
    if (mode !== 'spread' || !page) return progress;
    const slide = Math.abs(this.#view.shiftAt(slot + 1) - this.#view.shiftAt(slot));
    const gain = (2 * page.width) / (2 * page.width - slide);
    return this.#origin <= slot
      ? Math.min(1, progress * gain)
      : 1 - Math.min(1, (1 - progress) * gain);
  }

  #poseAt(progress: number): LeafPose {
    return poseAt(progress, this.#view.layout?.mode ?? 'single', EYE);
  }

  #transform(role: Role, { angle }: LeafPose): string {
    if (role === 'covered' || role === 'uncovered') return '';
    // The front lifts away from its side; the back comes down on the other one.
    const turn = role === 'front' ? -angle : 180 - angle;
    const eye = (this.#view.layout?.page.width ?? 0) * EYE;
    const degrees = this.#view.progression === 'rtl' ? -turn : turn;
    return `perspective(${eye}px) rotateY(${degrees}deg)`;
  }

  #shiftAt(slot: number, position: number): number {
    const from = this.#view.shiftAt(slot);
    return from + (this.#view.shiftAt(slot + 1) - from) * (position - slot);
  }
}
