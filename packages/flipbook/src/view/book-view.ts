/**
 * The book on the stage: which sheets exist, where they lie and what they show. Turning them is the business of
 * `turning-leaf.ts`, which arrives with Swiper.
 *
 * A slot is a place in the row of spreads and shows the spread of the same number, but for the one bridged
 * slot that lets a far jump be one leaf.
 */
import type { BookLayout } from '../model/layout.js';
import type { Progression, Spread } from '../model/spreads.js';
import type { Picture } from './page-face.js';
import { Sheet, type Half, type ViewPage } from './sheet.js';

export interface BookViewOptions {
  /** Gets the size and place of the book. */
  readonly book: HTMLElement;
  /** Holds the sheets. */
  readonly slides: HTMLElement;
  readonly imageOf: (page: number) => Picture | undefined;
  readonly onRetry: (page: number) => void;
}

export class BookView {
  readonly book: HTMLElement;
  readonly #options: BookViewOptions;
  readonly #sheets = new Map<number, Sheet>();
  #pages: readonly ViewPage[] = [];
  #spreads: readonly Spread[] = [];
  #progression: Progression = 'ltr';
  #layout: BookLayout | undefined;
  #pixel = 1;
  #window: readonly [from: number, to: number] = [0, 0];
  #bridge: { readonly slot: number; readonly spread: number } | undefined;
  #failed: ReadonlySet<number> = new Set();
  /** A leaf is lifted; what is shown on it stays until it lies. */
  #lifted = false;
  /** Pages whose sharper picture came meanwhile. */
  readonly #late = new Set<number>();

  constructor(options: BookViewOptions) {
    this.#options = options;
    this.book = options.book;
  }

  get layout(): BookLayout | undefined {
    return this.#layout;
  }

  get progression(): Progression {
    return this.#progression;
  }

  /** What lies open, flat. */
  get lying(): readonly Half[] {
    return [...this.#sheets.values()].find(({ lies }) => lies)?.halves ?? [];
  }

  /** All that there are, seen or not. */
  get sheets(): Iterable<Sheet> {
    return this.#sheets.values();
  }

  /** The last slot. */
  get end(): number {
    return Math.max(0, this.#spreads.length - 1);
  }

  /** Takes a book, or the same book laid out anew, and lies flat at `slot`. */
  open(
    pages: readonly ViewPage[],
    spreads: readonly Spread[],
    progression: Progression,
    slot: number,
  ): void {
    this.#keepFocus(() => {
      this.destroy();
      this.#pages = pages;
      this.#spreads = spreads;
      this.#progression = progression;
      this.#bridge = undefined;
      this.keep(slot, slot);
      this.rest(slot);
    });
  }

