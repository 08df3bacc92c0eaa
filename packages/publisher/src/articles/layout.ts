/** Blocks of a page without usable tags, from where its lines and pictures lie. */
import { SIGNS } from './bullets.js';
import { type SourcePage } from '../model/source.js';
import {
  bottom,
  common,
  overlap,
  right,
  Scale,
  textOf,
  union,
  type Line,
  type Rect,
} from './lines.js';
import { type Doubt, type PageBlock } from './page-block.js';
import { readParagraphs, TITLE, type Style } from './paragraphs.js';
import { isCaption } from './captions.js';
import { findContainers, type Container } from './containers.js';
import { withHeads } from './heads.js';
import { type Item } from './items.js';
import { order, type Region } from './regions.js';
import { ruledTables } from './ruled-tables.js';

/** A picture smaller than this (points) is an ornament. */
const SMALL = 36;
/** A picture that covers more of the page than this, with text on it, is the paper. */
const BACKGROUND = 0.55;

export interface LayoutPage {
  readonly blocks: readonly PageBlock[];
  readonly doubts: ReadonlySet<Doubt>;
}

const area = (rect: Rect) => rect.w * rect.h;

/** Pictures as a reader counts them: strips of one picture joined, papers and ornaments left out. */
export function pictures(page: SourcePage, lines: readonly Line[]): Rect[] {
  const scale = new Scale(page);
  const paper = page.widthPt * page.heightPt;
  const joined: Rect[] = [];
  for (const image of page.images) {
    const rect = scale.rect(image.box);
    const at = joined.findIndex(
      (other) =>
        (Math.abs(other.x - rect.x) < 1 &&
          Math.abs(other.w - rect.w) < 1 &&
          Math.abs(rect.y - bottom(other)) < 1) ||
        (Math.abs(other.y - rect.y) < 1 &&
          Math.abs(other.h - rect.h) < 1 &&
          Math.abs(rect.x - right(other)) < 1) ||
        common(other, rect) > area(rect) * 0.9,
    );
    if (at < 0) joined.push(rect);
    else joined[at] = union([joined[at] as Rect, rect]);
  }
  return joined.filter((rect) => {
    if (rect.w < SMALL || rect.h < SMALL) return false;
    const inside = lines.filter((line) => common(line, rect) > area(line) * 0.7).length;
    return inside === 0 || (inside < 3 && area(rect) < paper * BACKGROUND);
  });
}

/** What the blocks of a page are made with. */
interface Context {
  readonly figures: readonly Rect[];
  readonly style: Style;
  readonly scale: Scale;
  readonly doubts: Set<Doubt>;
  /** Numbers lists and boxes. */
  groups: number;
}

function tableBlock(rows: NonNullable<Region['rows']>, { scale }: Context): PageBlock {
  const cells = withHeads(
    rows.map((row) =>
      row.map((cell) => ({ header: false, lines: cell.flatMap((item) => item.line ?? []) })),
    ),
  );
  const lines = cells.flat().flatMap((cell) => cell.lines);
  return { role: 'table', lines, rows: cells, box: scale.box(union(lines)) };
}

/** A line of this many words is no label of a chart. */
const SENTENCE = 4;

function containerBlocks(container: Container, context: Context): PageBlock[] {
  const { scale, style } = context;
  const { kind, lines: held, rows } = container;
  if (kind === 'table') {
    return [{ role: 'table', lines: held, rows: rows ?? [], box: scale.box(container) }];
  }
  if (kind === 'grid') {
    return (container.cells ?? []).flatMap((cell) => {
      const group = ++context.groups;
      const inner = readRegions(cell.lines, cell.pictures, [], context);
      return inner.map((block) => ({ ...block, group: block.group ?? group }));
    });
  }
  if (kind !== 'box') {
    const lines = [...container.lines].sort((a, b) => a.y - b.y || a.x - b.x);
    // Sentences above and below the labels are the chart's title and source.
    const first = lines.findIndex((line) => line.words.length < SENTENCE);
    const last = lines.findLastIndex((line) => line.words.length < SENTENCE);
    const captions = (some: readonly Line[]): PageBlock[] =>
      some.length === 0 ? [] : [{ role: 'caption', lines: some, box: scale.box(union(some)) }];
    return [
      ...captions(lines.slice(0, first)),
      { role: 'figure', lines: lines.slice(first, last + 1), box: scale.box(container) },
      ...captions(lines.slice(last + 1)),
    ];
  }
  const group = ++context.groups;
  const aside = !container.lines.some((line) => line.size >= style.body * TITLE);
  const inner = readRegions(container.lines, container.pictures, [], context);
  return inner.map((block) => ({
    ...block,
    group: block.group ?? group,
    ...(aside ? { aside } : {}),
  }));
}

