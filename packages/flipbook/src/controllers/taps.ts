/**
 * What a tap on the book asks for: at its edge a turn, twice a closer look, once the article under it. Taps are clicks,
 * so that a stylus, a mouse and a screen reader's "activate" are taps too.
 */
import { CONTROLS, edgeAt, TEXT } from '../model/gesture.js';
import { pagePointAt } from '../view/page-point.js';
import { isSelecting } from '../view/selecting.js';
import type { BookController } from './book-controller.js';
import type { Zoom } from './zoom.js';

/** A second tap within this time and distance is a double tap; the first alone is acted on after it. */
const DOUBLE_MS = 250;
const DOUBLE_PX = 32;

/** A press that ends farther away than this marked text or moved something: the click that follows is no tap. */
const STRAY_PX = 10;

interface Tap {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export class Taps {
  readonly #book: BookController;
  readonly #zoom: Zoom;
  #first: Tap | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Browsers that tell nothing of what is marked in a shadow (Safari) tell where a press began. */
  #press: PointerEvent | undefined;

  constructor(book: BookController, zoom: Zoom) {
    this.#book = book;
    this.#zoom = zoom;
    book.surface?.stage.addEventListener('pointerdown', (press) => (this.#press = press));
  }

  /** A click; `target` is what was really hit, inside every shadow. */
  tap(event: MouseEvent, target: Element): void {
    const { clientX, clientY, timeStamp } = event;
    const stage = target.closest('.stage');
    if (!stage || this.#book.dragged || this.#zoom.dragged || target.closest(CONTROLS)) return;
    const press = this.#press;
    this.#press = undefined;
    if (press && Math.hypot(clientX - press.clientX, clientY - press.clientY) > STRAY_PX) return;
    const { left, width } = stage.getBoundingClientRect();
    // A mouse on text begins to select it: one click by one click, and a word by two.
    const onText = (event as PointerEvent).pointerType === 'mouse' && target.closest(TEXT) !== null;
    const edge = this.#zoom.active || onText ? undefined : edgeAt(clientX - left, width);
    if (edge) {
      this.forget();
      const forward = (edge === 'right') !== (this.#book.state.progression === 'rtl');
      this.#book.dispatch({ type: 'step', step: forward ? 1 : -1, by: 'user' });
      return;
    }
    const first = this.#first;
    this.forget();
    // The page that was tapped has been turned since.
    if (isSelecting(stage) || target.closest('[inert]') || !target.isConnected) return;
    if (first && isSecond(first, timeStamp, clientX, clientY)) {
      if (!onText) this.#zoom.toggle(clientX, clientY);
      return;
    }
    this.#first = { at: timeStamp, x: clientX, y: clientY };
    const { view, onTap } = this.#book;
    const point = view && pagePointAt(view, clientX, clientY);
    if (point && onTap) this.#timer = setTimeout(() => onTap(point), DOUBLE_MS);
  }

  /** A tap in a presentation: closer to that point, or back. */
  point({ clientX, clientY }: MouseEvent, target: Element): void {
    if (!target.closest('.stage') || this.#book.dragged || this.#zoom.dragged) return;
    if (!target.closest(CONTROLS)) this.#zoom.toggle(clientX, clientY);
  }

  /** The tap before is over, whatever it was going to do. */
  forget(): void {
    this.#first = undefined;
    clearTimeout(this.#timer);
  }
}

const isSecond = ({ at, x, y }: Tap, now: number, clientX: number, clientY: number): boolean =>
  now - at < DOUBLE_MS && Math.hypot(clientX - x, clientY - y) < DOUBLE_PX;
