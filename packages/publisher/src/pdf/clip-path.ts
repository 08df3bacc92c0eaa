/** The area that an object's clip path leaves visible: a photo cropped in the layout lies whole in the file. */
import { toBox, type PageMap } from './geometry.js';
import { withMemory, type Pdfium } from './pdfium.js';

type Area = readonly [x: number, y: number, w: number, h: number];
/** x' = a x + c y + e; y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A clip of more points than this (a traced outline) is measured by its first ones no more: it is left out. */
const MAX_POINTS = 5000;

/** The common area of two boxes; undefined where they have none. */
function meet(a: Area, b: Area): Area | undefined {
  const [x, y] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - x;
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - y;
  return w > 0 && h > 0 ? [x, y, w, h] : undefined;
}

/**
 * The part of `area` (ten-thousandths, not rounded) that the object's clip paths show, by their bounding boxes; undefined
 * where nothing is shown. `outer` takes the space of the object's form to that of the page.
 */
export function visible(
  pdfium: Pdfium,
  object: number,
  area: Area,
  map: PageMap,
  outer: Matrix = IDENTITY,
): Area | undefined {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  const paths = clip ? pdfium._FPDFClipPath_CountPaths(clip) : 0;
  let shown: Area | undefined = area;
  withMemory(pdfium, 8, (scratch) => {
    for (let path = 0; path < paths && shown; path += 1) {
      const points = pdfium._FPDFClipPath_CountPathSegments(clip, path);
      if (points <= 0 || points > MAX_POINTS) continue;
      let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let point = 0; point < points; point += 1) {
        const segment = pdfium._FPDFClipPath_GetPathSegment(clip, path, point);
        if (!pdfium._FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
        const x = pdfium.HEAPF32[scratch >> 2] ?? 0;
        const y = pdfium.HEAPF32[(scratch >> 2) + 1] ?? 0;
        const [px, py] = [
          outer[0] * x + outer[2] * y + outer[4],
          outer[1] * x + outer[3] * y + outer[5],
        ];
        [left, right] = [Math.min(left, px), Math.max(right, px)];
        [bottom, top] = [Math.min(bottom, py), Math.max(top, py)];
      }
      if (left <= right) shown = meet(shown, toBox(map, left, bottom, right, top));
    }
  });
  return shown;
}
