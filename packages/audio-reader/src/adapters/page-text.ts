/**
 * Reads the text of any part of a page: blocks in order, each with the text nodes it is made of, cut into sentences. Nothing
 * is changed, no markup is parsed; places are offsets into text nodes, so frameworks and other scripts keep what they own.
 */
import { isMonth, sentences } from '@e-bulletin/issue/text.js';
import { plain } from '../model/match.js';

interface Piece {
  readonly node: Text;
  /** Where its first character stands in the block's text. */
  readonly at: number;
}

/** Other words for a stretch of a block's text: an author's `data-say`. */
type Saying = readonly [from: number, to: number, words: string];

export interface PageBlock {
  readonly element: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly sayings: readonly Saying[];
}

/** A sentence and where it stands. */
export interface PageSentence {
  readonly text: string;
  /** What a voice is given: the text, with what authors say instead. */
  readonly say: string;
  readonly block: PageBlock;
  readonly start: number;
  readonly end: number;
}

/** What is not read: no text, not for everyone, or a control. `data-e-skip` is for authors. */
const SKIPPED =
  'script,style,button,select,textarea,svg,math,canvas,audio,video,iframe,object,nav,dialog,' +
  '[hidden],[aria-hidden=true],[data-e-skip],e-audio-reader,e-bulletin-audio-reader,e-poll,e-qr-share,e-flipbook';

export function readPage(root: Element): PageSentence[] {
  return blocksOf(root).flatMap((block) =>
    sentences(block.text).map(({ start, end }) => ({
      text: plain(block.text.slice(start, end)),
      say: plain(sayingOf(block, start, end)),
      block,
      start,
      end,
    })),
  );
}

/** Words that run into the next sentence are said in their first one. */
function sayingOf({ text, sayings }: PageBlock, start: number, end: number): string {
  let said = '';
  let at = start;
  for (const [from, to, words] of sayings) {
    // Inside one that was said.
    if (to <= at || from >= end) continue;
    if (from >= at) said += text.slice(at, from) + words;
    at = Math.min(to, end);
  }
  return said + text.slice(at, end);
}

function blocksOf(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let element: Element | undefined;
  let text = '';
  let pieces: Piece[] = [];
  let sayings: Saying[] = [];
  const close = (): void => {
    if (element && text.trim()) blocks.push({ element, text, pieces, sayings });
    element = undefined;
    text = '';
    pieces = [];
    sayings = [];
  };
  const visit = (node: Node, holder: Element): void => {
    if (node instanceof Text) {
      if (element !== holder) close();
      element = holder;
      pieces.push({ node, at: text.length });
      // One character for one: a line break in the source is a space on the page.
      text += node.data.replace(/\s/g, ' ');
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.localName === 'br') {
      text += '\n';
      return;
    }
    if (node.matches(SKIPPED) || (node.localName === 'table' && isMonth(node.textContent))) return;
    const display = getComputedStyle(node).display;
    if (display === 'none') return;
    const inline = display.startsWith('inline') || display === 'contents' || display === 'ruby';
    if (!inline) close();
    const next = inline ? holder : node;
    const words = node.getAttribute('data-say');
    const from = text.length;
    const children = node instanceof HTMLSlotElement ? node.assignedNodes() : node.childNodes;
    children.forEach((child) => visit(child, next));
    // The outer of two is meant.
    if (words) sayings = [...sayings.filter(([at]) => at < from), [from, text.length, words]];
    if (!inline) close();
  };
  root.childNodes.forEach((child) => visit(child, root));
  close();
  return blocks;
}

/** The range of a sentence, or of several that follow one another. Its ends may lie in different blocks. */
export function rangeOf(first: PageSentence, last = first): Range | undefined {
  const from = placeOf(first.block, first.start);
  const to = placeOf(last.block, last.end);
  if (!from || !to) return undefined;
  try {
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  } catch {
    // The text was changed under us; it is read again soon.
    return undefined;
  }
}

function placeOf({ pieces }: PageBlock, at: number): { node: Text; offset: number } | undefined {
  let found = pieces[0];
  for (const piece of pieces) if (piece.at <= at) found = piece;
  return found && { node: found.node, offset: Math.min(at - found.at, found.node.length) };
}

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** Index of the sentence at a point of the window; -1 where there is none. */
export function sentenceAt(
  found: readonly PageSentence[],
  x: number,
  y: number,
  root: Element,
): number {
  const page = document as unknown as CaretDocument;
  const shadow = root.getRootNode();
  const shadowRoots = shadow instanceof ShadowRoot ? [shadow] : [];
  const caret = page.caretPositionFromPoint?.(x, y, { shadowRoots });
  const range = caret ? undefined : page.caretRangeFromPoint?.(x, y);
  const node = caret?.offsetNode ?? range?.startContainer;
  const offset = caret?.offset ?? range?.startOffset ?? 0;
  const at = node ? found.findIndex((sentence) => holds(sentence, node, offset)) : -1;
  // Some browsers do not look into shadow trees; the drawn boxes are asked then.
  return at >= 0 ? at : found.findIndex((sentence) => drawnAt(sentence, x, y));
}

function holds({ block, start, end }: PageSentence, node: Node, offset: number): boolean {
  const piece = block.pieces.find((one) => one.node === node);
  if (!piece) return false;
  const at = piece.at + offset;
  return at >= start && at <= end;
}

function drawnAt(sentence: PageSentence, x: number, y: number): boolean {
  const box = sentence.block.element.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const range = rangeOf(sentence);
  return (
    range !== undefined &&
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
  );
}
