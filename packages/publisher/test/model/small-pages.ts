/** Small pages made of lines, and the articles that come of them: what the tests of layout read. */
import { deriveArticles } from '../../src/articles/index.js';
import { blockText } from '../../src/articles/page-block.js';
import { readPages } from '../../src/articles/pages.js';
import type { SourcePage, SourceShape, TextRun } from '../../src/model/source.js';

/** A4 in points; `box` in points. */
const [WIDTH, HEIGHT] = [595, 842];
export const toBox = (x: number, y: number, w: number, h: number) =>
  [x / WIDTH, y / HEIGHT, w / WIDTH, h / HEIGHT].map((value) =>
    Math.round(value * 10_000),
  ) as unknown as [number, number, number, number];

interface Look {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
}

export function line(
  text: string,
  x: number,
  y: number,
  w: number,
  { size = 10, ...look }: Look = {},
): TextRun {
  const [bx, by, bw, bh] = toBox(x, y, w, size * 1.3);
  return { text, x: bx, y: by, w: bw, h: bh, font: 'Serif', size, lineEnd: true, ...look };
}

/** A paragraph of full lines and a last one of half width; words `name1`, `name2`… */
export function text(
  name: string,
  x: number,
  y: number,
  w: number,
  lines: number,
  look: Look = {},
): TextRun[] {
  const { size = 10 } = look;
  let count = 0;
  return Array.from({ length: lines }, (_, i) => {
    const last = i === lines - 1;
    const room = (last ? w / 2 : w) / (size * 0.5);
    const words = [`${name}${++count}`];
    while (words.join(' ').length + name.length + 3 < room) words.push(`${name}${++count}`);
    return line(words.join(' ') + (last ? '.' : ''), x, y + i * size * 1.5, last ? w / 2 : w, look);
  });
}

interface Parts {
  readonly runs: readonly TextRun[];
  readonly images?: SourcePage['images'];
  readonly shapes?: readonly SourceShape[];
  readonly rules?: SourcePage['rules'];
}

export function page(
  number: number,
  { runs, images = [], shapes = [], rules = [] }: Parts,
): SourcePage {
  return {
    number,
    widthPt: WIDTH,
    heightPt: HEIGHT,
    rotation: 0,
    runs,
    links: [],
    images,
    shapes,
    rules,
  };
}

export const picture = (x: number, y: number, w: number, h: number) => ({
  box: toBox(x, y, w, h),
  pixelWidth: 800,
  pixelHeight: 600,
});

/** First words of the page's blocks, pictures as `[picture]`. */
export const read = (parts: Parts): string[] =>
  (readPages([page(1, parts)]).pages[0]?.blocks ?? []).map((block) =>
    block.role === 'figure' && block.lines.length === 0
      ? '[picture]'
      : `${block.role}: ${blockText(block).split(' ')[0]}`,
  );

export const [L, R, COL, FULL] = [50, 307, 237, 494];

/** A title 24 points high. */
export const title = (name: string, y: number): TextRun =>
  line(name, L, y, 300, { size: 24, bold: true });

export const derive = (...pages: SourcePage[]): ReturnType<typeof deriveArticles> =>
  deriveArticles({ pages, outline: [] });

/** Of each article its blocks, as "role: words". */
export const textsOf = (pages: SourcePage[]): string[][] =>
  derive(...pages).articles.map(({ blocks }) =>
    blocks.map((block) => `${block.role}: ${block.text}`),
  );

/** A line in the middle of the page. */
export const centred = (words: string, y: number, w: number, size = 10, bold = false): TextRun =>
  line(words, 297 - w / 2, y, w, bold ? { size, bold } : { size });
