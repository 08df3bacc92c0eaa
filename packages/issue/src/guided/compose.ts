/** Writes Guided Navigation documents that `parseArticle` and `parseHotspots` read back to the same. */
import { NS } from '../names.js';
import type {
  Abbreviation,
  ArticleBlock,
  BlockPlace,
  Hotspot,
  ListItem,
  ProseKind,
  RichText,
  TableCell,
} from './types.js';
import { clipRef, regionRef } from './refs.js';

type Fields = Record<string, unknown>;

/** Where an article's blocks can be linked to. */
export interface ArticleAddress {
  /** Its share page, relative to the manifest: `a/<id>.html`. Absent where there are no share pages. */
  readonly page?: string;
  /** The recording made clearer, relative to the manifest. */
  readonly clear?: string;
  /** What abbreviations of its text stand for. */
  readonly abbreviations?: readonly Abbreviation[];
}

const ROLES: Readonly<Record<ProseKind, string>> = {
  paragraph: 'paragraph',
  lead: 'abstract',
  subtitle: 'subtitle',
  quote: 'blockquote',
  pullquote: 'pullquote',
  note: 'aside',
  credit: 'credit',
  caption: 'caption',
  preformatted: 'preformatted',
};

/** The document of an article: one `article` object with a child for each block. */
export function composeArticle(
  blocks: readonly ArticleBlock[],
  address: ArticleAddress = {},
): { guided: Fields[] } {
  const children = blocks.map((block) => composeBlock(block, address));
  return {
    guided: [
      {
        role: ['article'],
        ...(address.page && { textref: address.page }),
        ...(address.clear && { [NS + 'clear']: address.clear }),
        ...(address.abbreviations?.length && { [NS + 'abbreviations']: address.abbreviations }),
        // The schema asks for at least one child.
        ...(children.length ? { children } : { text: '…' }),
      },
    ],
  };
}

function composeBlock(block: ArticleBlock, address: ArticleAddress): Fields {
  const place = composePlace(block, address);
  switch (block.kind) {
    case 'heading':
      return { role: [`heading${block.level}`], ...place, ...composeText(block, address) };
    case 'list':
      return { role: ['list'], ...place, children: composeItems(block.items, 1, address) };
    case 'table':
      return { role: ['table'], ...place, children: composeTable(block, address) };
    case 'figure':
      return composeFigure(block, place, address);
    case 'video':
    case 'recording': {
      const role = block.kind === 'video' ? 'video' : 'audio';
      return {
        role: [role],
        ...place,
        [role + 'ref']: block.href,
        ...(block.title && { text: block.title }),
      };
    }
    case 'separator':
      // The schema asks something of every object; a dash says what a rule on paper says.
      return { role: ['separator'], ...place, text: '—' };
    default:
      return { role: [ROLES[block.kind]], ...place, ...composeText(block, address) };
  }
}

function composePlace({ id, regions, audio }: BlockPlace, { page }: ArticleAddress): Fields {
  const [region, ...others] = regions;
  return {
    ...(id !== undefined && (page ? { textref: `${page}#${id}` } : { id })),
    ...(region && { imgref: regionRef(region) }),
    ...(others.length && { [NS + 'regions']: others.map((r) => ({ imgref: regionRef(r) })) }),
    ...(audio && { audioref: clipRef(audio) }),
  };
}

function composeText(rich: RichText, address: ArticleAddress): Fields {
  const { text, marks, sentences, narrated } = rich;
  return {
    text,
    ...(narrated !== undefined && { [NS + 'narrated']: narrated }),
    ...(marks.length && { [NS + 'marks']: marks }),
    ...(sentences.length && {
      children: sentences.map((sentence) => ({
        ...composePlace(sentence, address),
        text: text.slice(sentence.start, sentence.end),
        ...(sentence.narrated !== undefined && { [NS + 'narrated']: sentence.narrated }),
      })),
    }),
  };
}

/** Items from the first on, those of deeper levels as lists inside the item before them. */
function composeItems(
  items: readonly ListItem[],
  level: number,
  address: ArticleAddress,
): Fields[] {
  const objects: Fields[] = [];
  for (let i = 0; i < items.length;) {
    const item = items[i] as ListItem;
    let end = i + 1;
    while (end < items.length && (items[end] as ListItem).level > level) end++;
    if (item.level > level) {
      objects.push({
        role: ['list'],
        children: composeItems(items.slice(i, end), level + 1, address),
      });
    } else objects.push(composeItem(item, items.slice(i + 1, end), level, address));
    i = end;
  }
  return objects;
}

