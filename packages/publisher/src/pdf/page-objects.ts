/** Pictures and links of a page, with where they are shown. */
import type { Box, SourceImage, SourceLink } from '../model/source.js';
import { actionHref, destinationPage, type OpenDocument } from './document.js';
import { visible } from './clip-path.js';
import { clip, toBox, type PageMap } from './geometry.js';
import { OBJECT_FORM, OBJECT_IMAGE, readUtf8, withMemory, type Pdfium } from './pdfium.js';

const MAX_FORM_DEPTH = 8;
/** A page cut into more strips than this (transparency flattening) is listed no further. */
const MAX_IMAGES = 2000;

/** Matrix of a form inside the page: x' = a x + c y + e; y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface FoundImage extends SourceImage {
  /** PDFium's handle; valid while the page is open. */
  readonly handle: number;
}

export function findImages(pdfium: Pdfium, page: number, map: PageMap): FoundImage[] {
  const found: FoundImage[] = [];
  withMemory(pdfium, 64, (scratch) => {
    const visit = (object: number, outer: Matrix, depth: number): void => {
      if (found.length >= MAX_IMAGES) return;
      const type = pdfium._FPDFPageObj_GetType(object);
      if (type === OBJECT_IMAGE) {
        const image = describe(pdfium, object, outer, map, scratch);
        if (image) found.push(image);
      } else if (type === OBJECT_FORM && depth < MAX_FORM_DEPTH) {
        const inner = multiply(readMatrix(pdfium, object, scratch), outer);
        const count = pdfium._FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count; index += 1)
          visit(pdfium._FPDFFormObj_GetObject(object, index), inner, depth + 1);
      }
    };
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1)
      visit(pdfium._FPDFPage_GetObject(page, index), IDENTITY, 0);
  });
  return found;
}

function describe(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  map: PageMap,
  scratch: number,
): FoundImage | undefined {
  // An image fills the unit square of its own matrix.
  const [a, b, c, d, e, f] = multiply(readMatrix(pdfium, object, scratch), outer);
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const whole = toBox(map, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const shown = visible(pdfium, object, whole, map, outer);
  const box = shown && clip(shown);
  if (!box) return undefined;
  if (!pdfium._FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) return undefined;
  const pixelWidth = pdfium.HEAPU32[scratch >> 2] ?? 0;
  const pixelHeight = pdfium.HEAPU32[(scratch >> 2) + 1] ?? 0;
  const filters = pdfium._FPDFImageObj_GetImageFilterCount(object);
  const filter =
    filters > 0
      ? readUtf8(pdfium, (buffer, bytes) =>
          pdfium._FPDFImageObj_GetImageFilter(object, filters - 1, buffer, bytes),
        )
      : '';
  const id = pdfium._FPDFPageObj_GetMarkedContentID(object);
  return {
    handle: object,
    box,
    pixelWidth,
    pixelHeight,
    ...(filter === '' ? {} : { filter }),
    ...(id >= 0 ? { mark: String(id) } : {}),
  };
}

function readMatrix(pdfium: Pdfium, object: number, scratch: number): Matrix {
  if (!pdfium._FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  const at = scratch >> 2;
  const heap = pdfium.HEAPF32;
  return [
    heap[at] ?? 1,
    heap[at + 1] ?? 0,
    heap[at + 2] ?? 0,
    heap[at + 3] ?? 1,
    heap[at + 4] ?? 0,
    heap[at + 5] ?? 0,
  ];
}

/** First `m`, then `n`. */
function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** Paths are many; a drawing of more is measured by its first ones. */
const MAX_MEASURED = 100_000;

/**
 * The area that the objects of each marked content cover (labels of a chart are text), by id: where a tagged chart or drawing is shown,
 * since few programs write the figure's own box.
 */
export function drawnAreas(pdfium: Pdfium, page: number, map: PageMap): ReadonlyMap<string, Box> {
  const areas = new Map<string, [number, number, number, number]>();
  withMemory(pdfium, 16, (scratch) => {
    const count = Math.min(pdfium._FPDFPage_CountObjects(page), MAX_MEASURED);
    for (let index = 0; index < count; index += 1) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      const id = pdfium._FPDFPageObj_GetMarkedContentID(object);
      if (id < 0) continue;
      const at = scratch >> 2;
      if (!pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
        continue;
      const heap = pdfium.HEAPF32;
      const bounds = toBox(
        map,
        heap[at] ?? 0,
        heap[at + 1] ?? 0,
        heap[at + 2] ?? 0,
        heap[at + 3] ?? 0,
      );
      const shown = visible(pdfium, object, bounds, map);
      if (!shown) continue;
      const [x, y, w, h] = shown;
      const area = areas.get(String(id));
      if (!area) areas.set(String(id), [x, y, x + w, y + h]);
      else {
        area[0] = Math.min(area[0], x);
        area[1] = Math.min(area[1], y);
        area[2] = Math.max(area[2], x + w);
        area[3] = Math.max(area[3], y + h);
      }
    }
  });
  const boxes = new Map<string, Box>();
  for (const [id, [x0, y0, x1, y1]] of areas) {
    const box = clip([x0, y0, x1 - x0, y1 - y0]);
    if (box) boxes.set(id, box);
  }
  return boxes;
}

const MAX_LINKS = 2000;

export function readLinks(document: OpenDocument, page: number, map: PageMap): SourceLink[] {
  const { pdfium, handle } = document;
  const links: SourceLink[] = [];
  withMemory(pdfium, 32, (scratch) => {
    pdfium.HEAP32[scratch >> 2] = 0;
    while (
      links.length < MAX_LINKS &&
      pdfium._FPDFLink_Enumerate(page, scratch, scratch + 4) === 1
    ) {
      const link = pdfium.HEAP32[(scratch >> 2) + 1] ?? 0;
      if (!pdfium._FPDFLink_GetAnnotRect(link, scratch + 8)) continue;
      const at = (scratch + 8) >> 2;
      const heap = pdfium.HEAPF32;
      const box = clip(
        toBox(map, heap[at] ?? 0, heap[at + 3] ?? 0, heap[at + 2] ?? 0, heap[at + 1] ?? 0),
      );
      if (!box) continue;
      const action = pdfium._FPDFLink_GetAction(link);
      const href = actionHref(document, action);
      const target =
        href === undefined
          ? destinationPage(document, pdfium._FPDFLink_GetDest(handle, link), action)
          : undefined;
      if (href !== undefined) links.push({ box, href });
      else if (target !== undefined) links.push({ box, page: target });
    }
  });
  return links;
}
