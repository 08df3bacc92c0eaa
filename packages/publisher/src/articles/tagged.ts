/** Blocks of a page from the PDF's own tags (PDF 32000, 14.8.4): order, headings, lists, tables and figures as the author set them. */
import {
  type SourceImage,
  type SourcePage,
  type Tag,
  type TagLeaf,
  type TextRun,
} from '../model/source.js';
import { linesInOrder, Scale, union, type Line, type Rect } from './lines.js';
import { headingRole, type PageBlock, type PageBlockRole, type TableCell } from './page-block.js';
import { dropFrames, placeFigures, placeStrays, putBeside, type Blocks } from './tagged-places.js';
import { turnedLines } from './turned-lines.js';

/** Tags that lie inside a line of text; everything else begins a block. */
const INLINE = new Set([
  'Span',
  'Link',
  'Annot',
  'Reference',
  'Quote',
  'Code',
  'Em',
  'Strong',
  'Sub',
  'Lbl',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'BibEntry',
  'NonStruct',
  'Private',
  'Form',
  'LBody',
]);
const NOTES = new Set(['Note', 'FENote']);
const FIGURE_PARTS = new Set(['Figure', 'Caption', 'Table', 'P', 'L']);
const PARAGRAPHS: Readonly<Record<string, PageBlockRole>> = {
  P: 'paragraph',
  Caption: 'caption',
  TOCI: 'listItem',
  LI: 'listItem',
  Title: 'heading1',
};

type Node = Tag | TagLeaf;
const isTag = (node: Node): node is Tag => 'role' in node;

const isNote = (tag: Tag): boolean => NOTES.has(tag.role);

/** Does a tag hold block tags, however deep? */
function holdsBlocks(tag: Tag): boolean {
  return tag.children.some(
    (child) => isTag(child) && !isNote(child) && (!INLINE.has(child.role) || holdsBlocks(child)),
  );
}

/** Footnotes are written where their number stands: what holds them is whole before them. */
const notesIn = (tag: Tag): Tag[] =>
  tag.children.filter(isTag).flatMap((child) => (isNote(child) ? [child] : notesIn(child)));

function marksWithoutNotes(node: Node): string[] {
  if (!isTag(node)) return [node.mark];
  return isNote(node) ? [] : node.children.flatMap(marksWithoutNotes);
}

function marksOf(node: Node): string[] {
  return isTag(node) ? node.children.flatMap(marksOf) : [node.mark];
}

interface Context extends Blocks {
  readonly runs: ReadonlyMap<string, readonly TextRun[]>;
  readonly claimed: Set<string>;
  /** To be placed when the text is. */
  readonly frames: Tag[];
  groups: number;
}

interface Around {
  readonly role?: PageBlockRole;
  readonly group?: number;
  readonly aside?: true;
}

function linesOf(context: Context, marks: readonly string[]): Line[] {
  const runs = marks.flatMap((mark) => context.runs.get(mark) ?? []).filter((run) => !run.artifact);
  for (const mark of marks) context.claimed.add(mark);
  const turned = runs.length > 0 && runs.every((run) => run.turned);
  return turned ? turnedLines(runs, context.scale) : linesInOrder(runs, context.scale);
}

function push(context: Context, role: PageBlockRole, lines: readonly Line[], around: Around): void {
  if (lines.length === 0) return;
  context.blocks.push({
    role,
    lines,
    box: context.scale.box(union(lines)),
    ...(around.group === undefined ? {} : { group: around.group }),
    ...(around.aside ? { aside: true } : {}),
  });
}

function figure(context: Context, tag: Tag, around: Around): void {
  // HTML's <figure> holds the picture and its caption, each with a tag of its own.
  if (
    tag.alt === undefined &&
    tag.children.some((child) => isTag(child) && FIGURE_PARTS.has(child.role))
  ) {
    children(context, tag, around);
    return;
  }
  const marks = marksOf(tag);
  const images = marks.flatMap((mark) => context.images.get(mark) ?? []);
  const lines = linesOf(context, marks);
  const areas: Rect[] = [
    ...images.map((image) => context.scale.rect(image.box)),
    ...lines,
    ...(tag.box ? [context.scale.rect(tag.box)] : []),
  ];
  if (areas.length === 0 && tag.alt === undefined) return;
  context.blocks.push({
    role: 'figure',
    lines,
    box: areas.length > 0 ? context.scale.box(union(areas)) : [0, 0, 0, 0],
    ...(tag.alt === undefined ? {} : { alt: tag.alt }),
    ...(around.group === undefined ? {} : { group: around.group }),
  });
}

