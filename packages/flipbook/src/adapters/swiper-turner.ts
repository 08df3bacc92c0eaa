/**
 * The only file that imports Swiper. We take three things from it: what a finger does (velocity, snap,
 * resistance), the position of a turn, and Virtual's window of slides. Labels, focus, inertness, decoding,
 * keys, buttons and the far jump are ours, because Swiper's own go wrong with Virtual (research/flipbook.md
 * 3.4): A11y mislabels slides, a far `slideTo()` never ends, slides off screen stay focusable.
 */
import Swiper from 'swiper';
import { Virtual } from 'swiper/modules';
import { heldBy, intentOf, mayTurn } from '../model/gesture.js';
import { TURN_MS } from '../model/leaf.js';
import type { BookView } from '../view/book-view.js';
import { isSelecting } from '../view/selecting.js';
import { TurningLeaf } from '../view/turning-leaf.js';
import { leafEffect } from './leaf-effect.js';
import type { Turner } from './turner.js';

export { swipe } from './late-swipe.js';

export interface SwiperTurnerOptions {
  readonly view: BookView;
  /** Touches begin here. */
  readonly stage: HTMLElement;
  readonly book: HTMLElement;
  readonly count: number;
  readonly index: number;
  readonly rtl: boolean;
  /** How far a finger goes for a whole turn, in CSS pixels. */
  readonly travel: () => number;
  readonly still: () => boolean;
  /** Fingers turn leaves; while the book is enlarged they move the paper. */
  readonly mayDrag: () => boolean;
  /** A finger went down that may drag. */
  readonly onPress: () => void;
  /** A drag that turns begins. */
  readonly onGrab: () => void;
  /** A drag was let go; the leaf is on its way to `index`. */
  readonly onDrop: (index: number) => void;
  /** A leaf that was dragged lies flat. */
  readonly onRest: () => void;
}

export class SwiperTurner implements Turner {
  readonly #options: SwiperTurnerOptions;
  readonly #swiper: Swiper;
  readonly #leaf: TurningLeaf;
  #arrival: (() => void) | undefined;
  /** The touch under way. */
  #touch: PointerEvent | undefined;
  #grabbed = false;

  constructor(options: SwiperTurnerOptions) {
    this.#options = options;
    const { view, book, count, index } = options;
    book.dir = options.rtl ? 'rtl' : 'ltr';
    this.#leaf = new TurningLeaf(view, index);
    const slides: number[] = [];
    for (let i = 0; i < count; i++) slides.push(i);
    this.#swiper = new Swiper(book, {
      modules: [Virtual, leafEffect(this.#leaf, this.#onFlown)],
      effect: 'leaf' as 'slide',
      init: false,
      initialSlide: index,
      speed: TURN_MS,
      width: options.travel(),
      wrapperClass: 'slides',
      slideClass: 'sheet',
      containerModifierClass: 'turner-',
      // Everything below keeps Swiper's hands off what is not a turn.
      focusableElements: ':not(*)',
      lazyPreload: false,
      noSwiping: false,
      preventClicks: false,
      preventClicksPropagation: false,
      touchStartPreventDefault: false,
      touchMoveStopPropagation: false,
      resizeObserver: false,
      updateOnWindowResize: false,
      // Whether a touch is a turn is decided before Swiper hears of it; its own threshold would leave the edge
      // of the leaf behind the finger.
      threshold: 0,
      touchAngle: 90,
      resistanceRatio: 0,
      longSwipesRatio: 0.35,
      virtual: {
        enabled: true,
        slides,
        renderExternalUpdate: false,
        renderExternal: ({ from, to }) => view.keep(from, to),
      },
    });
    // Where the slides of a row lie and which of them are seen costs styles and layouts in the middle of every turn, and nothing
    // here lies in a row.
    const nothing = (): void => undefined;
    Object.assign(this.#swiper, {
      updateSlidesOffset: nothing,
      updateSlidesProgress: nothing,
      updateSlidesClasses: nothing,
    });
    // A finger that comes down while a leaf is on its way takes the next one.
    this.#swiper.on('sliderFirstMove', this.#finish);
    this.#swiper.init();
    // Swiper listens for touches on the whole document, not passively, and would slow every scroll of the
    // portal. It gets pointer events from the stage instead, and only while a finger is down.
    this.#swiper.detachEvents();
    options.stage.addEventListener('pointerdown', this.#onPointerDown);
  }

  async turn(index: number, animate: boolean): Promise<void> {
    const swiper = this.#swiper;
    this.#letGo();
    this.#finish();
    const from = swiper.activeIndex;
    if (index === from) return;
    if (!animate || this.#options.still()) {
      swiper.slideTo(index, 0, false);
      return;
    }
    if (Math.abs(index - from) > 1) this.#bridge(from, index);
    const arrived = new Promise<void>((resolve) => {
      this.#arrival = resolve;
    });
    swiper.slideTo(index, TURN_MS, false);
    await arrived;
  }

