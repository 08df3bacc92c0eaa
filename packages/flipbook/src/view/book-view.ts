/**
 * The book on the stage: places spreads, poses the turning leaf and animates it, by transform and opacity
 * only. It knows nothing of Swiper; `adapters/leaf-effect.ts` tells it where the turn is.
 *
 * A position is a number of slots: 3 lies flat at slot 3, 3.4 has the leaf between 3 and 4 lifted. A slot
 * shows the spread of the same number, but for the one bridged slot that lets a far jump be one leaf.
 */
import { EYE, poseAt, type LeafPose } from '../model/leaf.js';
import type { BookLayout } from '../model/layout.js';
import type { Progression, Spread } from '../model/spreads.js';
import { create, PageFace, type FacePage } from './page-face.js';

/** A page with its size, to be fitted into the box of a page. */
export interface ViewPage extends FacePage {
  readonly width: number;
  readonly height: number;
}

export interface BookViewOptions {
  /** Gets the width of the book; its only child in the wrapper of Swiper's making is `slides`. */
  readonly book: HTMLElement;
  readonly slides: HTMLElement;
  readonly imageOf: (page: number) => HTMLImageElement | undefined;
  readonly onRetry: (page: number) => void;
}

type Side = 'left' | 'right';

interface Half {
  readonly side: Side | 'whole';
  readonly element: HTMLElement;
  readonly face: PageFace;
}

interface Sheet {
  readonly spread: number;
  readonly element: HTMLElement;
  readonly halves: readonly Half[];
}

const EASING = 'cubic-bezier(0.3, 0.1, 0.25, 1)';
/** A leaf let go near its rest still takes this part of the full time. */
const SHORTEST = 0.45;

export class BookView {
  readonly #options: BookViewOptions;
  readonly #sheets = new Map<number, Sheet>();
  #pages: readonly ViewPage[] = [];
  #spreads: readonly Spread[] = [];
  #progression: Progression = 'ltr';
  #layout: BookLayout | undefined;
  #pixel = 1;
  #position = 0;
  #window: readonly [from: number, to: number] = [0, 0];
  #bridge: { readonly slot: number; readonly spread: number } | undefined;
  #animations: Animation[] = [];
  #failed: ReadonlySet<number> = new Set();

  constructor(options: BookViewOptions) {
    this.#options = options;
  }

  get position(): number {
    return this.#position;
  }

  get flying(): boolean {
    return this.#animations.length > 0;
  }

