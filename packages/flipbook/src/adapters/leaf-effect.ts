/**
 * The rigid leaf as a Swiper effect module: Swiper knows how far the finger went and where the turn must end,
 * the view draws it. With `virtualTranslate` Swiper moves nothing itself.
 */
import type { Swiper, SwiperModule } from 'swiper/types';
import type { BookView } from '../view/book-view.js';

/** Where the turn is, in slides: 3.4 is two fifths of the way from slide 3 to slide 4. */
function positionOf(swiper: Swiper): number {
  const { translate, size } = swiper;
  if (!size) return swiper.activeIndex;
  return (swiper.rtlTranslate ? translate : -translate) / size;
}

export function leafEffect(view: BookView, onFlown: (completed: boolean) => void): SwiperModule {
  return ({ swiper, on }) => {
    let duration = 0;
    let target: number | undefined;
    on('beforeInit', () => {
      // Names of parameters that an effect must hold to; every slide's pose follows from one position.
      Object.assign(swiper.params, {
        slidesPerView: 1,
        slidesPerGroup: 1,
        spaceBetween: 0,
        watchSlidesProgress: true,
        virtualTranslate: true,
      });
    });
    on('setTransition', (_swiper, milliseconds) => {
      duration = milliseconds;
    });
    on('setTranslate', () => {
      const position = positionOf(swiper);
      if (duration === 0) {
        target = undefined;
        view.pose(position);
        return;
      }
      // Virtual and resize repeat the call while the leaf is on its way.
      if (target === position && view.flying) return;
      target = position;
      void view.fly(Math.round(position), duration).then((completed) => {
        if (completed) target = undefined;
        onFlown(completed);
      });
    });
  };
}
