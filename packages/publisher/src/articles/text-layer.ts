/** The text layer of a page (`PageText`) from its blocks. */
import { jointOf } from '@e-bulletin/issue/text.js';
import { type PageText, type TextBlock, type TextLine, type TextRole } from '@e-bulletin/issue';
import { type SourcePage } from '../model/source.js';
import { Scale, textOf, type Line } from './lines.js';
import { type PageBlock } from './page-block.js';

function textLines(lines: readonly Line[], page: SourcePage): TextLine[] {
  const scale = new Scale(page);
  return lines.map((line, i): TextLine => {
    const [, y, , h] = scale.box(line);
    const text = textOf(line);
    const next = lines[i + 1];
    const joins = next !== undefined && jointOf(text, textOf(next)) !== 'space';
    return {
      text,
      y,
      h,
      x: line.words.flatMap((word) => {
        const [x, , w] = scale.box({ x: word.x0, y: 0, w: word.x1 - word.x0, h: 0 });
        return [x, x + w];
      }),
      ...(joins ? { joins: true } : {}),
    };
  });
}

const roleOf = (block: PageBlock): TextRole =>
  block.role === 'blockquote' ? 'paragraph' : block.role === 'table' ? 'tableCell' : block.role;

/** @param articleOf id of the article a block belongs to */
export function textLayer(
  blocks: readonly PageBlock[],
  page: SourcePage,
  articleOf: (block: PageBlock) => string | undefined,
): PageText {
  return {
    blocks: blocks.flatMap((block): TextBlock[] => {
      const article = block.role === 'artifact' ? undefined : articleOf(block);
      const common = { role: roleOf(block), ...(article === undefined ? {} : { article }) };
      if (block.rows) {
        return block.rows
          .flat()
          .filter((cell) => cell.lines.length > 0)
          .map((cell) => ({ ...common, lines: textLines(cell.lines, page) }));
      }
      return [
        {
          ...common,
          ...(block.alt === undefined ? {} : { alt: block.alt }),
          ...(block.role === 'figure' ? { box: block.box } : {}),
          lines: textLines(block.lines, page),
        },
      ];
    }),
  };
}
