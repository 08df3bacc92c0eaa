/** The blocks of an article, from a Guided Navigation document by anyone. */
import { isFields, given, openDocument, type Cursor } from '../model/cursor.js';
import { isRaster } from '../model/pages.js';
import { NS } from '../names.js';
import type { Problem } from '../problems.js';
import type {
  Abbreviation,
  ArticleBlock,
  BlockPlace,
  FigureBlock,
  HeadingBlock,
  ListItem,
  ProseKind,
  Region,
  TableCell,
} from './types.js';
import { readClip, readId, readRegion, readRoles } from './refs.js';
import { readShorts } from './shorts.js';
import { readRichText } from './text.js';

export interface ParsedArticle {
  readonly blocks: readonly ArticleBlock[];
  /** Address of the recording made clearer for ears that lost the high tones; its sentences lie where they lie in the other. */
  readonly clear: string | undefined;
  /** Those of its text that are known, in order. */
  readonly abbreviations: readonly Abbreviation[];
  readonly problems: readonly Problem[];
}

/** More objects than this in one article are an error of the generator. */
const MAX_OBJECTS = 20_000;
const MAX_LEVELS = 16;

const PROSE: Readonly<Record<string, ProseKind>> = {
  paragraph: 'paragraph',
  abstract: 'lead',
  subtitle: 'subtitle',
  blockquote: 'quote',
  epigraph: 'quote',
  pullquote: 'pullquote',
  aside: 'note',
  notice: 'note',
  tip: 'note',
  footnote: 'note',
  credit: 'credit',
  caption: 'caption',
  preformatted: 'preformatted',
};

/** Roles that a reader of the article does not need. */
const SKIPPED = /^(presentation|pagebreak|pagelist|toc|lo[aitv]|navigation|landmarks|backlink)$/;
/** Roles with a meaning for the list, table or figure around them alone. */
const BLOCKS = /^(heading[1-6]|list|listItem|table|figure|image|audio|video|separator)$/;

interface Walk {
  left: number;
}

/**
 * @param document the article's JSON
 * @param base absolute address of the manifest: references in guided documents resolve as those of the manifest do
 */
export function parseArticle(document: unknown, base: string): ParsedArticle {
  const root = openDocument(document, base);
  if (!isFields(document)) root.lost('wrong-type', 'object');
  const walk = { left: MAX_OBJECTS };
  const list = root.get('guided');
  const blocks = readObjects(list, walk, 1);
  if (!blocks.length) root.lost('no-text');
  const article = list.items()[0] ?? list;
  const clear = readClip(article, NS + 'clear')?.href;
  return {
    blocks,
    clear,
    abbreviations: readShorts(article),
    problems: root.document.problems,
  };
}

function readObjects(list: Cursor, walk: Walk, level: number): ArticleBlock[] {
  const items = list.items();
  if (items.length && level > MAX_LEVELS) {
    list.lost('too-deep', MAX_LEVELS);
    return [];
  }
  return items.flatMap((item) => {
    if (--walk.left < 0) {
      if (walk.left === -1) list.lost('too-many', MAX_OBJECTS);
      return [];
    }
    return readBlock(item.object(), walk, level);
  });
}

function readBlock(object: Cursor, walk: Walk, level: number): ArticleBlock[] {
  const roles = readRoles(object);
  if (roles.some((role) => SKIPPED.test(role))) return [];
  const role = roles.find((name) => BLOCKS.test(name) || Object.keys(PROSE).includes(name)) ?? '';
  const place = readPlace(object);
  const heading = /^heading(\d)$/.exec(role);
  if (heading) {
    const text = readRichText(object);
    const depth = Number(heading[1]) as HeadingBlock['level'];
    return text ? [{ kind: 'heading', level: depth, ...place, ...text }] : empty(object);
  }
  if (role === 'list' || role === 'listItem') {
    const items = role === 'list' ? readItems(object, walk, 1) : readItem(object, walk, 1);
    return items.length ? [{ kind: 'list', ...place, items }] : empty(object);
  }
  if (role === 'table') return readTable(object, place, walk);
  if (role === 'figure' || role === 'image') return readFigure(object, place, role);
  if (role === 'audio' || role === 'video') return readMedia(object, place, role);
  if (role === 'separator') return [{ kind: 'separator', ...place }];
  const kind = PROSE[role];
  if (kind) {
    const text = readRichText(object, kind === 'preformatted');
    if (text) return [{ kind, ...place, ...text }];
  }
  return readPlain(object, place, walk, level);
}

/** An object whose role says nothing to us: a container, a sentence on its own, a picture of a comic. */
function readPlain(object: Cursor, place: BlockPlace, walk: Walk, level: number): ArticleBlock[] {
  const children = object.get('children');
  if (children.value !== undefined) return readObjects(children, walk, level + 1);
  const text = readRichText(object);
  if (text) return [{ kind: 'paragraph', ...place, ...text }];
  if (place.regions.length) return readFigure(object, place, 'figure');
  return object.get('textref').value === undefined ? empty(object) : [];
}