  /** Gives the book its size and place. `pixel` is one device pixel in CSS pixels. */
  place(layout: BookLayout, pixel: number): void {
    this.#layout = layout;
    this.#pixel = pixel;
    const { style } = this.book;
    const across = layout.mode === 'spread' ? 2 : 1;
    style.width = `${layout.page.width * across}px`;
    style.height = `${layout.page.height}px`;
    style.left = `${layout.left}px`;
    style.top = `${layout.top}px`;
    for (const sheet of this.#sheets.values()) sheet.fit(layout, pixel);
  }

  /**
   * The pictures of `page` changed. Nothing is exchanged on a leaf in motion, which would cost it frames; it becomes sharp
   * when it lies. `now`: the picture it shows is about to go.
   */
  paint(page: number, now = false): void {
    if (this.#lifted && !now && this.#shows(page)) {
      this.#late.add(page);
      return;
    }
    for (const sheet of this.#sheets.values()) this.#paint(sheet, page);
  }

  /** Pages whose picture failed. */
  mark(failed: ReadonlySet<number>): void {
    const before = this.#failed;
    this.#failed = failed;
    for (const page of [...before, ...failed]) {
      if (before.has(page) !== failed.has(page)) this.paint(page);
    }
  }

  /** Writes accessible names anew, in the language of the moment. */
  relabel(): void {
    for (const { halves } of this.#sheets.values()) for (const { face } of halves) face.relabel();
  }

  /** Sheets of the slots `from`..`to` stay in the document once they are there; each is made when it is first seen. */
  keep(from: number, to: number): void {
    this.#window = [from, to];
    const wanted = new Set<number>();
    for (let slot = from; slot <= to; slot++) wanted.add(this.#spreadAt(slot));
    for (const [spread, sheet] of this.#sheets) {
      if (wanted.has(spread)) continue;
      this.#sheets.delete(spread);
      sheet.remove();
    }
  }

  /** From now on `slot` shows `spread`, so that the leaf to the slot beside it is a jump. */
  bridge(slot: number, spread: number): void {
    this.#bridge = { slot, spread };
  }

  /** Every slot shows its own spread again. */
  unbridge(): void {
    if (!this.#bridge) return;
    this.#bridge = undefined;
    this.keep(...this.#window);
  }

  /** Lies flat at `slot`. */
  rest(slot: number): void {
    this.#show([this.#sheetAt(slot)]);
    this.#lifted = false;
    for (const page of this.#late) this.paint(page);
    this.#late.clear();
    this.shift(this.shiftAt(slot));
  }

  /** The sheets on both sides of a leaf between `slot` and the next; all others are hidden. */
  lift(slot: number): readonly [leaving: Sheet | undefined, coming: Sheet | undefined] {
    this.#lifted = true;
    const lifted = [this.#sheetAt(slot), this.#sheetAt(slot + 1)] as const;
    this.#show(lifted, true);
    return lifted;
  }

  /** A closed book lies in the middle of the stage: half a page aside while only one side has a page. */
  shiftAt(slot: number): number {
    const { left, right, whole } = this.#spreads[this.#spreadAt(slot)] ?? {};
    if (whole !== undefined || this.#layout?.mode !== 'spread') return 0;
    const half = Math.round(this.#layout.page.width / 2 / this.#pixel) * this.#pixel;
    if (left === undefined && right !== undefined) return -half;
    return right === undefined && left !== undefined ? half : 0;
  }

  /** Moves the book sideways by CSS pixels. */
  shift(px: number): void {
    this.book.style.transform = px ? `translateX(${px}px)` : '';
  }

  /** Lets go of all sheets. */
  destroy(): void {
    for (const sheet of this.#sheets.values()) sheet.remove();
    this.#sheets.clear();
  }

  /** The sheet of a slot, made if need be. */
  #sheetAt(slot: number): Sheet | undefined {
    const index = this.#spreadAt(slot);
    const spread = this.#spreads[index];
    let sheet = this.#sheets.get(index);
    if (!sheet && spread) {
      sheet = new Sheet(spread, this.#pages, this.#layout?.mode === 'spread');
      if (this.#layout) sheet.fit(this.#layout, this.#pixel);
      this.#sheets.set(index, sheet);
      // In any order: of all sheets one can be reached.
      this.#options.slides.append(sheet.element);
    }
    return sheet;
  }

  /** Of all sheets only `seen` are, and all lie flat. `inert`: they are about to turn. */
  #show(seen: readonly (Sheet | undefined)[], inert = false): void {
    this.#keepFocus(() => {
      for (const sheet of this.#sheets.values()) {
        const { shown } = sheet;
        sheet.lay();
        sheet.show(seen.includes(sheet), inert);
        if (!shown) for (const { face } of sheet.halves) this.#paint(sheet, face.page.number);
      }
    });
  }

  /** Where what has the focus goes with its page, the stage has it: keys go on. */
  #keepFocus(change: () => void): void {
    const { book } = this;
    const focused = book.querySelector<HTMLElement>(':focus');
    change();
    if (focused && (!focused.isConnected || focused.closest('[inert]')))
      book.closest<HTMLElement>('.stage')?.focus({ preventScroll: true });
  }

  #shows(page: number): boolean {
    return [...this.#sheets.values()].some(({ halves }) =>
      halves.some(({ face }) => face.page.number === page && face.painted),
    );
  }

  #spreadAt(slot: number): number {
    return this.#bridge?.slot === slot ? this.#bridge.spread : slot;
  }

  #paint({ halves, shown }: Sheet, page: number): void {
    for (const { face } of halves) {
      if (face.page.number !== page) continue;
      // A sheet that nobody sees takes none: a frame would be drawn for each, in vain.
      face.show(shown ? this.#options.imageOf(page) : undefined);
      if (this.#failed.has(page)) face.fail(() => this.#options.onRetry(page));
    }
  }
}
