/**
 * Where the reader will put its first page, in CSS that needs no script and no container query: the cover in the
 * fallback content stands there from the start, so nothing moves when the reader takes over.
 *
 * `<e-flipbook>` has three layouts by its own width W: under 700 px, under 900 px, and from there on. Percentages in
 * margins, paddings and widths are of W, so `clamp(a, (900px - 100%) * 999, b)` is b below 900 px and a above.
 * test/node/cover.test.ts compares the two in a browser.
 */

const SMALL = 700;
const WIDE = 900;

const below = (limit: number, then: string, otherwise: string): string =>
  parse(then) >= parse(otherwise)
    ? `clamp(${otherwise},(${limit}px - 100%)*999,${then})`
    : `clamp(${then},(100% - ${limit}px)*999,${otherwise})`;

const parse = (length: string): number => Number(/(\d+)px\)?$/.exec(length)?.[1] ?? 0);

/** The header of the bulletin: two lines on a phone, one elsewhere; with its rule. */
export const HEADER = below(SMALL, '77px', '57px');

/** From the header's rule to the first page: the tools and the gap of the stage. */
const ABOVE = below(WIDE, below(SMALL, '67px', '73px'), '24px');

/** From the first page to the end: the gap, the slider, the buttons. */
const UNDER = below(WIDE, below(SMALL, '142px', '148px'), '88px');

/** The rail of the wide layout takes 104 px from the left; the middle of the stage lies half of that to the right. */
const ASIDE = below(WIDE, '0px', '53px');

/** The least height of a bulletin; a wide, low one gives it to its pages. */
export const LEAST = 'min(75vh,640px)';

/**
 * Width of an A4 page in the stage. Small: the element's width without gaps, at most 740 px high; medium and wide: half
 * the room of a spread; wide: at least what the least height leaves.
 */
const PAGE =
  `min(100% - 20px,523px,` +
  `max(min((100% - 32px)/2,515px),(${SMALL}px - 100%)*999),` +
  `max(min(max((100% - 449px)/2,(${LEAST} - 169px)/1.4142),503px),(${WIDE}px - 100%)*999))`;

/** The rules for the document that holds a bulletin. */
export const DOCUMENT_RULES = [
  'e-bulletin:not(:defined),.e-bulletin{display:flow-root;min-height:' + LEAST + '}',
  `e-bulletin:not(:defined)::before{content:"";display:block;padding-top:${HEADER}}`,
  'e-bulletin>p,.e-bulletin>p{margin:0}',
  'html[data-e-bulletin=embed]>body{margin:0}',
  ...['>a:first-child', '>p:first-child>a:first-child'].map((link) => {
    const of = (rest: string): string => `e-bulletin${link}${rest},.e-bulletin${link}${rest}`;
    return (
      `${of('')}{display:block}` +
      `${of('>img')}{display:block;box-sizing:border-box;width:${PAGE};max-width:none;height:auto;aspect-ratio:1/1.4142;` +
      `object-fit:contain;position:relative;left:${ASIDE};margin:${ABOVE} auto ${UNDER};border:0;padding:0}`
    );
  }),
].join('');
