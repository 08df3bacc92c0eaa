/** What stands under pictures. */
import {
  bottom,
  overlap,
  right,
  textOf,
  union,
  type Line,
  type Rect,
  type Scale,
} from './lines.js';
import { type PageBlock } from './page-block.js';
import { type Style } from './paragraphs.js';

const CAPTION = /^(?:ảnh|hình|tranh|biểu đồ|sơ đồ|bản đồ|đồ họa|photo|figure)(?=[\s:.\d])/iu;

/** Do these lines say what a picture shows: close under it and smaller, slanted or by their first word? */
export function isCaption(lines: readonly Line[], figures: readonly Rect[], style: Style): boolean {
  const text = lines.map(textOf).join(' ');
  const box = union(lines);
  const [first] = lines;
  if (!first || lines.length > 6) return false;
  const small = first.size <= style.body * 0.92;
  const named = CAPTION.test(text);
  return figures.some((figure) => {
    if (overlap(figure.x, right(figure), box.x, right(box)) < box.w * 0.6) return false;
    const below = box.y - bottom(figure);
    if (below > -4 && below < style.body * 1.6) {
      return small || named || (first.italic && first.size <= style.body * 1.05);
    }
    const above = figure.y - bottom(box);
    return above > -4 && above < style.body * 0.8 && named;
  });
}

/**
 * The blocks of tags, with the paragraphs that are captions named so and behind their pictures: LibreOffice up to 7.4 leaves the
 * pictures out of its tags, and those who write captions by hand have no tag for them.
 */
export function withCaptions(
  blocks: readonly PageBlock[],
  style: Style,
  scale: Scale,
): readonly PageBlock[] {
  const found = new Map<PageBlock, PageBlock>();
  blocks.forEach((block, i) => {
    if (block.role !== 'paragraph' || block.aside) return;
    const figure = blocks.find(
      (one) =>
        one.role === 'figure' &&
        // Where the picture has a tag that says something, the order of tags is the author's.
        (one.alt === undefined || one === blocks[i - 1]) &&
        isCaption(block.lines, [scale.rect(one.box)], style),
    );
    if (figure) found.set(block, figure);
  });
  if (found.size === 0) return blocks;
  return blocks.flatMap((block) => {
    if (found.has(block)) return [];
    const own = [...found].filter(([, figure]) => figure === block);
    return [block, ...own.map(([caption]) => ({ ...caption, role: 'caption' as const }))];
  });
}
