/**
 * Where the reader will put its first page, in CSS that needs no script and no container query: the cover in the
 * fallback content stands there from the start, so nothing moves when the reader takes over.
 *
 * `<e-flipbook>` changes its layout with its own width W. Percentages in margins, paddings and widths are of W, so
 * `clamp(a, (900px - 100%) * 999, b)` is b below 900 px and a from there on. test/node/cover.test.ts compares the two
 * in a browser: when the reader's layout changes, these numbers follow.
 */

/** From these widths on, in px: two lines of tools less, a rail of tools, turning buttons beside the book. */
const MEDIUM = 700;
const WIDE = 900;
const DESK = 1140;

/** A length in px that is another in each layout. */
function steps(small: number, medium: number, wide: number, desk: number): string {
  const step = (below: string, low: number, limit: number, from: number): string =>
    low === from
      ? below
      : low > from
        ? `max(${from}px,min(${below},(${limit}px - 100%)*999))`
        : `min(${from}px,max(${below},(100% - ${limit}px)*999))`;
  return step(
    step(step(`${small}px`, small, MEDIUM, medium), medium, WIDE, wide),
    wide,
    DESK,
    desk,
  );
}

/** The header of the bulletin: two lines on a phone, one elsewhere; with its rule. */
export const HEADER = steps(77, 57, 57, 57);

/** From the header's rule to the first page: the tools and the gap of the stage. */
const ABOVE = steps(80.6, 86.6, 24, 24);

/** From the first page to the end: the gap, the slider, the buttons. */
const UNDER = steps(142, 148, 104, 88);

/** A rail of tools at the left moves the middle of the stage. */
const ASIDE = steps(0, 0, 52, 52);

/** The least height of a bulletin. */
export const LEAST = 'min(75vh,640px)';

/** Half the room of a spread, from a width on; no limit below it. */
const half = (from: number, beside: number): string =>
  `max((100% - ${beside}px)/2,(${from}px - 100%)*999)`;

/**
 * Width of an A4 page in the stage. On a phone the element's width without gaps; elsewhere half the room beside tools
 * and buttons. The stage is as high as `--e-flipbook-stage-max-height` allows, less its two gaps; between 700 and 900 px 760 is
 * no limit, and so a gap of its own is left out.
 */
const PAGE = `min(100% - 20px,(var(--e-flipbook-stage-max-height,760px) - ${steps(20, 48, 48, 48)})/1.4148,${half(MEDIUM, 32)},${half(WIDE, 152)},${half(DESK, 448)})`;

/** Declarations that put a picture, or blank paper, where the first page will lie. */
export const PAGE_BOX =
  `display:block;width:${PAGE};max-width:none;height:auto;aspect-ratio:1/1.4148;` +
  `object-fit:contain;position:relative;left:${ASIDE};margin:${ABOVE} auto ${UNDER};border:0;padding:0`;

/** Side and top of the home, and width of the cover in it (views/home-view.styles.ts). */
const EDGE = 20;
const COVER = 118;

/** Negative below MEDIUM, past every length above it. */
const IS_MEDIUM = `(100% - ${MEDIUM - 0.5}px)*999`;

/** On a phone a bulletin begins with its home: the cover lies at its top left, and there is no header over it. */
export const HOME_HEADER = `clamp(0px,${IS_MEDIUM},${HEADER})`;
export const HOME_BOX =
  `width:clamp(${COVER}px,${IS_MEDIUM},${PAGE});` +
  `left:max((${COVER}px - 100%)/2 + ${EDGE}px,min(${ASIDE},${IS_MEDIUM}));` +
  `margin-top:clamp(${EDGE}px,${IS_MEDIUM},${ABOVE})`;

/** A cover in a link, as our snippets have it, and as wpautop leaves it. */
const LINKS = ['>a:first-child', '>p:first-child>a:first-child'];

const both = (rest: string): string => `e-bulletin${rest},.e-bulletin${rest}`;

/** Bulletins that begin with their home where they are narrow. */
const homeFirst = (rest: string): string =>
  `e-bulletin:not([start])${rest},.e-bulletin:not([data-start])${rest}`;

/** The rules for the document that holds a bulletin. */
export const DOCUMENT_RULES = [
  `e-bulletin:not(:defined),.e-bulletin{display:flow-root;position:relative;min-height:${LEAST}}`,
  `e-bulletin:not(:defined)::before{content:"";display:block;padding-top:${HEADER}}`,
  `e-bulletin:not([start]):not(:defined)::before{padding-top:${HOME_HEADER}}`,
  `e-bulletin:empty:not(:defined)::after{content:"";${PAGE_BOX}}`,
  `${both('>p')}{margin:0}`,
  'html[data-e-bulletin=embed]>body{margin:0}',
  ...LINKS.map((link) => {
    const image = `${link}>img`;
    return `${both(link)}{display:block}${both(image)}{${PAGE_BOX}}${homeFirst(image)}{${HOME_BOX}}`;
  }),
].join('');
