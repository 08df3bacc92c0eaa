/** Footnotes of pages without tags: small text with its mark, at the foot of its column. */
import { overlap } from './lines.js';
import { blockText, type PageBlock } from './page-block.js';
import { type Style } from './paragraphs.js';

/** Part of the text's size that notes have at most, and of the page's height (in ten-thousandths) above which none stands. */
const SMALL = 0.93;
const UPPER_HALF = 5000;
const MARK = /^(?:\(?\d{1,2}\)?|\*{1,3}|[¹²³⁴-⁹†‡])\s?[\p{L}“"]/u;

const sizeOf = (block: PageBlock): number => block.lines[0]?.size ?? 0;

/** The blocks, footnotes set beside the text: a paragraph goes on over them in the next column or page. */
export function setNotesAside(blocks: readonly PageBlock[], style: Style): PageBlock[] {
  const isNote = (block: PageBlock): boolean => {
    const [x, y, w] = block.box;
    return (
      block.role === 'paragraph' &&
      sizeOf(block) <= style.body * SMALL &&
      y > UPPER_HALF &&
      MARK.test(blockText(block)) &&
      !blocks.some(
        ({ box, ...other }) =>
          box[1] > y &&
          overlap(x, x + w, box[0], box[0] + box[2]) > 0 &&
          sizeOf({ box, ...other }) > style.body * SMALL,
      )
    );
  };
  return blocks.map((block) => (isNote(block) ? { ...block, aside: true } : block));
}
