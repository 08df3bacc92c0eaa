/** Where blocks of a tagged page lie that its tags give no place: pictures without an area, frames, what stands in no tag. */
import { type SourceImage, type SourcePage } from '../model/source.js';
import { pictures } from './layout.js';
import { bottom, linesInOrder, right, type Scale, union, type Rect } from './lines.js';
import { type PageBlock } from './page-block.js';

/** A page on its way from tags to blocks. */
export interface Blocks {
  readonly page: SourcePage;
  readonly scale: Scale;
  /** By the marks that tags name. */
  readonly images: ReadonlyMap<string, readonly SourceImage[]>;
  readonly blocks: PageBlock[];
}

/** What is less than this many points high or wide is a rule: Word has the one under the state's motto as a figure. */
const RULE = 4;

/**
 * Text boxes are drawn as figures: one that holds nothing of its own, while text stands in it, is their frame. A rule is no
 * picture either.
 */
export function dropFrames(context: Blocks): void {
  const isRule = ({ box }: PageBlock): boolean => {
    const { w, h } = context.scale.rect(box);
    return Math.min(w, h) < RULE;
  };
  const inside = ({ box: [x, y, w, h] }: PageBlock, { box }: PageBlock): boolean => {
    const [cx, cy] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    return cx > x && cx < x + w && cy > y && cy < y + h;
  };
  const texts = context.blocks.filter(({ role, lines }) => role !== 'figure' && lines.length > 0);
  const kept = context.blocks.filter(
    (block) =>
      block.role !== 'figure' ||
      block.alt !== undefined ||
      block.lines.length > 0 ||
      (!isRule(block) && context.page.images.some(({ box }) => inside(block, { ...block, box }))) ||
      !(isRule(block) || texts.some((one) => inside(block, one))),
  );
  context.blocks.splice(0, context.blocks.length, ...kept);
}

/** Gives figures without an area of their own the pictures that no tag names, in order. */
export function placeFigures(context: Blocks): void {
  const named = new Set([...context.images.values()].flat());
  const free = context.page.images.filter((image) => !named.has(image));
  context.blocks.forEach((block, i) => {
    if (block.role !== 'figure' || block.box[2] > 0) return;
    const image = free.shift();
    if (image) context.blocks[i] = { ...block, box: image.box };
  });
  // A picture that nobody can place says nothing.
  const placed = context.blocks.filter((block) => block.role !== 'figure' || block.box[2] > 0);
  context.blocks.splice(0, context.blocks.length, ...placed);
}

/** Points between two areas, along the sides of the paper; 0 where they touch. */
const distance = (a: Rect, b: Rect): number =>
  Math.max(0, a.x - right(b), b.x - right(a)) + Math.max(0, a.y - bottom(b), b.y - bottom(a));

/** Points that boxes of text overlap by, and by which columns of one text end at different heights. */
const OVER = 4;
const COLUMNS = 30;

/** Puts blocks next to the one that stands nearest. */
export function putBeside({ scale, blocks }: Blocks, found: readonly PageBlock[]): void {
  if (found.length === 0) return;
  const rect = union(found.map(({ box }) => scale.rect(box)));
  const gaps = blocks.map(({ box }) => distance(scale.rect(box), rect));
  let nearest = gaps.indexOf(Math.min(...gaps));
  /** Points from the foot of a block down to the frame. */
  const down = (block: PageBlock): number => rect.y - bottom(scale.rect(block.box));
  const first = blocks[nearest];
  // Under columns of about one length it follows the last of them.
  if (first && down(first) >= -OVER) {
    const far = down(first) + COLUMNS;
    nearest = blocks.findLastIndex((one) => down(one) >= -OVER && down(one) <= far);
  }
  const beside = blocks[nearest];
  const after = beside !== undefined && scale.rect(beside.box).y < rect.y + rect.h / 2;
  blocks.splice(after ? nearest + 1 : Math.max(0, nearest), 0, ...found);
}

/** Puts pictures that the program left out of the tags next to the text that stands nearest. */
export function placeStrays(context: Blocks): void {
  const { page, scale, blocks } = context;
  const images = page.images.filter(({ stray }) => stray);
  if (images.length === 0 || blocks.length === 0) return;
  for (const rect of pictures({ ...page, images }, linesInOrder(page.runs, scale))) {
    putBeside(context, [{ role: 'figure', lines: [], box: scale.box(rect) }]);
  }
}