function columnBlocks(items: readonly Item[], context: Context): PageBlock[] {
  const { figures, style, scale } = context;
  const group = ++context.groups;
  const blocks: PageBlock[] = [];
  let lines: Line[] = [];
  /** The photographer's name, smaller still, in the line below a caption. */
  const goesOn = (next: readonly Line[]): boolean => {
    const before = blocks.at(-1);
    const [last, first] = [before?.lines.at(-1), next[0]];
    if (before?.role !== 'caption' || !last || !first) return false;
    return first.size <= last.size && first.y - bottom(last) < style.body * 0.6 && next.length <= 2;
  };
  const flush = (): void => {
    for (const paragraph of readParagraphs(lines, style)) {
      const caption = isCaption(paragraph.lines, figures, style) || goesOn(paragraph.lines);
      const role = caption ? 'caption' : paragraph.kind === 'heading' ? 'heading2' : paragraph.kind;
      blocks.push({
        role,
        lines: paragraph.lines,
        box: scale.box(union(paragraph.lines)),
        ...(role === 'listItem' ? { group } : {}),
      });
    }
    lines = [];
  };
  for (const item of items) {
    if (item.line) lines.push(item.line);
    else {
      flush();
      if (item.container) blocks.push(...containerBlocks(item.container, context));
      else blocks.push({ role: 'figure', lines: [], box: scale.box(item) });
    }
  }
  flush();
  return blocks;
}

function readRegions(
  lines: readonly Line[],
  figures: readonly Rect[],
  containers: readonly Container[],
  context: Context,
): PageBlock[] {
  const items: Item[] = [
    ...lines.map((line): Item => ({ x: line.x, y: line.y, w: line.w, h: line.h, line })),
    ...figures.map(({ x, y, w, h }): Item => ({ x, y, w, h })),
    ...containers.map((container): Item => {
      const { x, y, w, h } = container;
      return { x, y, w, h, container };
    }),
  ];
  const { regions, doubts } = order(items, context.style.body);
  for (const doubt of doubts) context.doubts.add(doubt);
  return regions.flatMap((region) => {
    if (region.rows) context.doubts.add('table');
    return region.rows ? [tableBlock(region.rows, context)] : columnBlocks(region.items, context);
  });
}

const LABEL = new RegExp(
  `^(?:[${SIGNS}–\\-+*]|\\d{1,2}[.)]|(?:\\d{1,2}\\.){2,4}|[a-zđ][.)]|(?:[IVX]{1,5}|[A-ZĐ])\\.)$`,
  'u',
);
/** The number of a page before its title, in a contents list. */
const NUMBER = /^\d{1,3}$/;

/** Puts a list's label ("1.", "•", "12") and its text, printed apart, on one line. */
function joinLabels(lines: readonly Line[]): Line[] {
  const used = new Set<Line>();
  const joined = new Map<Line, Line>();
  for (const label of lines) {
    const [word] = label.words;
    if (!word || label.words.length > 1) continue;
    const number = NUMBER.test(word.text);
    if (!number && !LABEL.test(word.text)) continue;
    const text = lines.find(
      (line) =>
        line !== label &&
        !used.has(line) &&
        line.x > right(label) - 1 &&
        line.x - right(label) < label.size * (number ? 2.2 : 4) &&
        overlap(line.y, bottom(line), label.y, bottom(label)) > label.h * 0.5 &&
        (!number || (line.words.length > 1 && /^\p{Lu}/u.test(textOf(line)))),
    );
    if (!text || joined.has(text)) continue;
    used.add(label);
    joined.set(text, {
      ...text,
      words: [...label.words, ...text.words],
      x: label.x,
      w: right(text) - label.x,
    });
  }
  return lines.filter((line) => !used.has(line)).map((line) => joined.get(line) ?? line);
}

/** @param lines those of the page that are no running head or foot */
export function readLayout(page: SourcePage, lines: readonly Line[], style: Style): LayoutPage {
  const text = joinLabels(lines);
  const photos = pictures(page, text);
  const tables = ruledTables(page, text, photos, style);
  const inTables = new Set(tables.flatMap(({ taken }) => taken));
  const free = text.filter((line) => !inTables.has(line));
  const scale = new Scale(page);
  const shapes = (page.shapes ?? []).filter(
    ({ box }) =>
      !tables.some((table) => common(table, scale.rect(box)) > area(scale.rect(box)) * 0.6),
  );
  const containers = [...tables, ...findContainers({ ...page, shapes }, free, photos, style)];
  const held = new Set(containers.flatMap((container) => container.lines));
  const inBoxes = new Set(containers.flatMap((container) => container.pictures));
  const context: Context = {
    figures: [
      ...photos,
      ...containers.filter(({ kind }) => kind === 'chart' || kind === 'drawing'),
    ],
    style,
    scale,
    doubts: new Set(),
    groups: 0,
  };
  const blocks = readRegions(
    free.filter((line) => !held.has(line)),
    photos.filter((photo) => !inBoxes.has(photo)),
    containers,
    context,
  );
  return { blocks, doubts: context.doubts };
}
