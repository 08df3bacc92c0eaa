/**
 * The only file that imports Swiper. We take three things from it: what a finger does (velocity, snap,
 * resistance), the position of a turn, and Virtual's window of slides. Labels, focus, inertness, decoding,
 * keys, buttons and the far jump are ours, because Swiper's own go wrong with Virtual (research/flipbook.md
 * 3.4): A11y mislabels slides, a far `slideTo()` never ends, slides off screen stay focusable.
 */
import Swiper from 'swiper';
import { Virtual } from 'swiper/modules';
import { CONTROLS, INTENT_DEGREES, INTENT_PX, mayTurn } from '../model/gesture.js';
import { TURN_MS } from '../model/leaf.js';
import type { BookView } from '../view/book-view.js';
import { leafEffect } from './leaf-effect.js';
import type { Turner } from './turner.js';

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
  #arrival: (() => void) | undefined;
  #pointer: number | undefined;
  #grabbed = false;

  constructor(options: SwiperTurnerOptions) {
    this.#options = options;
    const { view, book, count, index } = options;
    book.dir = options.rtl ? 'rtl' : 'ltr';
    const slides: number[] = [];
    for (let i = 0; i < count; i++) slides.push(i);
    this.#swiper = new Swiper(book, {
      modules: [Virtual, leafEffect(view, this.#onFlown)],
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
      threshold: INTENT_PX,
      touchAngle: INTENT_DEGREES,
      resistanceRatio: 0,
      longSwipesRatio: 0.35,
      virtual: {
        enabled: true,
        slides,
        renderExternal: ({ from, to }) => view.keep(from, to),
      },
    });
    this.#swiper.init();
    // Swiper listens for touches on the whole document, not passively, and would slow every scroll of the
    // portal. It gets pointer events from the stage instead, and only while a finger is down.
    this.#swiper.detachEvents();
    options.stage.addEventListener('pointerdown', this.#onPointerDown);
  }

  async turn(index: number, animate: boolean): Promise<void> {
    const swiper = this.#swiper;
    this.#letGo();
    const from = swiper.activeIndex;
    if (index === from) return;
    if (!animate || this.#options.still()) {
      this.#options.view.unbridge();
      swiper.slideTo(index, 0, false);
      this.#options.view.rest(index);
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
    this.#options.stage.removeEventListener('pointerdown', this.#onPointerDown);
    this.#arrival?.();
    this.#arrival = undefined;
    this.#swiper.destroy(true, false);
  }

  /** The spread shown now moves beside the target, so that one leaf leads there. */
  #bridge(from: number, to: number): void {
    const slot = to > from ? to - 1 : to + 1;
    this.#options.view.bridge(slot, from);
    this.#swiper.slideTo(slot, 0, false);
  }

  readonly #onFlown = (completed: boolean): void => {
    const swiper = this.#swiper;
    if (completed) {
      // Swiper waits for this event of its wrapper; our leaves are not its children.
      swiper.wrapperEl?.dispatchEvent(new CustomEvent('transitionend'));
      this.#options.view.unbridge();
      this.#options.view.rest(swiper.activeIndex);
    }
    const arrived = this.#arrival;
    this.#arrival = undefined;
    if (arrived) arrived();
    else if (completed) this.#options.onRest();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (this.#pointer !== undefined) {
      // A second finger: the reader pinches.
      this.#letGo();
      return;
    }
    const target = event.composedPath()[0];
    const press = {
      pointerType: event.pointerType,
      button: event.button,
      isPrimary: event.isPrimary,
      onControl: target instanceof Element && target.closest(CONTROLS) !== null,
      selecting: event.pointerType !== 'mouse' && document.getSelection()?.isCollapsed === false,
      magnified: (window.visualViewport?.scale ?? 1) > 1.01,
    };
    this.#options.onPress();
    if (!mayTurn(press)) return;
    const { book, still } = this.#options;
    const seen = book.getBoundingClientRect().width;
    // Under a transform or zoom of the portal a finger's pixel is not ours.
    this.#swiper.params.touchRatio = seen > 0 ? book.offsetWidth / seen : 1;
    this.#swiper.params.followFinger = !still();
    this.#swiper.params.speed = still() ? 0 : TURN_MS;
    this.#pointer = event.pointerId;
    this.#swiper.onTouchStart(this.#inBook(event));
    addEventListener('pointermove', this.#onPointerMove);
    addEventListener('pointerup', this.#onPointerUp);
    addEventListener('pointercancel', this.#onPointerUp);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#swiper.onTouchMove(event);
    if (this.#grabbed || !this.#swiper.touchEventsData.isMoved) return;
    this.#grabbed = true;
    this.#options.onGrab();
    this.#options.stage.setPointerCapture(event.pointerId);
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#letGo(event);
  };

  /** Ends the touch; Swiper decides which side the leaf falls to. Safe to call when there is none. */
  #letGo(event?: PointerEvent): void {
    if (this.#pointer === undefined) return;
    const pointerId = this.#pointer;
    this.#pointer = undefined;
    removeEventListener('pointermove', this.#onPointerMove);
    removeEventListener('pointerup', this.#onPointerUp);
    removeEventListener('pointercancel', this.#onPointerUp);
    // Swiper takes a cancelled pointer for one still down; for us the touch is over either way.
    const end =
      event?.type === 'pointerup' ? event : { type: 'pointerup', pointerId, target: null };
    this.#swiper.onTouchEnd(end as PointerEvent);
    const { stage, onDrop } = this.#options;
    if (stage.hasPointerCapture(pointerId)) stage.releasePointerCapture(pointerId);
    if (!this.#grabbed) return;
    this.#grabbed = false;
    onDrop(this.#swiper.activeIndex);
  }

  /** Swiper asks whether a touch began inside its wrapper; ours may begin anywhere on the stage. */
  #inBook(event: PointerEvent): PointerEvent {
    const { wrapperEl } = this.#swiper;
    return {
      type: event.type,
      pointerId: event.pointerId,
      pointerType: event.pointerType,
      pageX: event.pageX,
      pageY: event.pageY,
      button: event.button,
      target: wrapperEl,
      composedPath: () => event.composedPath(),
      preventDefault: () => {},
    } as unknown as PointerEvent;
  }
}