function table(context: Context, tag: Tag, around: Around): void {
  const rows: TableCell[][] = [];
  const visit = (node: Tag): void => {
    for (const child of node.children) {
      if (!isTag(child)) continue;
      if (child.role === 'Caption')
        push(context, 'caption', linesOf(context, marksOf(child)), around);
      else if (child.role === 'TR') {
        rows.push(
          child.children.filter(isTag).map((cell) => ({
            header: cell.role === 'TH',
            lines: linesOf(context, marksWithoutNotes(cell)),
            ...(cell.span ? { span: cell.span } : {}),
          })),
        );
      } else visit(child);
    }
  };
  visit(tag);
  const lines = rows.flat().flatMap((cell) => cell.lines);
  if (lines.length === 0) return;
  context.blocks.push({
    role: 'table',
    lines,
    rows,
    box: context.scale.box(union(lines)),
    ...(around.aside ? { aside: true } : {}),
  });
  for (const note of notesIn(tag)) walk(context, note, around);
}

/** A tag whose text is one block, and its footnotes after it. */
function whole(context: Context, role: PageBlockRole, tag: Tag, around: Around): void {
  push(context, role, linesOf(context, marksWithoutNotes(tag)), around);
  for (const note of notesIn(tag)) walk(context, note, around);
}

function walk(context: Context, tag: Tag, around: Around): void {
  const role = tag.role;
  const heading = /^H([1-6])$/.exec(role);
  if (role === 'Artifact') {
    for (const mark of marksOf(tag)) context.claimed.add(mark);
  } else if (role === 'Table') table(context, tag, around);
  else if (role === 'Figure' || role === 'Formula') figure(context, tag, around);
  else if (heading ?? role === 'H')
    whole(context, headingRole(heading ? Number(heading[1]) : 2), tag, around);
  else if (role === 'L' || role === 'BlockQuote' || role === 'TOC') {
    const group = around.group ?? ++context.groups;
    children(context, tag, {
      ...around,
      group,
      ...(role === 'BlockQuote' ? { role: 'blockquote' } : {}),
    });
  } else if (role === 'Aside' || NOTES.has(role))
    children(context, tag, { ...around, group: ++context.groups, aside: true });
  else {
    const own = PARAGRAPHS[role];
    if (own && !holdsBlocks(tag)) whole(context, around.role ?? own, tag, around);
    else
      children(
        context,
        tag,
        own === 'listItem' || own === 'caption' ? { ...around, role: own } : around,
      );
  }
}

/** Content directly under a container becomes paragraphs, as a reader would see it. */
function children(context: Context, tag: Tag, around: Around): void {
  let loose: string[] = [];
  const notes: Tag[] = [];
  const flush = (): void => {
    push(context, around.role ?? 'paragraph', linesOf(context, loose), around);
    loose = [];
  };
  for (const child of tag.children) {
    if (!isTag(child)) loose.push(child.mark);
    else if (child.stray) context.frames.push(child);
    else if (isNote(child) && (tag.role in PARAGRAPHS || INLINE.has(tag.role))) notes.push(child);
    else if (INLINE.has(child.role) && !holdsBlocks(child)) {
      loose.push(...marksWithoutNotes(child));
      notes.push(...notesIn(child));
    } else {
      flush();
      walk(context, child, around);
    }
  }
  flush();
  for (const note of notes) walk(context, note, around);
}

/** Frames that the tags have at no place of their own. */
function placeFrames(context: Context, frames: readonly Tag[]): void {
  for (const frame of frames) {
    const inside: Context = { ...context, blocks: [], groups: context.groups };
    walk(inside, frame, {});
    context.groups = inside.groups;
    putBeside(
      context,
      inside.blocks.filter(({ box }) => box[2] > 0),
    );
  }
}

export interface TaggedPage {
  readonly blocks: readonly PageBlock[];
  /** Runs that neither a tag nor an artifact holds. */
  readonly rest: readonly TextRun[];
  readonly artifacts: readonly TextRun[];
}

export function readTagged(page: SourcePage): TaggedPage {
  const runs = new Map<string, TextRun[]>();
  for (const run of page.runs) {
    if (run.mark === undefined) continue;
    runs.set(run.mark, [...(runs.get(run.mark) ?? []), run]);
  }
  const images = new Map<string, SourceImage[]>();
  for (const image of page.images) {
    if (image.mark === undefined) continue;
    images.set(image.mark, [...(images.get(image.mark) ?? []), image]);
  }
  const context: Context = {
    page,
    scale: new Scale(page),
    runs,
    images,
    claimed: new Set(),
    blocks: [],
    frames: [],
    groups: 0,
  };
  if (page.tags) children(context, page.tags, {});
  placeFrames(context, context.frames);
  placeFigures(context);
  dropFrames(context);
  placeStrays(context);
  const artifacts = page.runs.filter((run) => run.artifact);
  const rest = page.runs.filter(
    (run) => !run.artifact && (run.mark === undefined || !context.claimed.has(run.mark)),
  );
  return { blocks: context.blocks, rest, artifacts };
}