function composeItem(
  item: ListItem,
  inner: readonly ListItem[],
  level: number,
  address: ArticleAddress,
): Fields {
  const { children = [], ...text } = composeText(item, address) as { children?: Fields[] };
  const lists = inner.length
    ? [{ role: ['list'], children: composeItems(inner, level + 1, address) }]
    : [];
  const all = [...children, ...lists];
  return {
    role: ['listItem'],
    ...composePlace(item, address),
    ...text,
    ...(item.label !== undefined && { [NS + 'label']: item.label }),
    ...(all.length && { children: all }),
  };
}

function composeTable(
  { caption, rows }: Extract<ArticleBlock, { kind: 'table' }>,
  address: ArticleAddress,
): Fields[] {
  return [
    ...(caption === undefined ? [] : [{ role: ['caption'], text: caption }]),
    ...rows
      .filter((row) => row.length)
      .map((row) => ({ role: ['row'], children: row.map((cell) => composeCell(cell, address)) })),
  ];
}

function composeCell(cell: TableCell, address: ArticleAddress): Fields {
  const { text, ...rest } = composeText(cell, address);
  return {
    role: [cell.header ? `${cell.header}header` : 'cell'],
    // The schema knows no empty text: an empty cell is a space, which is read back as nothing.
    text: text === '' ? ' ' : text,
    ...rest,
    ...((cell.columns > 1 || cell.rows > 1) && { [NS + 'span']: [cell.columns, cell.rows] }),
  };
}

function composeFigure(
  { image, alt, caption, regions }: Extract<ArticleBlock, { kind: 'figure' }>,
  place: Fields,
  address: ArticleAddress,
): Fields {
  const description = alt && { description: { text: alt } };
  const picture = image && {
    role: ['image'],
    imgref: image.href,
    ...(image.width && image.height && { [NS + 'size']: [image.width, image.height] }),
    ...description,
  };
  const legend = caption && { role: ['caption'], ...composeText(caption, address) };
  const children = [picture, legend].filter((child) => child);
  if (!regions.length && !picture)
    throw new TypeError('a figure has neither a picture nor a region');
  return {
    role: ['figure'],
    ...place,
    ...(!picture && description),
    ...(children.length && { children }),
  };
}

/**
 * The document of a page's hotspots.
 * @param page address of the page's picture, as in the manifest
 */
export function composeHotspots(hotspots: readonly Hotspot[], page: string): { guided: Fields[] } {
  return { guided: hotspots.map((hotspot) => composeHotspot(hotspot, page)) };
}

function composeHotspot(hotspot: Hotspot, page: string): Fields {
  const { kind, box, title, href, id, poster, size, pictures, data } = hotspot;
  const { alternates, captions, transcript } = hotspot;
  const ref = kind === 'video' ? 'videoref' : kind === 'audio' ? 'audioref' : 'textref';
  const role =
    kind === 'video' || kind === 'audio'
      ? kind
      : kind === 'gallery' || kind === 'chart'
        ? 'figure'
        : '';
  return {
    ...(id !== undefined && { id }),
    ...(role && { role: [role] }),
    [NS + 'kind']: kind,
    imgref: regionRef({ href: page, box }),
    ...(href !== undefined && { [ref]: href }),
    ...(title && { text: title }),
    ...(poster !== undefined && { [NS + 'poster']: poster }),
    ...(size !== undefined && { [NS + 'size']: size }),
    ...(data && { [NS + 'data']: data }),
    ...(alternates?.length && { [NS + 'alternates']: alternates }),
    ...(transcript !== undefined && { [NS + 'transcript']: transcript }),
    ...(captions?.length && {
      children: captions.map(({ start, end, text }) => ({
        [ref]: clipRef({ href: href ?? '', start, end }),
        text,
      })),
    }),
    ...(pictures.length && {
      children: pictures.map((picture) => ({
        role: ['image'],
        imgref: picture.href,
        ...(picture.caption !== undefined && { text: picture.caption }),
        ...(picture.alt && { description: { text: picture.alt } }),
      })),
    }),
  };
}
