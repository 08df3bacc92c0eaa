/** Official papers that a bulletin prints: a letterhead says where one begins, and the line under it what it is. */
import { namesState } from '../model/letterhead.js';
import { textOf } from './lines.js';
import {
  blockText,
  headingLevel,
  headingRole,
  isHeading,
  type PageBlock,
  type PageBlocks,
} from './page-block.js';
import { SIGNED } from './paragraphs.js';

const PAPER =
  /^(?:THÔNG (?:BÁO|TRI|CÁO|ĐIỆP)|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|HƯỚNG DẪN|BÁO CÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|CÔNG (?:VĂN|ĐIỆN|BỐ|KHAI)|TỜ TRÌNH|BIÊN BẢN|QUY (?:CHẾ|ĐỊNH|ƯỚC)|HƯƠNG ƯỚC|NỘI QUY|THỂ LỆ|(?:GIẤY|THƯ) MỜI|LỜI KÊU GỌI|THƯ (?:NGỎ|KÊU GỌI|CHÚC)|ĐƠN(?= \p{Lu})|TỜ KHAI|GIẤY ĐỀ NGHỊ|BẢN CAM KẾT|KẾT LUẬN)(?!\p{L})/u;
/** Blocks of a letterhead before the paper's name, and ten-thousandths of the page from the state's name up to the first. */
const HEAD = 12;
const ABOVE = 500;
/** "I. Đánh giá", "Điều 1": the first part of a paper, not what it is about. */
const PART = /^(?:[IVX]{1,5}|\d{1,2}|[A-ZĐ])[.)]\s|^(?:Điều|Phần|Chương|Mục)\s/u;
/** Words of what a paper is about. */
const SUBJECT = 40;

function subject(block: PageBlock | undefined): boolean {
  if (!block || (block.role !== 'paragraph' && !block.role.startsWith('heading'))) return false;
  const text = blockText(block);
  const bold = block.lines.every((line) => line.bold);
  return (
    (bold || /^(?:về việc|v\/v)\s/iu.test(text)) &&
    text.split(' ').length <= SUBJECT &&
    !PART.test(text) &&
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

/** Whom a paper goes to, and who signs it. */
const END = /^Nơi nhận/u;
/** A few words under a signature are no text: "(Đã ký)". */
const NOTE = 6;
/** Sizes closer than this are one style. */
const SAME = 1.06;

const sizeOf = (block: PageBlock): number => block.lines[0]?.size ?? 0;

/**
 * The pages, bold lines of a paper up to its signature as what they are: parts of it, and names under it. As large as its title, each
 * of them would begin an article.
 * @param byLook whether headings of the page are told by their look
 */
export function withSignedPapers(
  pages: readonly PageBlocks[],
  byLook: (page: PageBlocks) => boolean,
): PageBlocks[] {
  const all = pages.flatMap((page) => page.blocks.map((block) => ({ block, look: byLook(page) })));
  const found = new Map<PageBlock, PageBlock>();
  const text = all.map(({ block }) => (block.role === 'artifact' ? '' : blockText(block)));
  const isEnd = (i: number): boolean => END.test(text[i] ?? '') || SIGNED.test(text[i] ?? '');
  const isText = (i: number): boolean =>
    !isHeading((all[i] as (typeof all)[number]).block) && (text[i] ?? '').split(' ').length > NOTE;
  all.forEach(({ block: title }, at) => {
    if (title.paper !== 'title') return;
    // Up to what is larger: the next title of an article.
    const over = all.findIndex(
      ({ block }, i) =>
        i > at &&
        (block.paper !== undefined || (isHeading(block) && sizeOf(block) > sizeOf(title) * SAME)),
    );
    const to = over < 0 ? all.length : over;
    const end = all.findIndex((_, i) => i > at && i < to && isEnd(i));
    if (end < 0) return;
    for (let i = at + 1; i < to; i++) {
      const { block, look } = all[i] as (typeof all)[number];
      if (!isHeading(block) || !look) continue;
      if (i < end) {
        const role = headingRole(Math.max(2, headingLevel(block)));
        found.set(block, { ...block, role, paper: 'part' });
        continue;
      }
      const next = all.findIndex(({ block: one }, k) => k > i && (isHeading(one) || isText(k)));
      if (!isEnd(i) && next >= 0 && next < to && isText(next)) return;
      found.set(block, { ...block, role: 'paragraph' });
    }
  });
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => found.get(block) ?? block),
  }));
}

/** The pages, titles of official papers marked as such, and what stands in their letterheads. */
export const withPapers = (pages: readonly PageBlocks[]): PageBlocks[] => pages.map(withPaper);
