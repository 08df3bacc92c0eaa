/** Official papers that a bulletin prints: a letterhead says where one begins, and the line under it what it is. */
import { namesState } from '../model/letterhead.js';
import { textOf } from './lines.js';
import { blockText, type PageBlock, type PageBlocks } from './page-block.js';

const PAPER =
  /^(?:THÔNG (?:BÁO|TRI|CÁO|ĐIỆP)|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|HƯỚNG DẪN|BÁO CÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|CÔNG (?:VĂN|ĐIỆN|BỐ|KHAI)|TỜ TRÌNH|BIÊN BẢN|QUY (?:CHẾ|ĐỊNH|ƯỚC)|HƯƠNG ƯỚC|NỘI QUY|THỂ LỆ|(?:GIẤY|THƯ) MỜI|LỜI KÊU GỌI|THƯ (?:NGỎ|KÊU GỌI|CHÚC)|ĐƠN(?= \p{Lu})|TỜ KHAI|GIẤY ĐỀ NGHỊ|BẢN CAM KẾT|KẾT LUẬN)(?!\p{L})/u;
/** Blocks of a letterhead before the paper's name, and ten-thousandths of the page from the state's name up to the first. */
const HEAD = 12;
const ABOVE = 500;
/** Words of what a paper is about. */
const SUBJECT = 40;

function subject(block: PageBlock | undefined): boolean {
  if (!block || (block.role !== 'paragraph' && !block.role.startsWith('heading'))) return false;
  const text = blockText(block);
  const bold = block.lines.every((line) => line.bold);
  return (
    (bold || /^(?:về việc|v\/v)\s/iu.test(text)) &&
    text.split(' ').length <= SUBJECT &&
    !/[.:;,]$/u.test(text)
  );
}

/** Word has the letterhead as a table, the office to the left. */
const isState = (block: PageBlock): boolean =>
  namesState(blockText(block)) || block.lines.some((line) => namesState(textOf(line)));

function withPaper(page: PageBlocks): PageBlocks {
  const { blocks } = page;
  const state = blocks.findIndex(isState);
  if (state < 0) return page;
  const at = blocks.findIndex(
    (block, i) =>
      i > state && i <= state + HEAD && block.role !== 'table' && PAPER.test(blockText(block)),
  );
  const name = blocks[at];
  if (!name) return page;
  const [, top] = (blocks[state] as PageBlock).box;
  const from = blocks.findIndex(({ box, role }) => role !== 'artifact' && box[1] >= top - ABOVE);
  let to = at + 1;
  while (subject(blocks[to]) && to < at + 3) to++;
  const lines = blocks.slice(at, to).flatMap((block) => block.lines);
  const x = Math.min(...blocks.slice(at, to).map(({ box }) => box[0]));
  const right = Math.max(...blocks.slice(at, to).map(({ box }) => box[0] + box[2]));
  const last = (blocks[to - 1] as PageBlock).box;
  const head: PageBlock = {
    role: 'heading1',
    lines,
    box: [x, name.box[1], right - x, last[1] + last[3] - name.box[1]],
    paper: 'title',
  };
  const above = blocks.slice(from, at).map((block): PageBlock => ({
    ...block,
    role: block.role.startsWith('heading') ? 'paragraph' : block.role,
    paper: 'head',
    // The state's name, and below it what it stands for.
    ...(block.role !== 'table' && block.lines.length > 1 && isState(block)
      ? { verse: true as const }
      : {}),
  }));
  const rest = withPaper({ ...page, blocks: blocks.slice(to) });
  return { ...page, blocks: [...blocks.slice(0, from), ...above, head, ...rest.blocks] };
}

/** The pages, titles of official papers marked as such, and what stands in their letterheads. */
export const withPapers = (pages: readonly PageBlocks[]): PageBlocks[] => pages.map(withPaper);
