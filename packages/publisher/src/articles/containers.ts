/** Boxes and charts: drawn shapes with the lines and pictures that lie in them, each to be read as one piece. */
import { type SourcePage } from '../model/source.js';
import { common, Scale, type Line, type Rect } from './lines.js';
import { type TableCell } from './page-block.js';
import { type Style } from './paragraphs.js';

export interface Container extends Rect {
  /** A chart's words belong to its picture; a box is read as text; a drawing has no words; a table has rows; a grid parts text. */
  readonly kind: 'box' | 'chart' | 'drawing' | 'table' | 'grid';
  readonly rows?: readonly (readonly TableCell[])[];
  readonly cells?: readonly Pick<Container, 'lines' | 'pictures'>[];
  readonly lines: readonly Line[];
  readonly pictures: readonly Rect[];
}

/** A box holds at least this many words on two lines; less is a button or a coloured cell. */
const BOX_WORDS = 12;
/** Labels of a chart have fewer words each. */
const LABEL_WORDS = 3.5;
/** A shape that holds more of the page's text than this, or of its area, is the paper. */
const MOST_TEXT = 0.7;
const MOST_PAPER = 0.6;
/** Smallest drawing without words that is a picture, in points each way. */
const DRAWING = 60;

const area = (rect: Rect) => rect.w * rect.h;
const inside = (inner: Rect, outer: Rect) => common(inner, outer) > area(inner) * 0.6;

const wordsOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.words.length, 0);

export function findContainers(
  page: SourcePage,
  lines: readonly Line[],
  pictures: readonly Rect[],
  style: Style,
): Container[] {
  const scale = new Scale(page);
  const paper = page.widthPt * page.heightPt;
  const all = wordsOf(lines);
  const shapes = (page.shapes ?? []).map(({ kind, box }) => ({ ...scale.rect(box), kind }));
  const drawings = shapes.filter(({ kind }) => kind === 'drawing');
  const candidates = shapes
    .map((shape) => ({
      ...shape,
      shape,
      // The ground of a drawing is a panel of its own.
      drawn: drawings.some((drawing) => common(drawing, shape) > area(shape) * 0.6),
    }))
    .filter((shape) => area(shape) < paper * MOST_PAPER)
    .sort((a, b) => area(b) - area(a));
  const found: Container[] = [];
  const taken = new Set<Line>();
  for (const shape of candidates) {
    if (found.some((other) => inside(shape, other))) continue;
    const held = lines.filter((line) => !taken.has(line) && inside(line, shape));
    const words = wordsOf(held);
    const own = pictures.filter((picture) => inside(picture, shape));
    const { x, y, w, h } = shape;
    if (held.length === 0) {
      // A drawing over a photo is its frame or shadow; a panel with nothing drawn on it is an ornament.
      const free = !pictures.some((picture) => common(picture, shape) > area(shape) * 0.3);
      const drawn =
        shape.drawn ||
        shapes.filter((other) => other !== shape.shape && inside(other, shape)).length >= 2;
      if (drawn && free && own.length === 0 && w >= DRAWING && h >= DRAWING) {
        found.push({ x, y, w, h, kind: 'drawing', lines: [], pictures: [] });
      }
      continue;
    }
    if (words > all * MOST_TEXT || own.some((picture) => area(picture) > area(shape) * 0.8))
      continue;
    const large = held.filter((line) => line.size > style.body * 1.3).length;
    // Bars and curves on a panel: many small shapes without words, or strokes.
    const within = shapes.filter((other) => other !== shape.shape && inside(other, shape));
    const bare = within.filter(
      (other) =>
        other.kind === 'drawing' ||
        !lines.some((line) => inside(line, other) && line.words.length > 2),
    );
    const plotted = shape.drawn || bare.length >= 3 || bare.some(({ kind }) => kind === 'drawing');
    const chart = plotted && words / held.length < LABEL_WORDS && large <= held.length * 0.2;
    if (!chart && (words < BOX_WORDS || held.length < 2 || w < page.widthPt * 0.15)) continue;
    for (const line of held) taken.add(line);
    found.push({ x, y, w, h, kind: chart ? 'chart' : 'box', lines: held, pictures: own });
  }
  return found;
}