function empty(object: Cursor): [] {
  object.lost('no-text');
  return [];
}

function readPlace(object: Cursor): BlockPlace {
  const region = readRegion(object);
  const others = object
    .get(NS + 'regions')
    .items()
    .flatMap((item) => readRegion(item.object()) ?? []);
  const regions: Region[] = region ? [region, ...others] : others;
  return { ...given({ id: readId(object), audio: readClip(object) }), regions };
}

function readItems(list: Cursor, walk: Walk, level: number): ListItem[] {
  if (level > MAX_LEVELS) {
    list.lost('too-deep', MAX_LEVELS);
    return [];
  }
  return list
    .get('children')
    .items()
    .flatMap((item) => readItem(item.object(), walk, level));
}

/** An item and, after it, the items of the lists inside it, one level deeper. */
function readItem(item: Cursor, walk: Walk, level: number): ListItem[] {
  if (--walk.left < 0) return [];
  if (readRoles(item).includes('list')) return readItems(item, walk, level + 1);
  const text = readRichText(item);
  const label = item.get(NS + 'label').text();
  const inner = item
    .get('children')
    .items()
    .filter((child) => readRoles(child).includes('list'))
    .flatMap((child) => readItems(child, walk, level + 1));
  if (!text) return inner.length ? inner : empty(item);
  return [{ ...readPlace(item), ...text, level, ...given({ label }) }, ...inner];
}

function readTable(table: Cursor, place: BlockPlace, walk: Walk): ArticleBlock[] {
  const children = table.get('children').items();
  const withRole = (role: string): Cursor[] => children.filter((c) => readRoles(c).includes(role));
  const rows = withRole('row').map((row) =>
    row
      .get('children')
      .items()
      .flatMap((cell) => (--walk.left < 0 ? [] : [readCell(cell.object())])),
  );
  if (!rows.some((row) => row.length)) return empty(table);
  const caption = withRole('caption')[0];
  return [
    {
      kind: 'table',
      ...place,
      ...given({ caption: caption && readRichText(caption)?.text }),
      rows,
    },
  ];
}

function readCell(cell: Cursor): TableCell {
  const roles = readRoles(cell);
  const [columns, rows] = cell
    .get(NS + 'span')
    .items()
    .map(({ value }) =>
      Number.isInteger(value) ? Math.min(Math.max(value as number, 1), 100) : 1,
    );
  const column = roles.includes('columnheader') ? ('column' as const) : undefined;
  return {
    ...(readRichText(cell) ?? { text: '', marks: [], sentences: [] }),
    columns: columns ?? 1,
    rows: rows ?? 1,
    ...given({ header: column ?? (roles.includes('rowheader') ? ('row' as const) : undefined) }),
  };
}

/** A picture: of its own file where an `image` object says so, else the printed region. */
function readFigure(object: Cursor, place: BlockPlace, role: string): ArticleBlock[] {
  const children = object.get('children').items();
  const captionAt = children.find((child) => readRoles(child).includes('caption'));
  const picture =
    role === 'image' ? object : children.find((child) => readRoles(child).includes('image'));
  const image = picture && readImage(picture);
  const regions = place.regions.filter(
    ({ href, box }) => isRaster({ href }) !== false && (box ?? href !== image?.href),
  );
  if (!image && !regions.length) return empty(object);
  const described = [picture, object].find((at) => at?.get('description').value !== undefined);
  const alt = described && readRichText(described.get('description').object())?.text;
  const caption = captionAt && readRichText(captionAt);
  return [
    {
      kind: 'figure',
      ...place,
      regions,
      alt: alt ?? (role === 'image' ? readRichText(object)?.text : undefined) ?? '',
      ...given({ image, caption }),
    },
  ];
}

/** A picture's own file; a region of a page is none. */
function readImage(object: Cursor): FigureBlock['image'] {
  const region = readRegion(object);
  if (!region || region.box) return undefined;
  if (isRaster(region) === false) return object.lost('not-a-picture', region.href);
  const [width, height] = object
    .get(NS + 'size')
    .items()
    .map((side) => side.number());
  return { href: region.href, ...(width && height && { width, height }) };
}

function readMedia(object: Cursor, place: BlockPlace, role: 'audio' | 'video'): ArticleBlock[] {
  const href = object.get(role + 'ref').href();
  if (href === undefined) return [];
  const { audio: _whole, ...rest } = place;
  const kind = role === 'audio' ? 'recording' : 'video';
  return [{ kind, ...rest, href, title: readRichText(object)?.text ?? '' }];
}
