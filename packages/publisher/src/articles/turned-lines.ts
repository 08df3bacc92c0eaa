/** Words that are turned to fit a narrow cell, as lines, in the order of the file. */
import { type TextRun } from '../model/source.js';
import {
  bottom,
  overlap,
  right,
  type Scale,
  union,
  type Line,
  type Rect,
  type Word,
} from './lines.js';

/** Part of the type's size that lies between letters of one word at most; a space is twice as wide. */
const GAP = 0.12;

const rectOf = (run: TextRun, scale: Scale): Rect => scale.rect([run.x, run.y, run.w, run.h]);

/** Office programs show each letter by itself, and the reader sees a space after it: those that stand close are one word. */
const glued = (last: Rect, next: Rect, run: TextRun): boolean =>
  -overlap(last.y, bottom(last), next.y, bottom(next)) < run.size * GAP;

export function turnedLines(runs: readonly TextRun[], scale: Scale): Line[] {
  const lines: { rects: Rect[]; words: string[]; run: TextRun }[] = [];
  for (const run of runs) {
    const rect = rectOf(run, scale);
    const texts = run.text.normalize('NFC').split(/\s+/).filter(Boolean);
    const current = lines.at(-1);
    const last = current?.rects.at(-1);
    if (!current || !last || overlap(last.x, right(last), rect.x, right(rect)) < rect.w / 2) {
      lines.push({ rects: [rect], words: texts, run });
      continue;
    }
    if (glued(last, rect, run)) current.words.push((current.words.pop() ?? '') + texts.shift());
    current.words.push(...texts);
    current.rects.push(rect);
  }
  return lines.map(({ rects, words, run }) => {
    const area = union(rects);
    const [x0, x1] = [area.x, right(area)];
    return {
      words: words.map((text): Word => ({ text: text.normalize('NFC'), x0, x1 })),
      ...area,
      size: run.size,
      bold: run.bold === true,
      italic: run.italic === true,
    };
  });
}
