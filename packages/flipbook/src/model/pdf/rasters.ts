/**
 * The pictures that a page of a PDF can be drawn as: the widths that an issue has, as far as a canvas of the device may
 * go. Pure arithmetic; `adapters/pdf` draws.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `PageImage` of @e-bulletin/issue. */
export interface PdfRaster extends Size {
  readonly href: string;
  readonly type: string;
}

export interface CanvasLimits {
  /** Pixels of one canvas. */
  readonly area: number;
  /** Pixels of one side. */
  readonly side: number;
}

/**
 * pdf.js draws at most 5 megapixels on iOS and Android (research/flipbook.md 0.7) and 32 elsewhere; we keep half of that,
 * because a picture exists twice for a moment: as canvas and as image. No browser refuses a side of 8,192.
 */
export const LIMITS = {
  phone: { area: 5e6, side: 4096 },
  desktop: { area: 16e6, side: 8192 },
} as const satisfies Record<string, CanvasLimits>;

/** Those of the publisher, and what 400 % of a page on a desk needs. */
const WIDTHS = [540, 1080, 1600, 2160, 3240];
/** A page without a usable size is taken for A4, in points. */
const A4: Size = { width: 595, height: 842 };

/** A size that can be divided by. */
export function usable({ width, height }: Size): Size {
  const ok = [width, height].every((side) => Number.isFinite(side) && side > 0);
  return ok ? { width, height } : A4;
}

/** Every picture of page `number`, smallest first; the last one is the largest that the limits allow. */
export function rastersOf(
  number: number,
  page: Size,
  { area, side }: CanvasLimits,
): readonly PdfRaster[] {
  const { width, height } = usable(page);
  const most = Math.min(Math.sqrt((area * width) / height), side, (side * width) / height);
  const widths = WIDTHS.filter((wide) => wide <= most);
  // Between the tiers the limit itself is one, where it adds something.
  if (widths.length < WIDTHS.length && most > (widths[widths.length - 1] ?? 0) * 1.2) {
    widths.push(most);
  }
  return widths.map((wide) => {
    const size = {
      width: Math.max(1, Math.round(wide)),
      height: Math.max(1, Math.round((wide * height) / width)),
    };
    return { ...size, href: hrefOf(number, size), type: 'image/png' };
  });
}

const hrefOf = (number: number, { width, height }: Size): string =>
  `trang-${number}-${width}x${height}.png`;

export interface Drawing extends Size {
  readonly page: number;
}

/** What an `href` of `rastersOf` asks for. */
export function drawingOf(href: string): Drawing | undefined {
  const found = /^trang-(\d+)-(\d+)x(\d+)\.png$/.exec(href);
  if (!found) return undefined;
  return { page: Number(found[1]), width: Number(found[2]), height: Number(found[3]) };
}

/** Where a page lies in a picture that may have been planned for another shape: whole, in the middle, on white. */
export function fitInto(page: Size, into: Size): { scale: number; left: number; top: number } {
  const { width, height } = usable(page);
  const scale = Math.min(into.width / width, into.height / height);
  // One pixel of rounding is no margin.
  const margin = (room: number, used: number): number =>
    room - used < 2 ? 0 : Math.round((room - used) / 2);
  return {
    scale: Math.max(scale, 1e-6),
    left: margin(into.width, width * scale),
    top: margin(into.height, height * scale),
  };
}

/** Whether two pages have one shape, as far as an eye can tell. */
export function sameShape(one: Size, other: Size): boolean {
  const [a, b] = [usable(one), usable(other)];
  return Math.abs((a.width / a.height) * (b.height / b.width) - 1) < 0.005;
}
