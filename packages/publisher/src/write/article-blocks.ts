/** Derived blocks as blocks of the issue format: regions on page pictures, sentences, ids. */
import type {
  ArticleBlock as IssueBlock,
  FigureBlock,
  ListItem,
  Mark,
  ProseKind,
  Region,
  RichText,
  Sentence,
  TableCell,
} from '@e-bulletin/issue';
import { sentences } from '@e-bulletin/issue/text.js';
import type { ArticleBlock, Place } from '../model/article.js';
import { safeAddress } from './html.js';

export interface BlockContext {
  /** The JPEG of a page, by ordinal. */
  readonly pageHref: (page: number) => string | undefined;
  /** A picture's own file. */
  readonly picture: (block: ArticleBlock) => FigureBlock['image'];
}

const PROSE: Readonly<Partial<Record<ArticleBlock['role'], ProseKind>>> = {
  paragraph: 'paragraph',
  preformatted: 'preformatted',
  blockquote: 'quote',
  aside: 'note',
  caption: 'caption',
};

export function toIssueBlocks(
  blocks: readonly ArticleBlock[],
  context: BlockContext,
): IssueBlock[] {
  const made: IssueBlock[] = [];
  let count = 0;
  const nextId = (): string => `b${(count += 1)}`;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const following = blocks[index + 1];
    // A caption that follows its picture belongs to it.
    const caption = block.role === 'image' && following?.role === 'caption' ? following : undefined;
    if (caption) index += 1;
    const one = toBlock(block, caption, nextId(), context);
    if (one) made.push(one);
  }
  return made;
}

function toBlock(
  block: ArticleBlock,
  caption: ArticleBlock | undefined,
  id: string,
  context: BlockContext,
): IssueBlock | undefined {
  const place = { id, regions: regions(block.places, context) };
  const heading = /^heading([1-6])$/.exec(block.role);
  if (heading) {
    const level = Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    return block.text ? { kind: 'heading', level, ...place, ...rich(block, id) } : undefined;
  }
  switch (block.role) {
    case 'list': {
      const items = listItems(block.children ?? [], 1, id, context);
      return items.length ? { kind: 'list', ...place, items } : undefined;
    }
    case 'listItem':
      return { kind: 'list', ...place, items: listItems([block], 1, id, context) };
    case 'table': {
      const rows = (block.children ?? [])
        .filter((row) => row.role === 'row')
        .map((row) => (row.children ?? []).map(toCell));
      const title = block.children?.find((child) => child.role === 'caption')?.text;
      return rows.length
        ? { kind: 'table', ...place, ...(title ? { caption: title } : {}), rows }
        : undefined;
    }
    case 'image': {
      const image = context.picture(block);
      if (!image && !place.regions.length) return undefined;
      return {
        kind: 'figure',
        ...place,
        alt: block.alt ?? '',
        ...(image ? { image } : {}),
        ...(caption?.text ? { caption: rich(caption, `${id}c`) } : {}),
      };
    }
    default: {
      const kind = PROSE[block.role] ?? 'paragraph';
      return block.text ? { kind, ...place, ...rich(block, id) } : undefined;
    }
  }
}

function regions(places: readonly Place[], context: BlockContext): Region[] {
  return places.flatMap(({ page, box }) => {
    const href = context.pageHref(page);
    return href === undefined ? [] : [{ href, box }];
  });
}

/** A printed marker at the start of an item: "1.", "a)", "-", "•". */
const MARKER = /^(?:(\d{1,3}[.)]|\p{L}[.)])|[-–—•●▪◦+*])\s+/u;

function listItems(
  items: readonly ArticleBlock[],
  level: number,
  id: string,
  context: BlockContext,
): ListItem[] {
  return items.flatMap((item, index) => {
    const own = `${id}i${index + 1}`;
    const inner = (item.children ?? []).filter((child) => child.role === 'list');
    const nested = inner.flatMap((list, at) =>
      listItems(list.children ?? [], level + 1, `${own}l${at + 1}`, context),
    );
    if (!item.text) return nested;
    const marker = MARKER.exec(item.text);
    const label = marker?.[1];
    const cut = marker?.[0].length ?? 0;
    const text = shift(item, cut);
    return [
      {
        id: own,
        regions: regions(item.places, context),
        level,
        ...(label === undefined ? {} : { label }),
        ...rich(text, own),
      },
      ...nested,
    ];
  });
}

/** The block without its first `cut` characters. */
function shift(block: ArticleBlock, cut: number): Pick<ArticleBlock, 'text' | 'links'> {
  return {
    text: block.text.slice(cut),
    links: (block.links ?? []).flatMap((link) =>
      link.end <= cut
        ? []
        : [{ ...link, start: Math.max(0, link.start - cut), end: link.end - cut }],
    ),
  };
}

function toCell(cell: ArticleBlock): TableCell {
  const header =
    cell.role === 'columnHeader' ? 'column' : cell.role === 'rowHeader' ? 'row' : undefined;
  return {
    text: cell.text,
    marks: marks(cell),
    sentences: [],
    columns: cell.span?.[0] ?? 1,
    rows: cell.span?.[1] ?? 1,
    ...(header === undefined ? {} : { header }),
  };
}

function rich(block: Pick<ArticleBlock, 'text' | 'links'>, id: string): RichText {
  return { text: block.text, marks: marks(block), sentences: split(block.text, id) };
}

function marks(block: Pick<ArticleBlock, 'text' | 'links'>): Mark[] {
  return (block.links ?? []).flatMap(({ start, end, href }) => {
    const safe = safeAddress(href);
    return safe === undefined ? [] : [{ kind: 'link' as const, start, end, href: safe }];
  });
}

/** Sentences get ids only where there are several: narration and links need them there. */
function split(text: string, id: string): Sentence[] {
  const spans = sentences(text);
  if (spans.length < 2) return [];
  return spans.map(({ start, end }, index) => ({
    start,
    end,
    id: `${id}s${index + 1}`,
    regions: [],
  }));
}
