/** Recognised lines as runs of text: noise left out, type sizes told from the height of the rows. */
import { type OcrImage } from '../model/contracts.js';
import { type TextRun } from '../model/source.js';
import { type OcrBox, type OcrLine, type OcrWord } from './engine.js';

/** Less sure words than this are specks and ornaments more often than text. */
const NOISE = 25;
/** Heights closer than this share are one type size: rows without ascenders look lower. */
const ONE_SIZE = 0.22;
/** Row height (ascender to descender) in type sizes, for Latin book faces. */
const ROW = 0.95;

const hasText = (word: OcrWord) =>
  word.confidence >= NOISE && /[\p{L}\p{N}]/u.test(word.text)
    ? true
    : word.confidence >= 70 && word.text.trim() !== '';

const heightOf = ({ bbox, rowAttributes }: OcrLine): number =>
  rowAttributes?.rowHeight ?? rowAttributes?.row_height ?? bbox.y1 - bbox.y0;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const mean = (words: readonly OcrWord[]): number =>
  Math.round(words.reduce((sum, word) => sum + word.confidence, 0) / words.length);

/** Runs in the order of recognition, one for each line. */
export function toRuns(lines: readonly OcrLine[], image: OcrImage): TextRun[] {
  const kept = lines
    .map((line) => ({ line, words: line.words.filter(hasText) }))
    .filter(({ words }) => words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  const usual = median(kept.flatMap(({ line, words }) => words.map(() => heightOf(line))));
  const x = (value: number) => Math.round((value / image.width) * 10_000);
  const y = (value: number) => Math.round((value / image.height) * 10_000);
  return kept.map(({ line, words }): TextRun => {
    const height = heightOf(line);
    const steady = Math.abs(height - usual) <= usual * ONE_SIZE ? usual : height;
    const boxes: OcrBox[] = words.map((word) => word.bbox);
    const [x0, x1] = [Math.min(...boxes.map((b) => b.x0)), Math.max(...boxes.map((b) => b.x1))];
    const [y0, y1] = [Math.min(...boxes.map((b) => b.y0)), Math.max(...boxes.map((b) => b.y1))];
    return {
      text: words.map(({ text }) => text.normalize('NFC').replace(/\s+/g, '')).join(' '),
      x: x(x0),
      y: y(y0),
      w: x(x1) - x(x0),
      h: y(y1) - y(y0),
      words: boxes.flatMap((b) => [x(b.x0), x(b.x1)]),
      font: '',
      size: Math.round((steady / ROW / image.height) * image.heightPt * 2) / 2,
      confidence: mean(words),
      spaceBefore: true,
      lineEnd: true,
    };
  });
}
