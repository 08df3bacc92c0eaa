/** Which point of which page lies under a point of the window. Comes with what taps. */
import type { BookView } from './book-view.js';

/** A point of a page in ten-thousandths of its width and height, as hotspots and word boxes count. */
export interface PagePoint {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE = 10_000;

export function pagePointAt(
  view: BookView,
  clientX: number,
  clientY: number,
): PagePoint | undefined {
  for (const { face, divided, side } of view.lying) {
    const { left, top, width, height } = face.element.getBoundingClientRect();
    const [x, y] = [(clientX - left) / width, (clientY - top) / height];
    if (!(x >= 0 && x < 1 && y >= 0 && y < 1)) continue;
    // A face at one side of the spine may show one half of a page.
    const across = divided ? (side === 'right' ? 0.5 : 0) + x / 2 : x;
    return { page: face.page.number, x: Math.round(across * WHOLE), y: Math.round(y * WHOLE) };
  }
  return undefined;
}
