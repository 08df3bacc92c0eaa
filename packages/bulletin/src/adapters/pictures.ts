/**
 * Pictures that are asked for when they come near: `loading="lazy"` waits with what has an address, and a picture out of a
 * ZIP has one when it was read. What is shown is given back when the carrier is closed.
 */
import type { Carrier } from '@e-bulletin/issue/carrier.js';

/** Shows each `<img data-href>` that it is given, once that is half a screen away. */
export const picturesOf = (carrier: Carrier): IntersectionObserver =>
  new IntersectionObserver(
    (entries, observer) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void show(carrier, target as HTMLImageElement);
      }
    },
    { rootMargin: '50%' },
  );

async function show(carrier: Carrier, image: HTMLImageElement): Promise<void> {
  try {
    image.src = await carrier.url(image.dataset.href as string);
  } catch {
    // A list without one of its pictures is still a list.
  }
}
