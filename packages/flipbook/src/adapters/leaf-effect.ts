/**
 * The rigid leaf as a Swiper effect module: Swiper knows how far the finger went and where the turn must end,
 * the leaf is ours. With `virtualTranslate` Swiper moves nothing itself.
 */
import type { Swiper, SwiperModule } from 'swiper/types';
import type { TurningLeaf } from '../view/turning-leaf.js';

/** Where the turn is, in slides: 3.4 is two fifths of the way from slide 3 to slide 4. */
function positionOf(swiper: Swiper): number {
  const { translate, size } = swiper;
  if (!size) return swiper.activeIndex;
  const position = (swiper.rtlTranslate ? translate : -translate) / size;
  // Widths that are no whole pixels leave a crumb.
  const whole = Math.round(position);
  return Math.abs(position - whole) < 1e-4 ? whole : position;
}

/** `onFlown` hears that an animated turn ended: `true` lies flat, `false` was interrupted. */
export function leafEffect(leaf: TurningLeaf, onFlown: (completed: boolean) => void): SwiperModule {
  return ({ swiper, on }) => {
    let duration = 0;
    let target: number | undefined;
    on('beforeInit', () => {
      // What a leaf needs whatever was asked for: one slide at a time, and Swiper moves nothing.
      Object.assign(swiper.params, {
        slidesPerView: 1,
        slidesPerGroup: 1,
        spaceBetween: 0,
        virtualTranslate: true,
      });
    });
    on('setTransition', (_swiper, milliseconds) => {
      duration = milliseconds;
    });
    on('setTranslate', () => {
      const position = positionOf(swiper);
      if (duration === 0) {
        leaf.pose(position);
        return;
      }
      // Virtual and resize repeat the call while the leaf is on its way.
      if (leaf.flying && target === position) return;
      target = position;
      void leaf.fly(Math.round(position), duration).then(onFlown);
    });
  };
}
