/** From PDF user space to ten-thousandths of the displayed page: crop box, rotation and flipped y axis in one affine map. */
import type { Box } from '../model/source.js';
import { withMemory, type Pdfium } from './pdfium.js';

/** x' = a x + c y + e; y' = b x + d y + f. */
export interface PageMap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Fine enough that rounding to whole device units is lost in ten-thousandths. */
const FINE = 100;
const SIZE = 10_000 * FINE;

export function pageMap(pdfium: Pdfium, page: number): PageMap {
  return withMemory(pdfium, 8, (pointer) => {
    const at = (x: number, y: number): [number, number] => {
      pdfium._FPDF_PageToDevice(page, 0, 0, SIZE, SIZE, 0, x, y, pointer, pointer + 4);
      return [
        (pdfium.HEAP32[pointer >> 2] ?? 0) / FINE,
        (pdfium.HEAP32[(pointer >> 2) + 1] ?? 0) / FINE,
      ];
    };
    const step = 1000;
    const [e, f] = at(0, 0);
    const [x1, y1] = at(step, 0);
    const [x2, y2] = at(0, step);
    return {
      a: (x1 - e) / step,
      b: (y1 - f) / step,
      c: (x2 - e) / step,
      d: (y2 - f) / step,
      e,
      f,
    };
  });
}

/** The box around a rectangle of user space; not clipped. */
export function toBox(
  map: PageMap,
  left: number,
  bottom: number,
  right: number,
  top: number,
): [x: number, y: number, w: number, h: number] {
  const x0 = map.a * left + map.c * bottom + map.e;
  const y0 = map.b * left + map.d * bottom + map.f;
  const x1 = map.a * right + map.c * top + map.e;
  const y1 = map.b * right + map.d * top + map.f;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)];
}

/** Whole numbers inside the page; `undefined` when nothing of the box is on the page. */
export function clip(box: readonly [number, number, number, number]): Box | undefined {
  const x0 = Math.max(0, Math.round(box[0]));
  const y0 = Math.max(0, Math.round(box[1]));
  const x1 = Math.min(10_000, Math.round(box[0] + box[2]));
  const y1 = Math.min(10_000, Math.round(box[1] + box[3]));
  return x1 > x0 && y1 > y0 ? [x0, y0, x1 - x0, y1 - y0] : undefined;
}