  /** Takes a book, or the same book laid out anew, and lies flat at `index`. */
  open(
    pages: readonly ViewPage[],
    spreads: readonly Spread[],
    progression: Progression,
    index: number,
  ): void {
    this.#stop();
    if (pages !== this.#pages || spreads !== this.#spreads) {
      for (const spread of [...this.#sheets.keys()]) this.#close(spread);
    }
    this.#pages = pages;
    this.#spreads = spreads;
    this.#progression = progression;
    this.#bridge = undefined;
    this.#window = [index, index];
    this.rest(index);
  }

  /** Gives the book its size and place. `pixel` is one device pixel in CSS pixels. */
  place(layout: BookLayout, pixel: number): void {
    this.#layout = layout;
    this.#pixel = pixel;
    const { style } = this.#options.book;
    const across = layout.mode === 'spread' ? 2 : 1;
    style.width = `${layout.page.width * across}px`;
    style.height = `${layout.page.height}px`;
    style.left = `${layout.left}px`;
    style.top = `${layout.top}px`;
    for (const sheet of this.#sheets.values()) this.#fit(sheet);
    if (!this.flying) this.pose(this.#position);
  }

  /** The pictures of `page` changed. */
  paint(page: number): void {
    for (const face of this.#facesOf(page)) this.#paint(face);
  }

  /** Pages whose picture failed. */
  mark(failed: ReadonlySet<number>): void {
    const changed = [...this.#failed, ...failed].filter(
      (page) => failed.has(page) !== this.#failed.has(page),
    );
    this.#failed = failed;
    for (const page of changed) this.paint(page);
  }

  relabel(): void {
    for (const { halves } of this.#sheets.values()) for (const { face } of halves) face.relabel();
  }

  /** Slots `from`..`to` are kept in the document. */
  keep(from: number, to: number): void {
    this.#window = [from, to];
    const wanted = new Set<number>();
    for (let slot = from; slot <= to; slot++) wanted.add(this.#spreadAt(slot));
    for (const spread of [...this.#sheets.keys()]) if (!wanted.has(spread)) this.#close(spread);
    for (let slot = from; slot <= to; slot++) {
      const sheet = this.#sheet(this.#spreadAt(slot));
      if (sheet) sheet.element.dataset['swiperSlideIndex'] = String(slot);
    }
  }

  /** From now on `slot` shows `spread`, so that the leaf to the slot beside it is a jump. */
  bridge(slot: number, spread: number): void {
    this.#bridge = { slot, spread };
    this.keep(...this.#window);
  }

  /** Every slot shows its own spread again. */
  unbridge(): void {
    if (!this.#bridge) return;
    this.#bridge = undefined;
    this.keep(...this.#window);
  }

  /** Lies flat at `slot`. */
  rest(slot: number): void {
    this.#stop();
    this.#position = slot;
    const shown = this.#spreadAt(slot);
    this.#sheet(shown);
    for (const sheet of this.#sheets.values()) {
      const visible = sheet.spread === shown;
      sheet.element.classList.toggle('shown', visible);
      sheet.element.inert = !visible;
      for (const half of sheet.halves) lay(half);
    }
    this.#shift(this.#shiftAt(shown));
  }

  /** Lifts the leaf to `position`, at once. */
  pose(position: number): void {
    this.#stop();
    const at = Math.min(Math.max(position, 0), Math.max(0, this.#spreads.length - 1));
    if (at === Math.round(at)) return this.rest(at);
    this.#position = at;
    const slot = Math.floor(at);
    const pose = this.#poseAt(at - slot);
    this.#lift(slot, (part) => part.set(pose));
    const [from, to] = [
      this.#shiftAt(this.#spreadAt(slot)),
      this.#shiftAt(this.#spreadAt(slot + 1)),
    ];
    this.#shift(from + (to - from) * (at - slot));
  }

  /** Turns the leaf from where it is to lie flat at `to`, the slot beside. Resolves false when interrupted. */
  async fly(to: number, duration: number): Promise<boolean> {
    const from = this.#position;
    this.#stop();
    if (from === to || duration <= 0 || Math.abs(from - to) > 1) {
      this.rest(to);
      return true;
    }
    const slot = Math.floor(Math.min(from, to));
    const start = this.#poseAt(from - slot);
    const end = this.#poseAt(to - slot);
    const timing = {
      duration: duration * Math.max(SHORTEST, Math.abs(to - from)),
      easing: EASING,
      fill: 'both',
    } as const;
    const run = (element: HTMLElement, frames: Keyframe[]): void => {
      this.#animations.push(element.animate(frames, timing));
    };
    this.#position = to;
    this.#lift(slot, (part) => {
      run(part.half.element, [part.transform(start), part.transform(end)]);
      run(part.half.face.shade, [part.shade(start), part.shade(end)]);
    });
    const shifts = [this.#shiftAt(this.#spreadAt(slot)), this.#shiftAt(this.#spreadAt(slot + 1))];
    const [a = 0, b = 0] = shifts;
    if (a !== b) {
      const at = (position: number): Keyframe => ({
        transform: `translateX(${a + (b - a) * (position - slot)}px)`,
      });
      run(this.#options.book, [at(from), at(to)]);
    }
    const animations = this.#animations;
    try {
      await Promise.all(animations.map(({ finished }) => finished));
    } catch {
      return false;
    }
    if (animations !== this.#animations) return false;
    this.rest(to);
    return true;
  }

  /** Lets go of everything. */
  destroy(): void {
    this.#stop();
    for (const spread of [...this.#sheets.keys()]) this.#close(spread);
    this.#pages = [];
    this.#spreads = [];
  }

  #poseAt(progress: number): LeafPose {
    return poseAt(progress, this.#layout?.mode ?? 'single', EYE);
  }

  #stop(): void {
    const animations = this.#animations;
    this.#animations = [];
    for (const animation of animations) animation.cancel();
  }

  #spreadAt(slot: number): number {
    return this.#bridge?.slot === slot ? this.#bridge.spread : slot;
  }

  /** Makes the two sheets beside a leaf visible and hands each moving or shaded half to `act`. */
  #lift(slot: number, act: (part: LiftedHalf) => void): void {
    const leaving = this.#sheet(this.#spreadAt(slot));
    const coming = this.#sheet(this.#spreadAt(slot + 1));
    for (const sheet of this.#sheets.values()) {
      const visible = sheet === leaving || sheet === coming;
      sheet.element.classList.toggle('shown', visible);
      if (!visible) for (const half of sheet.halves) lay(half);
    }
    const rtl = this.#progression === 'rtl';
    const eye = (this.#layout?.page.width ?? 0) * EYE;
    const forward: Side = rtl ? 'left' : 'right';
    const parts = (sheet: Sheet | undefined, roles: (side: Half['side']) => Role): void => {
      for (const half of sheet?.halves ?? []) act(new LiftedHalf(half, roles(half.side), rtl, eye));
    };
    parts(leaving, (side) => (side === 'whole' || side === forward ? 'front' : 'covered'));
    parts(coming, (side) => (side === 'whole' || side === forward ? 'uncovered' : 'back'));
  }

  /** A closed book lies in the middle of the stage: half a page aside while only one side has a page. */
  #shiftAt(spread: number): number {
    const { left, right, whole } = this.#spreads[spread] ?? {};
    if (whole !== undefined || this.#layout?.mode !== 'spread') return 0;
    const half = Math.round(this.#layout.page.width / 2 / this.#pixel) * this.#pixel;
    if (left === undefined && right !== undefined) return -half;
    return right === undefined && left !== undefined ? half : 0;
  }

  #shift(px: number): void {
    this.#options.book.style.transform = px ? `translateX(${px}px)` : '';
  }

  #sheet(index: number): Sheet | undefined {
    const spread = this.#spreads[index];
    const known = this.#sheets.get(index);
    if (known || !spread) return known;
    const sheet = this.#make(index, spread);
    this.#sheets.set(index, sheet);
    this.#fit(sheet);
    const after = [...this.#sheets.keys()]
      .filter((other) => other > index)
      .sort((a, b) => a - b)[0];
    this.#options.slides.insertBefore(
      sheet.element,
      (after !== undefined && this.#sheets.get(after)?.element) || null,
    );
    for (const { face } of sheet.halves) this.#paint(face);
    return sheet;
  }

  #make(index: number, spread: Spread): Sheet {
    const element = create('div', 'sheet');
    element.dataset['swiperSlideIndex'] = String(index);
    element.inert = true;
    const across = this.#layout?.mode === 'spread';
    const sides: [Half['side'], number | undefined, 'all' | Side][] =
      spread.whole === undefined
        ? [
            ['left', spread.left, 'all'],
            ['right', spread.right, 'all'],
          ]
        : across
          ? [
              ['left', spread.whole, 'left'],
              ['right', spread.whole, 'right'],
            ]
          : [['whole', spread.whole, 'all']];
    const halves: Half[] = [];
    for (const [side, number, part] of sides) {
      const page = this.#pages.find((other) => other.number === number);
      if (!page) continue;
      const half = create('div', `half ${side}`);
      const face = new PageFace(page, part);
      half.append(face.element);
      element.append(half);
      halves.push({ side, element: half, face });
    }
    return { spread: index, element, halves };
  }

  #close(spread: number): void {
    const sheet = this.#sheets.get(spread);
    this.#sheets.delete(spread);
    for (const { face } of sheet?.halves ?? []) face.show(undefined);
    sheet?.element.remove();
  }

  /** Fits pages of any shape into the box of a page; the bound edge stays at the spine. */
  #fit({ halves }: Sheet): void {
    const box = this.#layout?.page;
    if (!box) return;
    for (const { side, face } of halves) {
      const page = this.#pages.find(({ number }) => number === face.page.number);
      if (!page) continue;
      const divided = side !== 'whole' && face.element.classList.contains(side);
      const room = divided ? box.width * 2 : box.width;
      const scale = Math.min(room / page.width, box.height / page.height) || 0;
      const width = page.width * scale;
      const { style } = face.element;
      style.setProperty('--_image', `${width}px`);
      // One device pixel over the spine hides the seam that scaling by the browser may open.
      style.width = `${(divided ? width / 2 : width) + (side === 'left' ? this.#pixel : 0)}px`;
      style.height = `${page.height * scale}px`;
    }
  }

  #paint(face: PageFace): void {
    const { number } = face.page;
    face.show(this.#options.imageOf(number));
    if (this.#failed.has(number)) face.fail(() => this.#options.onRetry(number));
  }

  *#facesOf(page: number): Generator<PageFace> {
    for (const { halves } of this.#sheets.values()) {
      for (const { face } of halves) if (face.page.number === page) yield face;
    }
  }
}

type Role = 'front' | 'back' | 'covered' | 'uncovered';

/** A half that takes part in a turn: how its role moves and shades it. */
class LiftedHalf {
  readonly half: Half;
  readonly #role: Role;
  readonly #rtl: boolean;
  readonly #eye: number;

  constructor(half: Half, role: Role, rtl: boolean, eye: number) {
    this.half = half;
    this.#role = role;
    this.#rtl = rtl;
    this.#eye = eye;
    half.element.classList.toggle('moving', role === 'front' || role === 'back');
  }

  set(pose: LeafPose): void {
    const { transform } = this.transform(pose);
    this.half.element.style.transform = typeof transform === 'string' ? transform : '';
    this.half.face.shade.style.opacity = String(pose[this.#role]);
  }

  transform({ angle }: LeafPose): Keyframe {
    if (this.#role === 'covered' || this.#role === 'uncovered') return { transform: 'none' };
    // The front lifts away from its side; the back comes down on the other one.
    const turn = this.#role === 'front' ? -angle : 180 - angle;
    return { transform: `perspective(${this.#eye}px) rotateY(${this.#rtl ? -turn : turn}deg)` };
  }

  shade(pose: LeafPose): Keyframe {
    return { opacity: pose[this.#role] };
  }
}

function lay({ element, face }: Half): void {
  element.classList.remove('moving');
  element.style.transform = '';
  face.shade.style.opacity = '';
}