  resize(): void {
    const travel = this.#options.travel();
    if (travel <= 0 || travel === this.#swiper.params.width) return;
    this.#letGo();
    this.#swiper.params.width = travel;
    this.#swiper.update();
  }

  destroy(): void {
    this.#letGo();
    this.#leaf.stop();
    this.#options.stage.removeEventListener('pointerdown', this.#onPointerDown);
    this.#arrival?.();
    this.#arrival = undefined;
    this.#swiper.removeClasses();
    this.#swiper.destroy(true, false);
  }

  /** The spread shown now moves beside the target, so that one leaf leads there. */
  #bridge(from: number, to: number): void {
    const slot = to > from ? to - 1 : to + 1;
    this.#options.view.bridge(slot, from);
    this.#swiper.slideTo(slot, 0, false);
  }

  /** A leaf on its way lies flat at once, and every slot shows its own spread. */
  readonly #finish = (): void => {
    this.#options.view.unbridge();
    this.#leaf.rest(this.#swiper.activeIndex);
  };

  readonly #onFlown = (completed: boolean): void => {
    const swiper = this.#swiper;
    if (swiper.destroyed) return;
    if (completed) {
      // Swiper waits for this event of its wrapper; our leaves are not its children.
      swiper.wrapperEl?.dispatchEvent(new CustomEvent('transitionend'));
      this.#finish();
    }
    const arrived = this.#arrival;
    this.#arrival = undefined;
    if (arrived) arrived();
    else if (completed) this.#options.onRest();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (this.#touch) {
      // A second finger: the reader pinches.
      this.#letGo();
      return;
    }
    const target = event.composedPath()[0];
    this.#options.onPress();
    // A mouse selects where a finger turns.
    const may = mayTurn({
      pointerType: event.pointerType,
      button: event.button,
      isPrimary: event.isPrimary,
      onControl: target instanceof Element && target.closest(heldBy(event)) !== null,
      selecting: event.pointerType !== 'mouse' && isSelecting(this.#options.stage),
      magnified: (window.visualViewport?.scale ?? 1) > 1.01,
    });
    if (!may || !this.#options.mayDrag()) return;
    this.#touch = event;
    addEventListener('pointermove', this.#onPointerMove);
    addEventListener('pointerup', this.#onPointerUp);
    addEventListener('pointercancel', this.#onPointerUp);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.pointerId) return;
    if (!this.#grabbed) {
      const intent = intentOf(event.clientX - touch.clientX, event.clientY - touch.clientY);
      if (intent === 'scroll') this.#letGo();
      if (intent !== 'turn') return;
      this.#grab(touch);
    }
    this.#swiper.onTouchMove(event);
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    if (event.pointerId === this.#touch?.pointerId) this.#letGo();
  };

  /** The touch is a turn: only now Swiper hears of it, from where it began. */
  #grab(touch: PointerEvent): void {
    const { book, stage, still, onGrab } = this.#options;
    const swiper = this.#swiper;
    this.#grabbed = true;
    onGrab();
    const seen = book.getBoundingClientRect().width;
    // Under a transform or zoom of the portal a finger's pixel is not ours.
    swiper.params.touchRatio = seen > 0 ? book.offsetWidth / seen : 1;
    swiper.params.followFinger = !still();
    swiper.params.speed = still() ? 0 : TURN_MS;
    swiper.onTouchStart(like(touch, 'pointerdown', swiper.wrapperEl));
    try {
      stage.setPointerCapture(touch.pointerId);
    } catch {
      // The pointer is gone already; its end arrives all the same.
    }
  }

  /** Ends the touch; Swiper decides which side the leaf falls to. Safe to call when there is none. */
  #letGo(): void {
    const touch = this.#touch;
    if (!touch) return;
    this.#touch = undefined;
    removeEventListener('pointermove', this.#onPointerMove);
    removeEventListener('pointerup', this.#onPointerUp);
    removeEventListener('pointercancel', this.#onPointerUp);
    if (!this.#grabbed) return;
    this.#grabbed = false;
    const { stage, onDrop } = this.#options;
    if (stage.hasPointerCapture(touch.pointerId)) stage.releasePointerCapture(touch.pointerId);
    // Swiper takes a cancelled pointer for one still down; for us the touch is over either way.
    this.#swiper.onTouchEnd(like(touch, 'pointerup', this.#swiper.wrapperEl));
    onDrop(this.#swiper.activeIndex);
  }
}

/** The event as Swiper wants it: begun inside its wrapper, while ours may begin anywhere on the stage. */
function like(event: PointerEvent, type: string, target: Element): PointerEvent {
  const { pointerId, pointerType, pageX, pageY, button } = event;
  const path = [target];
  const copy = { type, pointerId, pointerType, pageX, pageY, button, target };
  return { ...copy, composedPath: () => path, preventDefault: () => {} } as unknown as PointerEvent;
}
