/**
 * Which pages lie together. A book is a list of spreads; in single view every page is a spread of its own.
 * Pure: page numbers in, page numbers out.
 */

export type Progression = 'ltr' | 'rtl';
export type Mode = 'single' | 'spread';

/** What the mapping needs to know of a page. `Page` of @e-bulletin/issue fits. */
export interface PageShape {
  /** Ordinal, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly side?: 'left' | 'right' | 'center';
}

export interface Spread {
  /** Ordinals, in reading order: one or two. */
  readonly pages: readonly [number] | readonly [number, number];
  /** The page left of the spine. */
  readonly left?: number;
  /** The page right of the spine. */
  readonly right?: number;
  /** A page that lies alone across the spine: every page of single view, landscape pages otherwise. */
  readonly whole?: number;
}

/** Wider than high by enough that two of them side by side would be a strip. */
const LANDSCAPE = 1.05;

const isLandscape = (page: PageShape): boolean => page.width > page.height * LANDSCAPE;

/**
 * The spreads of a book. Cover alone where the first page of a bound book lies, then pairs; a page that the
 * manifest puts on a side is put there; landscape pages and pages marked `center` lie alone; after them the
 * pairs start anew. The last page is alone when nothing is left to lie beside it.
 */
export function spreadsOf(
  pages: readonly PageShape[],
  mode: Mode,
  progression: Progression = 'ltr',
): readonly Spread[] {
  if (mode === 'single') return pages.map(({ number }) => ({ pages: [number], whole: number }));
  const first = progression === 'rtl' ? 'right' : 'left';
  const second = progression === 'rtl' ? 'left' : 'right';
  const spreads: Spread[] = [];
  let waiting: number | undefined;
  const close = (): void => {
    if (waiting !== undefined) spreads.push({ pages: [waiting], [first]: waiting });
    waiting = undefined;
  };
  for (const page of pages) {
    const { number } = page;
    // The first page of a bound book lies where second pages lie; later ones follow each other.
    const usual = waiting !== undefined || spreads.length === 0 ? second : first;
    const side = isLandscape(page) ? 'center' : (page.side ?? usual);
    if (side === 'center') {
      close();
      spreads.push({ pages: [number], whole: number });
    } else if (side === first) {
      close();
      waiting = number;
    } else if (waiting === undefined) {
      spreads.push({ pages: [number], [second]: number });
    } else {
      spreads.push({ pages: [waiting, number], [first]: waiting, [second]: number } as Spread);
      waiting = undefined;
    }
  }
  close();
  return spreads;
}

/** Index of the spread that shows `page`; 0 when none does. */
export function spreadIndexOf(spreads: readonly Spread[], page: number): number {
  return Math.max(
    0,
    spreads.findIndex((spread) => (spread.pages as readonly number[]).includes(page)),
  );
}

/** Width divided by height of the ordinary page: the median, so that one odd page does not shape the book. */
export function ratioOf(pages: readonly PageShape[]): number {
  const ratios = pages
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ width, height }) => width / height)
    .sort((a, b) => a - b);
  // ISO 216 (A4 and its family) where no page says its size.
  return ratios[Math.floor((ratios.length - 1) / 2)] ?? Math.SQRT1_2;
}
