/** Blocks of an article from the blocks of its pages: paragraphs whole again, lists and tables nested, links kept. */
import { joinLines, words } from '@e-bulletin/issue/text.js';
import { type ArticleBlock, type BlockLink, type BlockRole, type Place } from '../model/article.js';
import { type SourcePage } from '../model/source.js';
import { SIGNS } from './bullets.js';
import { Scale, textOf, union, type Line } from './lines.js';
import { type Placed } from './manuscript.js';
import { blockText, type PageBlock, type TableCell } from './page-block.js';

/** Schemes of addresses that an article may lead to. */
const OUTSIDE = /^(?:https?:|mailto:|tel:)/i;
const BULLET = new RegExp(`^(?:[${SIGNS}–—\\-+*·]\\s*)(?=\\S)`, 'u');
/** The next item of a list, not the rest of the last one. */
const LABELLED = /^(?:\d{1,3}|\p{Ll})[.)]\s/u;
const OPEN_END = /[^.!?…:;”"»)]$/u;

interface Draft {
  role: BlockRole;
  lines: Line[];
  places: Place[];
  source: PageBlock;
  page: number;
}

/** Where a block is printed: one area in every column that its lines run through. */
function placesOf({ page, block }: Placed, scales: ReadonlyMap<number, Scale>): Place[] {
  const scale = scales.get(page);
  const columns: Line[][] = [];
  if (block.role !== 'figure' && block.role !== 'table') {
    for (const line of block.lines) {
      const last = columns.at(-1)?.at(-1);
      if (last && line.y > last.y - last.h) columns.at(-1)?.push(line);
      else columns.push([line]);
    }
  }
  if (!scale || columns.length < 2) return [{ page, box: block.box }];
  return columns.map((lines) => ({ page, box: scale.box(union(lines)) }));
}

/** Does `block` go on with the paragraph that `draft` left off in another column or page? */
function goesOn(draft: Draft, { page, block }: Placed): boolean {
  if (draft.role !== block.role || (block.role !== 'paragraph' && block.role !== 'listItem'))
    return false;
  if (draft.source.verse || block.verse) return false;
  if (draft.source.group !== block.group && draft.page === page) return false;
  const [, top] = block.box;
  const [, y, , h] = draft.source.box;
  const elsewhere = page !== draft.page || top < y + h;
  if (!elsewhere || page - draft.page > 2) return false;
  const size = (b: PageBlock) => b.lines[0]?.size ?? 0;
  if (Math.abs(size(draft.source) - size(block)) > size(block) * 0.05) return false;
  const before = joinLines(draft.lines.map(textOf));
  const after = blockText(block);
  if (block.role === 'listItem' && LABELLED.test(after)) return false;
  return OPEN_END.test(before) && /^[\p{Ll}\d(“"]/u.test(after);
}

type Rows = NonNullable<PageBlock['rows']>;

const rowText = (row: Rows[number] | undefined): string =>
  (row ?? []).map(({ lines }) => lines.map(textOf).join(' ')).join('|');
const columnsOf = (rows: Rows): number =>
  Math.max(...rows.map((row) => row.reduce((sum, { span }) => sum + (span?.[0] ?? 1), 0)));

/** The rows with which `block` goes on with the table at the foot of the page before; its head is printed again there. */
function moreRows(draft: Draft, { page, block }: Placed): Rows | undefined {
  const [above, below] = [draft.source.rows, block.rows];
  if (!above || !below || page !== draft.page + 1) return undefined;
  if (columnsOf(above) !== columnsOf(below)) return undefined;
  const again = above.findIndex((row, i) => rowText(row) !== rowText(below[i]));
  const head = again < 0 ? above.length : again;
  const rest = below.slice(head);
  // A head of its own that is another one begins another table.
  return rest[0]?.some((cell) => cell.header && head === 0) ? undefined : rest;
}

/** Links whose area holds words of the text, as offsets into it. */
function linksIn(
  text: string,
  lines: readonly { line: Line; page: number }[],
  links: ReadonlyMap<number, readonly PlacedLink[]>,
): BlockLink[] {
  const found: BlockLink[] = [];
  const done = new Map<string, { text: string[]; href: string }>();
  for (const { line, page } of lines) {
    for (const word of line.words) {
      const x = (word.x0 + word.x1) / 2;
      const y = line.y + line.h / 2;
      const link = links
        .get(page)
        ?.find((one) => x >= one.x && x <= one.x + one.w && y >= one.y && y <= one.y + one.h);
      if (!link) continue;
      const entry = done.get(link.href) ?? { text: [], href: link.href };
      entry.text.push(word.text);
      done.set(link.href, entry);
    }
  }
  let from = 0;
  for (const { text: parts, href } of done.values()) {
    const shown = parts.join(' ').replace(/[.,;:)”"]+$/u, '');
    const start = text.indexOf(shown, from);
    if (start < 0 || shown === '') continue;
    found.push({ start, end: start + shown.length, href });
    from = start + shown.length;
  }
  return found;
}

interface PlacedLink {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly href: string;
}

/** Outside links of each page, in points. */
function outsideLinks(pages: readonly SourcePage[]): Map<number, PlacedLink[]> {
  return new Map(
    pages.map((page) => [
      page.number,
      page.links.flatMap(({ box: [x, y, w, h], href }): PlacedLink[] => {
        if (href === undefined || !OUTSIDE.test(href)) return [];
        const [kx, ky] = [page.widthPt / 10_000, page.heightPt / 10_000];
        return [{ x: x * kx, y: y * ky, w: w * kx, h: h * ky, href }];
      }),
    ]),
  );
}

const cellRole = (cell: TableCell, column: number, row: readonly TableCell[]): BlockRole =>
  !cell.header
    ? 'cell'
    : column === 0 && row.some((other) => !other.header)
      ? 'rowHeader'
      : 'columnHeader';

function tableBlock(placed: Placed, places: readonly Place[]): ArticleBlock {
  return {
    role: 'table',
    text: '',
    places,
    children: (placed.block.rows ?? []).map((row) => ({
      role: 'row' as const,
      text: '',
      places: [],
      children: row.map((cell, column) => ({
        role: cellRole(cell, column, row),
        text: joinLines(cell.lines.map(textOf)),
        places: [],
        ...(cell.span ? { span: cell.span } : {}),
      })),
    })),
  };
}

function roleOf(block: PageBlock): BlockRole {
  if (block.verse) return 'preformatted';
  return block.role === 'figure' ? 'image' : block.role === 'artifact' ? 'paragraph' : block.role;
}

/**
 * Pages of the article's span to its blocks. The heading that gave the title stays the first heading.
 * @param pages for their links
 */
export function articleBlocks(
  span: readonly Placed[],
  pages: readonly SourcePage[],
): ArticleBlock[] {
  const links = outsideLinks(pages);
  const scales = new Map(pages.map((page) => [page.number, new Scale(page)]));
  const drafts: (Draft & { parts: { line: Line; page: number }[] })[] = [];
  for (const placed of span) {
    const { block, page } = placed;
    if (block.role === 'artifact') continue;
    // A paragraph goes on over the picture, table or box that stands between its columns.
    const open = block.aside
      ? drafts.at(-1)
      : drafts.findLast(
          ({ role, source }) =>
            role !== 'image' && role !== 'caption' && role !== 'table' && !source.aside,
        );
    const last = drafts.at(-1);
    const rows = last && moreRows(last, placed);
    if (last && rows) {
      last.places.push(...placesOf(placed, scales));
      last.source = { ...last.source, rows: [...(last.source.rows ?? []), ...rows] };
      last.page = page;
      continue;
    }
    if (open && goesOn(open, placed)) {
      open.lines.push(...block.lines);
      open.parts.push(...block.lines.map((line) => ({ line, page })));
      open.places.push(...placesOf(placed, scales));
      open.source = {
        ...block,
        ...(open.source.group === undefined ? {} : { group: open.source.group }),
      };
      open.page = page;
      continue;
    }
    drafts.push({
      role: roleOf(block),
      lines: [...block.lines],
      parts: block.lines.map((line) => ({ line, page })),
      places: placesOf(placed, scales),
      source: block,
      page,
    });
  }
  const flat = drafts.map((draft): { block: ArticleBlock; source: PageBlock } => {
    const placed = { page: draft.page, block: draft.source, mode: 'tags' as const };
    if (draft.role === 'table')
      return { block: tableBlock(placed, draft.places), source: draft.source };
    if (draft.role === 'image') {
      // Words inside a chart are in the page's text layer; the article shows the picture.
      const { alt } = draft.source;
      const block = { role: 'image' as const, text: '', places: draft.places };
      return { block: alt === undefined ? block : { ...block, alt }, source: draft.source };
    }
    const whole =
      draft.role === 'preformatted'
        ? draft.lines.map(textOf).join('\n')
        : joinLines(draft.lines.map(textOf));
    const text = draft.role === 'listItem' ? whole.replace(BULLET, '') : whole;
    const found = linksIn(text, draft.parts, links);
    const block: ArticleBlock = { role: draft.role, text, places: draft.places };
    return { block: found.length > 0 ? { ...block, links: found } : block, source: draft.source };
  });
  const kept = flat.filter(
    ({ block }) => block.text !== '' || block.role === 'image' || block.children,
  );
  return nest(
    kept.map(({ block, source }) =>
      source.aside && block.role === 'paragraph' ? { ...block, role: 'aside' } : block,
    ),
  );
}

/** Items of one list into a list, the caption above a table into the table. */
function nest(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  const nested: ArticleBlock[] = [];
  let items: ArticleBlock[] = [];
  const flush = (): void => {
    if (items.length > 0) nested.push({ role: 'list', text: '', places: [], children: items });
    items = [];
  };
  for (const block of blocks) {
    const last = nested.at(-1);
    if (block.role === 'listItem') {
      items.push(block);
      continue;
    }
    flush();
    if (block.role === 'table' && last?.role === 'caption' && nested.at(-2)?.role !== 'image') {
      nested.pop();
      nested.push({ ...block, children: [last, ...(block.children ?? [])] });
    } else nested.push(block);
  }
  flush();
  return nested;
}

/** Words of blocks and their children. */
export function countWords(blocks: readonly ArticleBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + words(block.text).length + countWords(block.children ?? []),
    0,
  );
}
