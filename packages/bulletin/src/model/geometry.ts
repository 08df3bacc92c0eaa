/**
 * Where the reader will put its first page, in CSS that needs no script and no container query: the cover in the
 * fallback content stands there from the start, so nothing moves when the reader takes over.
 *
 * `<e-flipbook>` changes its layout with its own width W. Percentages in margins, paddings and widths are of W, so
 * `clamp(0px, (100% - 900px) * 999, 1px)` is 0 below 900 px and 1 px from there on. test/node/cover.test.ts compares the two
 * in a browser: when the reader's layout changes, these numbers follow.
 */

/** From these widths on, in px: two lines of tools less, a rail of tools, turning buttons beside the book. */
const MEDIUM = 700;
const WIDE = 900;
const DESK = 1140;

/** A length in px that is another in each layout. */
function steps(small: number, medium: number, wide: number, desk: number): string {
  const from = (limit: number, more: number): string =>
    ` + clamp(0px,(100% - ${limit}px)*999,1px)*${more}`;
  return `calc(${small}px${from(MEDIUM, medium - small)}${from(WIDE, wide - medium)}${from(DESK, desk - wide)})`;
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

/** The two gaps of the stage, above and below a page. */
const GAPS = steps(20, 32, 48, 48);

/** The room beside tools, buttons and gaps. */
const ROOM = `(100% - ${steps(20, 32, 152, 448)})`;

/** Negative where the window stands upright, which shows one page (reader.styles.ts of the flipbook); else past every length. */
const IS_LYING = '(120vw - 100vh)*999';

/** The most that the stage takes: a page alone has it as high as it is wide (flipbook-element.styles.ts). */
const MOST = `max(760px,min(${ROOM},${IS_LYING}*-1) + ${GAPS})`;

/** Negative below MEDIUM, past every length above it. */
const IS_MEDIUM = `(100% - ${MEDIUM - 0.5}px)*999`;

/** Width of an A4 page in the stage: all of the room on a phone and where the window stands, half of it elsewhere. */
const PAGE = `min((var(--e-flipbook-stage-max-height,${MOST}) - ${GAPS})/1.4148,${ROOM} - clamp(0px,min(${IS_MEDIUM},${IS_LYING}),${ROOM}/2))`;

/** Declarations that put a picture, or blank paper, where the first page will lie. */
export const PAGE_BOX =
  `display:block;width:${PAGE};max-width:none;height:auto;aspect-ratio:1/1.4148;` +
  `object-fit:contain;position:relative;left:${ASIDE};margin:${ABOVE} auto ${UNDER};border:0;padding:0`;

/** Side and top of the home, and width of the cover in it (views/home-view.styles.ts). */
const EDGE = 20;
const COVER = 118;

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
