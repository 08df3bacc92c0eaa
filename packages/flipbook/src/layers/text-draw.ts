/** Draws the text of a page: blocks in reading order, each line as few stretches of text where it is printed. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { fitLine, scaleOf } from '../model/fit-line.js';
import { readOn, type PlacedBlock, type PlacedLine } from '../model/page-text.js';

/** The width of a page in the layer's own pixels; large, so that no smallest font size of a browser matters. */
export const WIDTH = 2000;
const UNIT = WIDTH / 10_000;
/** Sizes of letters in a line, in its height: ascenders and descenders of a printed line fill its box. */
const LETTERS = { least: 0.6, most: 1 } as const;
/** Letters are measured once at this size. */
const MEASURED = 100;
/** A page of many thousand words is drawn in parts, between which the reader may turn. */
const SLICE_MS = 8;

/** From here on a page has more words than its reader will select one by one: fewer stretches, set less exactly. */
const CROWDED = 4_000;
/** How far a word may stand from its place, in line heights; usually less than a letter. */
const TOLERANCE = { usual: 0.22, crowded: 2 } as const;

const FONT = 'sans-serif';

/** Draws `blocks` into `words`, `height` pixels high; stops when `signal` is aborted. */
export async function drawText(
  words: HTMLElement,
  blocks: readonly PlacedBlock[],
  height: number,
  signal: AbortSignal,
): Promise<void> {
  // Laid out once, when all of it is there.
  const drawn = document.createDocumentFragment();
  const count = blocks.reduce(
    (sum, { lines }) => sum + lines.reduce((all, { words }) => all + words.length, 0),
    0,
  );
  const tolerance = count > CROWDED ? TOLERANCE.crowded : TOLERANCE.usual;
  let list: HTMLElement | undefined;
  let until = performance.now() + SLICE_MS;
  for (const block of blocks) {
    if (block.kind !== 'item') list = undefined;
    else if (!list) drawn.append((list = document.createElement('ul')));
    const element = elementOf(block, height);
    (list ?? drawn).append(element);
    for (let index = 0; index < block.lines.length; index++) {
      const line = block.lines[index] as PlacedLine;
      element.append(...lineOf(line, block.lines[index + 1], { height, tolerance }));
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }
  words.append(drawn);
}

function elementOf({ kind, level, alt, box }: PlacedBlock, height: number): HTMLElement {
  const element = document.createElement(
    { heading: 'div', paragraph: 'p', item: 'li', picture: 'span', artifact: 'div' }[kind],
  );
  if (kind === 'heading') {
    element.setAttribute('role', 'heading');
    // A page stands under the portal's own headings: never above the third level.
    element.setAttribute('aria-level', String(Math.min(6, level + 2)));
  } else if (kind === 'artifact') {
    element.setAttribute('aria-hidden', 'true');
  } else if (kind === 'picture') {
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', msg(str`Hình: ${alt}`, { id: 'flipbook.picture' }));
    if (box) {
      const [x, y, width, tall] = box;
      place(element, x * UNIT, (y * height) / 10_000, width * UNIT, (tall * height) / 10_000);
    }
  }
  return element;
}

interface Setting {
  /** Of the page, in the layer's pixels. */
  readonly height: number;
  readonly tolerance: number;
}

function lineOf(
  line: PlacedLine,
  next: PlacedLine | undefined,
  { height, tolerance }: Setting,
): HTMLElement[] {
  const { words, x, h, y } = line;
  const text = readOn(line, !next);
  if (x.length === 0) return [spanOf(text)];
  const top = (y * height) / 10_000;
  const tall = (h * height) / 10_000;
  const measured = {
    x: x.map((edge) => edge * UNIT),
    height: tall,
    widths: words.map(measure),
    space: measure(' '),
  };
  // As large as makes the words as wide as they are printed.
  const size = scaleOf(measured, 0, words.length) * MEASURED;
  const { least, most } = LETTERS;
  const font = Math.max(1, Math.round(Math.min(tall * most, Math.max(tall * least, size))));
  const unit = font / MEASURED;
  const stretches = fitLine(
    {
      ...measured,
      widths: measured.widths.map((width) => width * unit),
      space: measured.space * unit,
    },
    tolerance,
  );
  // The gap under a line belongs to it, so that a selection does not jump there.
  const room = next && next.h > 0 ? ((next.y - y) * height) / 10_000 : 0;
  const box = room > tall && room < tall * 1.8 ? room : tall;
  return stretches.map(({ from, to, left, width, scale, spacing }) => {
    const last = to === words.length;
    const part = words.slice(from, to).join(' ');
    // What the line's end adds or drops belongs to its last stretch.
    const span = spanOf(last ? text.slice(text.length - tailOf(text, words, from)) : `${part} `);
    place(span, left, top, width / scale, box);
    span.style.fontSize = `${font}px`;
    span.style.lineHeight = `${tall}px`;
    span.style.wordSpacing = `${spacing}px`;
    if (scale !== 1) span.style.transform = `scaleX(${scale})`;
    return span;
  });
}

/** UTF-16 units of `text` from word `from` on. */
function tailOf(text: string, words: readonly string[], from: number): number {
  let at = 0;
  for (let word = 0; word < from; word++)
    at += (words[word] as string).replaceAll('\u00ad', '').length + 1;
  return text.length - at;
}

function spanOf(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

function place(
  { style }: HTMLElement,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

let context: CanvasRenderingContext2D | null | undefined;
/** A few hundred letters make every word of an issue, and measuring words was most of the work. */
const known = new Map<string, number>();

/**
 * How wide the browser sets a word at a size of 100 px: the sum of its letters, since the layer's styles let no two of them move
 * closer. Half the height for a letter where it does not tell.
 */
function measure(text: string): number {
  let sum = 0;
  for (const letter of text) {
    let width = known.get(letter);
    if (width === undefined) {
      context ??= document.createElement('canvas').getContext('2d');
      if (context) context.font = `${MEASURED}px ${FONT}`;
      width = context?.measureText(letter).width ?? MEASURED * 0.5;
      known.set(letter, width);
    }
    sum += width;
  }
  return sum;
}
